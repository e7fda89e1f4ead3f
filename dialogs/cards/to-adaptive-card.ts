import type { Language } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import { accessPathBody } from './access-path-body.ts';
import type {
  AdaptiveCard,
  CardAction,
  CardElement,
  Container,
  RichTextBlock,
  TextRun,
} from './adaptive-card.ts';
import { choiceParts } from './choice-parts.ts';
import { toFallbackText } from './fallback-text.ts';
import { formAction, toInput } from './form-parts.ts';
import { letterParts } from './letter-parts.ts';
import { writeMail, type LetterWay } from './letter-way.ts';
import { literalText, type Look } from './literal-text.ts';

interface Parts {
  readonly body: readonly CardElement[];
  readonly actions: readonly CardAction[];
}

type Tone = Extract<Reply, { kind: 'notice' }>['tone'];

/** Their colours are too pale for words in some themes: only the sign has one. */
const SIGNS = {
  info: { text: 'ℹ\uFE0E', color: 'Accent' },
  success: { text: '✓', color: 'Good' },
  warning: { text: '⚠\uFE0E', color: 'Warning' },
  error: { text: '✗', color: 'Attention' },
} as const satisfies Record<Tone, Pick<TextRun, 'text' | 'color'>>;

/**
 * The whole reply as one card, for channels that show cards; its buttons submit what `Message` understands.
 * The language is that of the reply. A letter leaves by mail, unless the channel knows more ways.
 */
export function toAdaptiveCard(
  reply: Reply,
  language: Language,
  ways: readonly LetterWay[] = [writeMail],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: toFallbackText(reply),
    ...toParts(reply, language, ways),
  };
}

function toParts(reply: Reply, language: Language, ways: readonly LetterWay[]): Parts {
  if (isSaid(reply)) return { body: saidBody(reply), actions: [] };
  switch (reply.kind) {
    case 'text':
      return { body: [literalText(reply.text)], actions: [] };
    case 'notice':
      return { body: [signed(reply.tone, reply.text)], actions: [] };
    case 'choices': {
      const { body, actions } = choiceParts(reply.choices);
      return { body: [literalText(reply.text), ...body], actions };
    }
    case 'form': {
      const submit = formAction(reply.form, reply.submitLabel);
      const { body, actions } = choiceParts(reply.choices, [submit]);
      return { body: [literalText(reply.text), ...reply.fields.map(toInput), ...body], actions };
    }
    case 'access-path':
      return { body: accessPathBody(reply, language), actions: [] };
    case 'letter':
      return letterParts(reply, language, ways);
  }
}

type Said = Extract<Reply, { kind: 'verdict' | 'from-support' }>;

function isSaid(reply: Reply): reply is Said {
  return reply.kind === 'verdict' || reply.kind === 'from-support';
}

function saidBody(reply: Said): readonly CardElement[] {
  return reply.kind === 'verdict' ? verdictBody(reply) : [fromSupportBody(reply)];
}

/** Set apart from what the assistant says. */
function fromSupportBody({ title, text }: Extract<Reply, { kind: 'from-support' }>): Container {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [literalText(`✉\uFE0E ${title}`, { weight: 'Bolder' }), literalText(text)],
  };
}

function verdictBody(reply: Extract<Reply, { kind: 'verdict' }>): readonly CardElement[] {
  return [
    signed(reply.tone, reply.title, { weight: 'Bolder', size: 'Medium' }),
    literalText(reply.explanation),
    literalText(reply.action, { weight: 'Bolder' }),
    literalText(reply.who, { isSubtle: true }),
  ].filter(({ inlines }) => inlines.length > 0);
}

function signed(tone: Tone, text: string, look: Look = {}): RichTextBlock {
  const { text: sign, color } = SIGNS[tone];
  const words = literalText(text, look);
  const run = { type: 'TextRun', text: `${sign} `, ...look, weight: 'Bolder', color } as const;
  return { ...words, inlines: [run, ...words.inlines] };
}
