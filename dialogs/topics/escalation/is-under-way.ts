/** Longer than the slowest directory may take, and the mail server after it. */
const UNDER_WAY_MINUTES = 3;

/**
 * Whether something was passed on so lately that it is not told whether its mail has left. The mail
 * waits for the directories: by how long it waits somebody could tell what they hold about an
 * address that was only typed.
 */
export function isUnderWay(changedAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(changedAt) < UNDER_WAY_MINUTES * 60_000;
}
