import { readInstant } from '../ports/read-instant.ts';
import { WrongArguments } from './run-command.ts';

const AGO = /^(?<count>\d{1,5})(?<unit>[hdw])$/;
const HOURS = { h: 1, d: 24, w: 168 } as const;

/**
 * Since when, by `--since`; `undefined` without it.
 *
 * @throws `WrongArguments` for what is no time, or one to come.
 */
export function readSinceOption(typed: string | undefined, now: Date): string | undefined {
  if (typed === undefined) return undefined;
  const since = readSince(typed, now);
  if (since === undefined) {
    throw new WrongArguments(
      `--since is a day like 2026-11-01, or so long ago like 7d; this is neither: ${typed}`,
    );
  }
  if (since > now.toISOString()) throw new WrongArguments(`--since lies in the future: ${typed}`);
  return since;
}

/** Reads `2026-11-01`, a full ISO 8601 instant, or `24h`, `7d`, `2w` ago. `undefined` for anything else. */
function readSince(text: string, now: Date): string | undefined {
  const ago = AGO.exec(text)?.groups;
  if (ago !== undefined) {
    const hours = Number(ago['count']) * HOURS[ago['unit'] as keyof typeof HOURS];
    return new Date(now.getTime() - hours * 3_600_000).toISOString();
  }
  return readInstant(text);
}
