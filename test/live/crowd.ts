import { seededRandom } from '../fakes/seeded-random.ts';
import { account, person, policy, unit } from './directory-entries.ts';
import type { LdifEntry } from './ldif.ts';

/** An address, and whether the directories know it; by its looks nobody can tell. */
export interface Stranger {
  readonly address: string;
  readonly isKnown: boolean;
}

/** So many addresses that are known and as many that are not, in an order that the seed decides. */
export function toCrowd(each: number, seed: number): readonly Stranger[] {
  const random = seededRandom(seed);
  return Array.from({ length: 2 * each }, (_, number) => ({
    stranger: { address: `p-${String(number).padStart(5, '0')}@labo.test`, isKnown: number < each },
    place: random(),
  }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ stranger }) => stranger);
}

/** The records and accounts of those who are known. */
export function entriesOf(crowd: readonly Stranger[]): {
  readonly reseda: readonly LdifEntry[];
  readonly janus: readonly LdifEntry[];
} {
  const uids = crowd.filter(({ isKnown }) => isKnown).map(({ address }) => address.slice(0, 7));
  return {
    reseda: [unit('UMR5149'), ...uids.map((uid) => person(uid))],
    janus: [policy('default'), ...uids.map((uid) => account(uid))],
  };
}

/** What was measured of each, once for those who are known and once for the others. */
export function splitByKnown<T>(
  measured: ReadonlyMap<Stranger, T>,
  read: (one: T, stranger: Stranger) => number,
): readonly [readonly number[], readonly number[]] {
  const all = [...measured];
  const times = (wanted: boolean): readonly number[] =>
    all.filter(([{ isKnown }]) => isKnown === wanted).map(([stranger, one]) => read(one, stranger));
  return [times(true), times(false)];
}
