const FIRST_MS = 400;
const LONGEST_MS = 15_000;

/** Longer after each failure, and never in step with the other clients of a server that restarts. */
export function backoffMs(failures: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return full / 2 + Math.random() * (full / 2);
}
