import { createReadLocalInstant } from '../ports/read-local-instant.ts';
import { WrongArguments } from './run-command.ts';

const AGO = /^(?<count>\d{1,5})(?<unit>[hdw])$/;
const HOURS = { h: 1, d: 24, w: 168 } as const;

export interface SinceParts {
  readonly now: Date;
  /** Whose days are named; asked for where a day may have been typed, and no sooner. */
  readonly timeZone: () => string;
}

/**
 * Since when, by `--since`; `undefined` without it.
 *
 * @throws `WrongArguments` for what is no time, or one to come.
 */
export function readSinceOption(
  typed: string | undefined,
  { now, timeZone }: SinceParts,
): string | undefined {
  if (typed === undefined) return undefined;
  const since = readAgo(typed, now) ?? createReadLocalInstant(timeZone())(typed);
  if (since === undefined) {
    throw new WrongArguments(
      `--since is a day like 2026-11-01, or so long ago like 7d; this is neither: ${typed}`,
    );
  }
  if (since > now.toISOString()) throw new WrongArguments(`--since lies in the future: ${typed}`);
  return since;
}

/** Reads `24h`, `7d`, `2w`. `undefined` for anything else. */
function readAgo(text: string, now: Date): string | undefined {
  const ago = AGO.exec(text)?.groups;
  if (ago === undefined) return undefined;
  const hours = Number(ago['count']) * HOURS[ago['unit'] as keyof typeof HOURS];
  return new Date(now.getTime() - hours * 3_600_000).toISOString();
}
