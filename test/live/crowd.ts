import { seededRandom } from '../fakes/seeded-random.ts';
import { account, person, policy, unit } from './directory-entries.ts';
import type { LdifEntry } from './ldif.ts';
import { areaUnderCurve } from './mann-whitney.ts';

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

/** Strangers who are measured in one conversation, and conversations that are under way at the same time. */
const GROUP = 10;
const AT_ONCE = 4;

/** Goes through a crowd, a few next to each other in one conversation, some conversations at once. */
export async function inGroups(
  crowd: readonly Stranger[],
  measure: (group: readonly Stranger[]) => Promise<void>,
): Promise<void> {
  const groups = Array.from({ length: Math.ceil(crowd.length / GROUP) }, (_, index) =>
    crowd.slice(index * GROUP, (index + 1) * GROUP),
  ).values();
  const work = async (): Promise<void> => {
    for (const group of groups) await measure(group);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/**
 * So many of each kind that, when nobody can tell them apart, the area under the curve leaves 0.4 to 0.6 by chance
 * once in ten million times: 5.4 standard deviations, which are the root of (2n + 1) / 12n².
 */
export const ENOUGH = 490;
/** Fewer are enough, unless one of the areas comes this far from 0.5. */
const FAR = 0.08;

type Reading<T> = (one: T, stranger: Stranger) => number;

/** Measures the first of a crowd, so many of each kind, and the others as well when these leave a doubt. */
export async function measureUntilSure<T>(
  crowd: readonly Stranger[],
  first: number,
  measure: (some: readonly Stranger[]) => Promise<ReadonlyMap<Stranger, T>>,
  readings: readonly Reading<T>[],
): Promise<ReadonlyMap<Stranger, T>> {
  const seen = await measure(crowd.slice(0, 2 * first));
  const areas = readings.map((read) => areaUnderCurve(...splitByKnown(seen, read)));
  if (areas.every((area) => Math.abs(area - 0.5) < FAR)) return seen;
  return new Map([...seen, ...(await measure(crowd.slice(2 * first)))]);
}

/** What was measured of each, once for those who are known and once for the others. */
export function splitByKnown<T>(
  measured: ReadonlyMap<Stranger, T>,
  read: Reading<T>,
): readonly [readonly number[], readonly number[]] {
  const all = [...measured];
  const times = (wanted: boolean): readonly number[] =>
    all.filter(([{ isKnown }]) => isKnown === wanted).map(([stranger, one]) => read(one, stranger));
  return [times(true), times(false)];
}
