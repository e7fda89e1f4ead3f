/**
 * The chance that something of the first kind is greater than something of the second, equal ones
 * counting half: 0.5 when nobody can tell them apart (Mann-Whitney's U over the number of pairs).
 */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  let wins = 0;
  for (const one of first) {
    for (const other of second) wins += one === other ? 0.5 : Number(one > other);
  }
  return wins / (first.length * second.length);
}
