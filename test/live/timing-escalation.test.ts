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
import { areaUnderCurve } from './mann-whitney.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { beginVisit, type Exchange, type Visitor } from './visitor.ts';
import { waitFor } from './wait-for.ts';
import { startWholeService, SUPPORT, type WholeService } from './whole-service.ts';

const seed = Number(process.env['TIMING_SEED'] ?? Date.now() % 1_000_000);
const FIRST = 250;
const WARMING_UP = 16;
/** A look-up takes twice as long for somebody known, who is asked about in two rounds. */
const ANSWER_MS = 30;

interface Measured {
  readonly confirmed: Exchange;
  /** What is said next, while the directories are still asked. */
  readonly next: Exchange;
}

let ldap: OpenLdap;
let world: WholeService;
const crowd = toCrowd(ENOUGH, seed);
let measured: ReadonlyMap<Stranger, Measured>;

beforeAll(async () => {
  ldap = await startOpenLdap(entriesOf(crowd));
  world = await startWholeService(ldap);
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

async function measure(strangers: readonly Stranger[]): Promise<ReadonlyMap<Stranger, Measured>> {
  const seen = new Map<Stranger, Measured>();
  await inGroups(strangers, async (group) => {
    using visitor = await beginVisit(world);
    await fillIn(visitor, group[0]);
    for (const [index, stranger] of group.entries()) {
      const confirmed = await visitor.choose('escalation:send');
      seen.set(stranger, { confirmed, next: await fillIn(visitor, group[index + 1]) });
    }
  });
  return seen;
}

/** Asks for an answer at this address, which nobody proved. */
async function fillIn(visitor: Visitor, stranger: Stranger | undefined): Promise<Exchange> {
  return visitor.submit('escalation', { 'reply-to': stranger?.address ?? 'last-00@labo.test' });
}

const accepted = ({ sentAtMs, acceptedAtMs }: Exchange): number => acceptedAtMs - sentAtMs;
const answered = ({ sentAtMs, answeredAtMs }: Exchange): number => answeredAtMs - sentAtMs;

const READINGS: readonly { readonly what: string; readonly read: (one: Measured) => number }[] = [
  { what: 'the acceptance of the confirmation', read: ({ confirmed }) => accepted(confirmed) },
  { what: 'the answer to it', read: ({ confirmed }) => answered(confirmed) },
  { what: 'the answer to what is said next', read: ({ next }) => answered(next) },
];

describe(`addresses that nobody proved, passed on to support (TIMING_SEED=${String(seed)})`, () => {
  it.each(READINGS)(
    'are not told apart by the time of $what, though the directories are slow',
    ({ read }) => {
      const area = areaUnderCurve(...splitByKnown(measured, read));

      expect(area).toBeGreaterThan(0.4);
      expect(area).toBeLessThan(0.6);
    },
  );

  it('were looked up for support all the same', async () => {
    const arrived = (): number =>
      world.mails.received.filter(({ recipients }) => recipients.includes(SUPPORT)).length;
    await waitFor(() => arrived() === WARMING_UP + measured.size, 'every mail to support', 200_000);

    expect(world.ldapOperations()).toBeGreaterThan(2 * measured.size);
  });
});
