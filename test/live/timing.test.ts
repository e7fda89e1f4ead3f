import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ENOUGH,
  entriesOf,
  inGroups,
  measureUntilSure,
  splitByKnown,
  toCrowd,
  type Stranger,
} from './crowd.ts';
import { otherThan } from './enumeration-paths.ts';
import { areaUnderCurve } from './mann-whitney.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { beginVisit, type Exchange, type Visitor } from './visitor.ts';
import { startWholeService, type WholeService } from './whole-service.ts';

const seed = Number(process.env['TIMING_SEED'] ?? Date.now() % 1_000_000);
const FIRST = 400;
const WARMING_UP = 20;
/** A look-up would take twice as long for somebody known, who is asked about in two rounds. */
const ANSWER_MS = 30;
const WIDE_LIMITS = 'sends-per-conversation-and-hour=1000 sends-in-total-per-hour=100000';

interface Measured {
  readonly typed: Exchange;
  readonly wrong: Exchange;
}

let ldap: OpenLdap;
let world: WholeService;
let measured: ReadonlyMap<Stranger, Measured>;

beforeAll(async () => {
  const crowd = toCrowd(ENOUGH, seed);
  ldap = await startOpenLdap(entriesOf(crowd));
  world = await startWholeService(ldap, { CODE_LIMITS: WIDE_LIMITS });
  for (const spy of world.spies) spy.setDelay(ANSWER_MS);
  const nobody = Array.from({ length: WARMING_UP }, (_, number) => ({
    address: `warm-${String(number)}@labo.test`,
    isKnown: false,
  }));
  await measure(nobody);
  const readings = READINGS.map(({ read }) => read);
  measured = await measureUntilSure(crowd, FIRST, measure, readings);
}, 1_200_000);

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await ldap[Symbol.asyncDispose]();
});

/** Each types the address, then a code that is wrong. */
async function measure(crowd: readonly Stranger[]): Promise<ReadonlyMap<Stranger, Measured>> {
  const seen = new Map<Stranger, Measured>();
  await inGroups(crowd, async (group) => {
    using visitor = await beginVisit(world);
    for (const stranger of group) seen.set(stranger, await typeBoth(visitor, stranger));
  });
  return seen;
}

async function typeBoth(visitor: Visitor, { address }: Stranger): Promise<Measured> {
  const typing = visitor.submit('address', { address });
  // One of a thousand crowds would have somebody whose code was guessed.
  const wrong = otherThan(await world.codeAfter(address, () => typing));
  return { typed: await typing, wrong: await visitor.submit('code', { code: wrong }) };
}

const accepted = ({ sentAtMs, acceptedAtMs }: Exchange): number => acceptedAtMs - sentAtMs;
const answered = ({ sentAtMs, answeredAtMs }: Exchange): number => answeredAtMs - sentAtMs;

const READINGS: readonly {
  readonly what: string;
  readonly read: (one: Measured, stranger: Stranger) => number;
}[] = [
  { what: 'the acceptance of the address', read: ({ typed }) => accepted(typed) },
  { what: 'the answer to the address', read: ({ typed }) => answered(typed) },
  { what: 'the acceptance of a wrong code', read: ({ wrong }) => accepted(wrong) },
  { what: 'the answer to a wrong code', read: ({ wrong }) => answered(wrong) },
  {
    what: 'the mail with the code',
    read: ({ typed }, { address }) => (world.mailsTo(address)[0]?.atMs ?? 0) - typed.sentAtMs,
  },
];

describe(`as many known as unknown addresses (TIMING_SEED=${String(seed)})`, () => {
  it.each(READINGS)('are not told apart by the time of $what', ({ read }) => {
    const area = areaUnderCurve(...splitByKnown(measured, read));

    expect(area).toBeGreaterThan(0.4);
    expect(area).toBeLessThan(0.6);
  });

  it('are not looked up meanwhile', () => {
    expect(measured.size).toBeGreaterThanOrEqual(2 * FIRST);
    expect(world.ldapOperations()).toBe(0);
  });
});
