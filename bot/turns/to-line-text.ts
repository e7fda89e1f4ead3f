import { toPlainText } from '../../dialogs/cards/to-plain-text.ts';
import { REDACTED_CODE } from '../../dialogs/topics/code-proof.ts';
import { redactCodes } from '../../dialogs/topics/read-code.ts';
import type { Entry } from '../ports/conversations.ts';
import type { Message } from '../ports/message.ts';
import { typedIn } from './typed.ts';

/**
 * One line as whoever reads it afterwards sees it: a reply as the plain text that the person read,
 * what was typed without anything that could be a code.
 */
export function toLineText(entry: Entry): string {
  return entry.role === 'assistant' ? toPlainText(entry.reply) : toTypedText(entry.message);
}

/** Also of a message that is being answered, which holds its code until then. */
function toTypedText(message: Message): string {
  if (message.kind === 'form' && message.form === 'code') return REDACTED_CODE;
  const typed = typedIn(message)
    .filter((each) => each.trim() !== '')
    .join(', ');
  return redactCodes(typed) ?? typed;
}
