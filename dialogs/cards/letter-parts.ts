import type { Letter, Reply } from '../../bot/ports/reply.ts';
import { ONE_ADDRESS } from '../wording/our-addresses.ts';
import type { CardAction, Container, OpenUrl, RichTextBlock } from './adaptive-card.ts';
import { literalText } from './literal-text.ts';
import { recipientLine } from './to-plain-text.ts';

type LetterReply = Extract<Reply, { kind: 'letter' }>;

/** Mail programs cut longer addresses; the subject alone still helps. */
const LONGEST_URL = 1900;

/** The letter in every language, the first one open, each with a button that prepares the mail. */
export function letterParts(letter: LetterReply): {
  readonly body: readonly (Container | RichTextBlock)[];
  readonly actions: readonly CardAction[];
} {
  return {
    body: [
      literalText(letter.title, { weight: 'Bolder', size: 'Medium' }),
      literalText(recipientLine(letter)),
      ...letter.letters.map(toContainer),
    ],
    actions: [
      ...letter.letters.slice(1).map(toggle),
      ...letter.letters.flatMap((version) => mailAction(letter, version)),
    ],
  };
}

function toContainer(letter: Letter, index: number): Container {
  return {
    type: 'Container',
    id: containerId(letter),
    isVisible: index === 0,
    style: 'emphasis',
    spacing: 'Medium',
    items: [literalText(letter.subject, { weight: 'Bolder' }), literalText(letter.body)],
  };
}

function toggle(letter: Letter): CardAction {
  return {
    type: 'Action.ToggleVisibility',
    title: languageName(letter),
    targetElements: [containerId(letter)],
  };
}

function mailAction({ mail, mailLabel }: LetterReply, letter: Letter): readonly OpenUrl[] {
  if (mail === undefined || !ONE_ADDRESS.test(mail)) return [];
  const address = mail.split('@').map(encodeURIComponent).join('@');
  const short = `mailto:${address}?subject=${encodeURIComponent(letter.subject)}`;
  const whole = `${short}&body=${encodeURIComponent(letter.body.replaceAll('\n', '\r\n'))}`;
  const title = `${mailLabel} (${languageName(letter)})`;
  return [{ type: 'Action.OpenUrl', title, url: whole.length > LONGEST_URL ? short : whole }];
}

function containerId({ language }: Letter): string {
  return `letter-${language}`;
}

function languageName({ language }: Letter): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
