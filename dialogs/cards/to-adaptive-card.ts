import type { Reply } from '../../bot/ports/reply.ts';
import { accessPathBody } from './access-path-body.ts';
import type { AdaptiveCard, CardAction, CardElement, TextRun } from './adaptive-card.ts';
import { choiceAction, formAction, toInput } from './form-parts.ts';
import { letterParts } from './letter-parts.ts';
import { literalText } from './literal-text.ts';
import { toPlainText } from './to-plain-text.ts';

interface Parts {
  readonly body: readonly CardElement[];
  readonly actions: readonly CardAction[];
}

const TONES = {
  info: 'Accent',
  success: 'Good',
  warning: 'Warning',
  error: 'Attention',
} as const satisfies Record<string, TextRun['color']>;

/** The whole reply as one card, for channels that show cards; its buttons submit what `Message` understands. */
export function toAdaptiveCard(reply: Reply): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: toPlainText(reply),
    ...toParts(reply),
  };
}

function toParts(reply: Reply): Parts {
  switch (reply.kind) {
    case 'text':
      return { body: [literalText(reply.text)], actions: [] };
    case 'notice':
      return { body: [literalText(reply.text, { color: TONES[reply.tone] })], actions: [] };
    case 'choices':
      return { body: [literalText(reply.text)], actions: reply.choices.map(choiceAction) };
    case 'form':
      return {
        body: [literalText(reply.text), ...reply.fields.map(toInput)],
        actions: [formAction(reply.form, reply.submitLabel), ...reply.choices.map(choiceAction)],
      };
    case 'access-path':
      return { body: accessPathBody(reply), actions: [] };
    case 'verdict':
      return { body: verdictBody(reply), actions: [] };
    case 'letter':
      return letterParts(reply);
  }
}

function verdictBody(reply: Extract<Reply, { kind: 'verdict' }>): readonly CardElement[] {
  return [
    literalText(reply.title, { weight: 'Bolder', size: 'Medium', color: TONES[reply.tone] }),
    literalText(reply.explanation),
    literalText(reply.action, { weight: 'Bolder' }),
    literalText(reply.who, { isSubtle: true }),
  ].filter(({ inlines }) => inlines.length > 0);
}
