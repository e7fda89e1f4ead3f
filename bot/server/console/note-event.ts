import type { Clock } from '../../ports/clock.ts';
import type {
  ConsoleEvent,
  ConsoleSession,
  ConsoleSessionStore,
} from '../../ports/console-session.ts';
import { toWho } from './sessions.ts';

const LONGEST = 200;

interface About {
  /** Which one: a reference, an id. */
  readonly subject?: string;
  /** The reason that was given, where one is asked for. */
  readonly why?: string;
}

export interface NoteParts {
  readonly store: Pick<ConsoleSessionStore, 'recordConsoleEvent'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Writes into the audit log. Await it before anything is shown: where it fails, nothing is. */
export async function noteEvent(
  { store, clock }: NoteParts,
  session: Pick<ConsoleSession, 'name' | 'subject'>,
  what: ConsoleEvent,
  { subject, why = '' }: About = {},
): Promise<void> {
  const at = clock.now().toISOString();
  const about = subject === undefined ? {} : { subject };
  await store.recordConsoleEvent({ at, who: toWho(session), what, why, ...about });
}

/** What was looked for, for the audit log. */
export function describeQuery(list: string, query: object): string {
  const named = Object.entries(query).filter(([name]) => name !== 'cursor');
  return [list, ...named.map(([name, value]) => `${name}=${String(value)}`)]
    .join(' ')
    .slice(0, LONGEST);
}
