import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRIES, KNOWN, UNKNOWN, type Typed } from './enumeration-people.ts';
import { ESCALATIONS, SILENT_PATHS, type Walk } from './enumeration-paths.ts';
import { readCounters, recordMails, recordVisit, untilMailsLeft } from './enumeration-record.ts';
import { holdClock } from './hold-clock.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { beginVisit, type Visitor } from './visitor.ts';
import { startWholeService, type WholeService } from './whole-service.ts';

/** Everything that anybody but support can see of one address. */
interface Golden {
  readonly conversations: Readonly<Record<string, readonly string[]>>;
  readonly mails: readonly string[];
  readonly mailsToSupport: number;
  readonly counters: readonly string[];
  /** What the directories were asked before anything was passed on to support. */
  readonly askedInSilence: number;
  /** What the directories were asked in the end, once the code was typed back. */
  readonly askedInTheEnd: number;
  /** What was said then. */
  readonly proved: string;
}

const startedAt = new Date();
let ldap: OpenLdap;
const goldens = new Map<Typed, Golden>();

beforeAll(async () => {
  ldap = await startOpenLdap(ENTRIES);
  const waiting = [UNKNOWN, ...KNOWN].values();
  // Several at once: most of the time they wait for the mail server.
  const recordSome = async (): Promise<void> => {
    for (const who of waiting) goldens.set(who, await record(who));
  };
  await Promise.all(Array.from({ length: 4 }, recordSome));
}, 400_000);

afterAll(async () => {
  await ldap[Symbol.asyncDispose]();
});

describe.each(KNOWN)('an address that is $title', (who) => {
  it('is answered as an unknown one is, word for word, with the same headers and signs of typing', () => {
    expect(Object.keys(goldenOf(who).conversations)).toHaveLength(PATH_COUNT);
    expect(goldenOf(who).conversations).toEqual(goldenOf(UNKNOWN).conversations);
  });

  it('gets the mails that an unknown one gets', () => {
    expect(goldenOf(who).mails.length).toBeGreaterThan(5);
    expect(goldenOf(who).mails).toEqual(goldenOf(UNKNOWN).mails);
    expect(goldenOf(who).mailsToSupport).toBe(goldenOf(UNKNOWN).mailsToSupport);
  });

  it('moves the counters that an unknown one moves', () => {
    expect(goldenOf(who).counters.length).toBeGreaterThan(5);
    expect(goldenOf(who).counters).toEqual(goldenOf(UNKNOWN).counters);
  });

  it('is told apart by the directories once its code is typed back', () => {
    expect(goldenOf(who).askedInTheEnd).toBeGreaterThan(0);
    expect(goldenOf(who).proved).toMatch(who.then);
    expect(goldenOf(who).proved).not.toMatch(UNKNOWN.then);
  });
});

it.each([UNKNOWN, ...KNOWN])(
  'makes no directory hear of an address that is $title before its code is typed back or support is asked',
  (who) => {
    expect(goldenOf(who).askedInSilence).toBe(0);
  },
);

function goldenOf(who: Typed): Golden {
  const golden = goldens.get(who);
  if (golden === undefined) throw new Error(`nothing was recorded of ${who.title}`);
  return golden;
}

const PATH_COUNT = Object.keys(SILENT_PATHS).length + Object.keys(ESCALATIONS).length;

/** Goes along every path with this address, in a service of its own that begins at the same time for all. */
async function record(who: Typed): Promise<Golden> {
  using clock = holdClock(startedAt);
  await using world = await startWholeService(ldap, clock.variables);
  const typed = new Map([
    [world.url, 'SERVICE'],
    [who.address, 'ADDRESS'],
    [who.name, 'NAME'],
  ]);
  const wait = async (seconds: number): Promise<void> => {
    await untilMailsLeft(world);
    clock.pass(seconds);
  };
  const conversations: Record<string, readonly string[]> = {};
  const walkAlong = async (paths: typeof SILENT_PATHS, kind: string): Promise<void> => {
    for (const [title, path] of Object.entries(paths)) {
      const visitors: Visitor[] = [];
      const visit: Walk['visit'] = async (locale) => {
        const visitor = await beginVisit(world, locale);
        visitors.push(visitor);
        return visitor;
      };
      await path({ who, world, wait, visit });
      const records = await Promise.all(visitors.map((one) => recordVisit(one, world, typed)));
      conversations[`${kind}: ${title}`] = records.flat();
    }
  };

  await walkAlong(SILENT_PATHS, 'silent');
  const askedInSilence = world.ldapOperations();
  await walkAlong(ESCALATIONS, 'escalation');
  const mails = await recordMails(world, typed);
  const counters = [...(await readCounters(world))];
  const mailsToSupport = world.mails.received.length - mails.length;
  await wait(48 * 3600);
  const proved = await prove(world, who);
  const askedInTheEnd = world.ldapOperations();
  return { conversations, mails, mailsToSupport, counters, askedInSilence, askedInTheEnd, proved };
}

/** What is said once the code was typed back. */
async function prove(world: WholeService, { address }: Typed): Promise<string> {
  using visitor = await beginVisit(world);
  const ask = () => visitor.submit('address', { address });
  const { came } = await visitor.submit('code', { code: await world.codeAfter(address, ask) });
  return came.map((activity) => JSON.stringify(activity.channelData?.reply)).join('\n');
}
