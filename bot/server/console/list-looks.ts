import { describeQuery, noteEvent, type NoteParts } from './note-event.ts';
import type { Session } from './route.ts';

/** As long as a session lives without being used. */
const AGAIN_MS = 30 * 60_000;

/** Beyond that, the oldest are forgotten: then a line too many is written, and none too few. */
const MOST_KNOWN = 10_000;

/**
 * Writes down who sees a list of single people, and what they narrowed it to: once per session, list
 * and filter in half an hour, so that scrolling, asking again and following live do not fill the log.
 * Await it before anything is shown.
 */
export type NoteList = (session: Session, list: string, url?: string) => Promise<void>;

interface Noted {
  readonly atMs: number;
  readonly isWritten: Promise<void>;
}

export function createListLooks(parts: NoteParts): NoteList {
  const noted = new Map<string, Noted>();

  const forget = (nowMs: number): void => {
    for (const [key, { atMs }] of noted) {
      if (nowMs - atMs < AGAIN_MS && noted.size < MOST_KNOWN) return;
      noted.delete(key);
    }
  };

  return async (session, list, url) => {
    const nowMs = parts.clock.now().getTime();
    forget(nowMs);
    const subject = describeQuery(list, url);
    const key = `${session.id} ${subject}`;
    const before = noted.get(key);
    const isWritten = before?.isWritten ?? noteEvent(parts, session, 'list-seen', { subject });
    if (before === undefined) noted.set(key, { atMs: nowMs, isWritten });
    try {
      await isWritten;
    } catch (error) {
      // Nobody saw anything: whoever tries again is to be written down.
      noted.delete(key);
      throw error;
    }
  };
}
