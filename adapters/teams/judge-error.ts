import { Failure } from '../../bot/failure.ts';
import { ConnectorError } from './connector-error.ts';

/** What follows when a message was not taken. */
export type Judgement =
  /** Later, after so long if it was said. */
  | { readonly kind: 'again'; readonly afterMs: number | undefined }
  /** The person blocked the assistant or left, or there is no such chat. */
  | { readonly kind: 'gone' }
  /** Too large, or not understood: in fewer words. */
  | { readonly kind: 'shorter' };

/** Blocked by the person or not in the roster; no such chat. */
const GONE = new Set([403, 404]);
/** Malformed, or too large. */
const NOT_UNDERSTOOD = new Set([400, 413]);

const COLLISION = 412;
/** Teams says that it was busy with the same chat; what never ends is no such thing. */
const MOST_COLLISIONS = 5;

/** As the documentation of Teams lists the answers of its connector. */
export function judgeError(error: unknown, failures: number): Judgement {
  if (error instanceof Failure) return { kind: 'again', afterMs: undefined };
  if (!(error instanceof ConnectorError)) throw error;
  const { status, retryAfterMs } = error;
  if (GONE.has(status) || (status === COLLISION && failures >= MOST_COLLISIONS)) {
    return { kind: 'gone' };
  }
  return NOT_UNDERSTOOD.has(status)
    ? { kind: 'shorter' }
    : { kind: 'again', afterMs: retryAfterMs };
}
