const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Reads a day (`2026-11-01`, at midnight UTC) or a full instant of ISO 8601. `undefined` for anything else. */
export function readInstant(text: string): string | undefined {
  if (!DATE.test(text)) return undefined;
  const date = new Date(text);
  // JavaScript reads 30 February as 2 March.
  const isReal = !Number.isNaN(date.getTime()) && isDayOfMonth(text.slice(0, 10));
  return isReal ? date.toISOString() : undefined;
}

function isDayOfMonth(day: string): boolean {
  return new Date(day).toISOString().startsWith(day);
}
