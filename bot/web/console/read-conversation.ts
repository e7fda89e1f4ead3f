import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import { CONVERSATION } from '../../../dialogs/wording/console/conversation.ts';
import type {
  ConversationLine,
  ConversationView,
  NoConversation,
} from '../../ports/request-conversation.ts';
import { hasShape, isBoolean, isListOf, isNumber, isOptional, isString } from '../widget/shape.ts';
import type { Guard } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';

const { who, none } = CONVERSATION.fr;

const isNone = hasShape<{ readonly kind: NoConversation }>({ kind: isNameOf(none) });

const isKept = hasShape<ShownConversation>({
  kind: (value): value is 'kept' => value === 'kept',
  lines: isListOf(
    hasShape<ConversationLine>({
      seq: isNumber,
      at: isString,
      who: isNameOf(who),
      language: isOptional(isNameOf(CONSOLE.fr.terms.languages)),
      text: isOptional(isString),
    }),
  ),
  count: isNumber,
  hasEarlier: isBoolean,
  isCutBefore: isBoolean,
  isCutAfter: isBoolean,
  isMasked: isBoolean,
});

/** A conversation of which there are lines. */
export type ShownConversation = Extract<ConversationView, { readonly kind: 'kept' }>;

export const isConversation: Guard<ConversationView> = (value): value is ConversationView =>
  isKept(value) || isNone(value);
