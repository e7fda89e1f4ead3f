import type { Activity } from 'botbuilder';
import type { Entry } from '../../bot/ports/conversations.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import type { LetterWay } from '../../dialogs/cards/letter-way.ts';
import { toAdaptiveCard } from '../../dialogs/cards/to-adaptive-card.ts';
import { toPlainText } from '../../dialogs/cards/to-plain-text.ts';

export type Said = Extract<Entry, { role: 'assistant' }>;

/** What a notification shows. */
const LONGEST_SUMMARY = 120;
/** Teams takes about 28 kB a message, of which letters may take several bytes. */
const LONGEST_TEXT = 6000;

/** A line as Teams shows it: text as it is, everything else as a card. */
export function toOutgoing(
  { reply, language }: Said,
  ways: readonly LetterWay[],
): Partial<Activity> {
  if (reply.kind === 'text') return toText(reply.text, language);
  return {
    type: 'message',
    locale: language,
    summary: shorten(toPlainText(reply), LONGEST_SUMMARY),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: toAdaptiveCard(reply, language, ways),
      },
    ],
  };
}

/** The same in few words: for a card that is too large, or that Teams does not take. */
export function toShortened({ reply, language }: Said): Partial<Activity> {
  const choices = choicesOf(reply).map(({ label }) => `- ${label}`);
  const text = [toPlainText(reply), ...choices].join('\n');
  return toText(shorten(text, LONGEST_TEXT), language);
}

export function toText(text: string, locale: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain', locale };
}

function choicesOf(reply: Reply) {
  return reply.kind === 'choices' || reply.kind === 'form' ? reply.choices : [];
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
