const AGO = /^(?<count>\d{1,5})(?<unit>[hdw])$/;
const HOURS = { h: 1, d: 24, w: 168 } as const;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Reads `2026-11-01`, a full ISO 8601 instant, or `24h`, `7d`, `2w` ago. `undefined` for anything else. */
export function readSince(text: string, now: Date): string | undefined {
  const ago = AGO.exec(text)?.groups;
  if (ago !== undefined) {
    const hours = Number(ago['count']) * HOURS[ago['unit'] as keyof typeof HOURS];
    return new Date(now.getTime() - hours * 3_600_000).toISOString();
  }
  if (!DATE.test(text)) return undefined;
  const date = new Date(text);
  // JavaScript reads 30 February as 2 March.
  const isReal = !Number.isNaN(date.getTime()) && isDayOfMonth(text.slice(0, 10));
  return isReal ? date.toISOString() : undefined;
}

function isDayOfMonth(day: string): boolean {
  return new Date(day).toISOString().startsWith(day);
}
