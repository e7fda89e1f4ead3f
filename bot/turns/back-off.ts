export interface BackOff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** How long to wait after so many failures: twice as long each time, and not all at the same moment. */
export function backOffMs(
  { firstMs, longestMs }: BackOff,
  failures: number,
  random: () => number,
): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(fullMs * (0.5 + random() / 2));
}
