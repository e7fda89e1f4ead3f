import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConsoleRole, ConsoleSession } from '../../ports/console-session.ts';

export type Session = ConsoleSession;

/** One address of the console that answers only who is signed in. */
export interface Route {
  /** With `POST`, the page's token and origin were checked before. */
  readonly method: 'GET' | 'POST';
  /** Matched against the whole path, without its query: write `^` and `$`. */
  readonly path: RegExp;
  /** Who may ask; `support` includes administrators. */
  readonly role: ConsoleRole;
  /** The page asks by itself, again and again: that keeps no session alive. */
  readonly isQuiet?: true;
  /**
   * What is thrown here is answered with 500, and logged. An answer that goes on (a stream) is cut
   * when the session ends.
   */
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    session: Session,
    match: RegExpExecArray,
  ) => Promise<void>;
}
