import { readInstant } from '../ports/read-instant.ts';

const AGO = /^(?<count>\d{1,5})(?<unit>[hdw])$/;
const HOURS = { h: 1, d: 24, w: 168 } as const;

/** Reads `2026-11-01`, a full ISO 8601 instant, or `24h`, `7d`, `2w` ago. `undefined` for anything else. */
export function readSince(text: string, now: Date): string | undefined {
  const ago = AGO.exec(text)?.groups;
  if (ago !== undefined) {
    const hours = Number(ago['count']) * HOURS[ago['unit'] as keyof typeof HOURS];
    return new Date(now.getTime() - hours * 3_600_000).toISOString();
  }
  return readInstant(text);
}
