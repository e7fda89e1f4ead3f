import type { CredentialState, Ending, NoticeName } from '../../ports/credentials.ts';

export interface CredentialJudgement {
  readonly state: CredentialState;
  /** What support should have been told by now, and of which end. */
  readonly due?: { readonly notice: NoticeName; readonly end: string };
}

const DAY_MS = 86_400_000;

/** The latest that has come is due; those before it are too late to be told. */
const NOTICES = [
  { notice: 'ended', daysAhead: 0, state: 'ended' },
  { notice: 'seven-days', daysAhead: 7, state: 'ends-soon' },
  { notice: 'thirty-days', daysAhead: 30, state: 'ends-soon' },
] as const satisfies readonly {
  readonly notice: NoticeName;
  readonly daysAhead: number;
  readonly state: CredentialState;
}[];

/** How a credential stands at that time. */
export function judgeCredential({ endsAt, refusedAt }: Ending, now: Date): CredentialJudgement {
  const leftMs = endsAt === undefined ? undefined : Date.parse(endsAt) - now.getTime();
  if (refusedAt !== undefined && (leftMs === undefined || leftMs > 0)) {
    // Whoever does not know the date is told once a month, also after a restart.
    return { state: 'ended', due: { notice: 'ended', end: refusedAt.slice(0, '2026-11'.length) } };
  }
  if (endsAt === undefined || leftMs === undefined) return { state: 'unknown' };
  const row = NOTICES.find(({ daysAhead }) => leftMs <= daysAhead * DAY_MS);
  if (row === undefined) return { state: 'ok' };
  return { state: row.state, due: { notice: row.notice, end: endsAt } };
}

/** Days until an end, the last one counted as a whole. */
export function daysUntil(end: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(end) - now.getTime()) / DAY_MS));
}
