/** A line by which an address came up, or was proved. */
export interface Mark {
  /** Absent where an earlier version did not write it down. */
  readonly seq: number | undefined;
  /** Whether the address is of whoever sent the request. */
  readonly isOwn: boolean;
}

/** The first and the last line of something; without a last one it goes on. */
export interface Stretch {
  readonly from: number;
  readonly to?: number;
}

/** The first line of every conversation. */
const FIRST = 1;

/**
 * The lines of a conversation that are of whoever sent a request from it: all, as long as nobody
 * proved an address that is not theirs. Once somebody did, who speaks is only known where an address
 * shows it: what is left reaches from the first to the last such line around the request, with
 * nothing of the other in between. `undefined` when nothing can be told apart.
 */
export function ownStretch(
  sent: Required<Stretch> | undefined,
  marks: readonly Mark[],
): Stretch | undefined {
  const others = marks.filter(({ isOwn }) => !isOwn).map(({ seq }) => seq);
  if (others.length === 0) return { from: FIRST };
  if (sent === undefined || others.includes(undefined)) return undefined;
  const isFree = (from: number, to: number): boolean =>
    !others.some((seq = 0) => seq >= from && seq <= to);
  const own = marks.flatMap(({ isOwn, seq }) => (isOwn ? (seq ?? []) : []));
  const before = own.filter((seq) => seq < sent.from && isFree(seq, sent.from));
  const after = own.filter((seq) => seq > sent.to && isFree(sent.to, seq));
  return { from: Math.min(sent.from, ...before), to: Math.max(sent.to, ...after) };
}
