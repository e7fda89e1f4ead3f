import type { DiagnosisPage } from '../../ports/diagnosis-log.ts';
import { toPlace } from './to-place.ts';

/** The log as somebody left it. */
interface LeftLog {
  readonly pages: readonly DiagnosisPage[];
  readonly scrollY: number;
  /** Where the link leads that was followed. */
  readonly followed: string | null;
  /** The address that came next. */
  readonly to: string;
}

const MOST_KEPT = 5;

/** By query, and in memory alone: nothing of the log stays in the browser behind the page. */
const left = new Map<string, LeftLog>();

/** Marks an entry of the browser's history that showed the log before. */
const SEEN = { isLogSeen: true } as const;

export function keepLog(query: string, log: LeftLog): void {
  left.delete(query);
  left.set(query, log);
  for (const [oldest] of left) if (left.size > MOST_KEPT) left.delete(oldest);
}

/** What was left, for who goes back to it; absent for who comes to the log anew. */
export function findLeftLog(query: string): LeftLog | undefined {
  const state: unknown = history.state;
  const isBack = typeof state === 'object' && state !== null && 'isLogSeen' in state;
  history.replaceState(SEEN, '');
  return isBack ? left.get(query) : undefined;
}

/** Goes back to the log as it was left for the page that is open; false when it was not. */
export function returnToLog(query: string): boolean {
  if (left.get(query)?.to !== location.href) return false;
  history.pushState(SEEN, '', toPlace('log', query));
  // Only a person's own step makes the browser say so.
  dispatchEvent(new HashChangeEvent('hashchange'));
  return true;
}
