import { redactCodes } from '../../dialogs/topics/read-code.ts';
import type { Message } from '../ports/message.ts';
import type { Pending, TurnCommit } from '../ports/commit.ts';
import { mapTyped, replaceTyped, typedIn } from './typed.ts';

/**
 * What is kept of an answered message where it must not stay as it was typed; `undefined` when it
 * may. Nothing that could be a code stays, whatever became of the turn.
 */
export function redact(
  { message, raw }: Pick<Pending, 'message' | 'raw'>,
  redactedText: string | undefined,
): TurnCommit['redacted'] {
  if (redactedText === undefined) {
    const without = mapTyped(message, (typed) => redactCodes(typed) ?? typed);
    return isSame(message, without) ? undefined : { message: without, raw };
  }
  const changes = new Map(typedIn(message).map((typed) => [typed, redactedText]));
  return { message: mapTyped(message, () => redactedText), raw: replaceTyped(raw, changes) };
}

function isSame(message: Message, other: Message): boolean {
  return typedIn(message).join('\n') === typedIn(other).join('\n');
}
