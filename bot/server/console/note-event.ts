import type { Clock } from '../../ports/clock.ts';
import type {
  ConsoleEvent,
  ConsoleSession,
  ConsoleSessionStore,
} from '../../ports/console-session.ts';
import { toWho } from './sessions.ts';

const LONGEST = 400;

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

/** Where in a list somebody is: not what they narrowed it to. */
const PLACES = ['cursor', 'limit', 'after'];

/** What was looked for, for the audit log, as it was written in an address whose query is right. */
export function describeQuery(list: string, url = ''): string {
  const asked = [...new URLSearchParams(url.split('?').slice(1).join('?'))];
  const named = asked.filter(([name, value]) => value !== '' && !PLACES.includes(name));
  return [list, ...named.map(([name, value]) => `${name}=${value}`)].join(' ').slice(0, LONGEST);
}
