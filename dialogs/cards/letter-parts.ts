import type { Language } from '../../bot/ports/message.ts';
import type { Letter } from '../../bot/ports/reply.ts';
import type { CardAction, Container, RichTextBlock } from './adaptive-card.ts';
import type { LetterReply, LetterWay } from './letter-way.ts';
import { literalText } from './literal-text.ts';
import { recipientLine } from './to-plain-text.ts';

/** The letter in every language, the first one open, each above the buttons that take it along. */
export function letterParts(
  letter: LetterReply,
  language: Language,
  ways: readonly LetterWay[],
): {
  readonly body: readonly (Container | RichTextBlock)[];
  readonly actions: readonly CardAction[];
} {
  const { letters } = letter;
  return {
    body: [
      literalText(letter.title, { weight: 'Bolder', size: 'Medium' }),
      literalText(recipientLine(letter)),
      ...letters.map((version, index) => toContainer(letter, version, index === 0, language, ways)),
    ],
    actions: letters.length > 1 ? letters.map((version) => showOnly(version, letters)) : [],
  };
}

function toContainer(
  letter: LetterReply,
  version: Letter,
  isOpen: boolean,
  language: Language,
  ways: readonly LetterWay[],
): Container {
  const actions = ways.flatMap((way) => way(letter, version, language) ?? []);
  return {
    type: 'Container',
    id: containerId(version),
    isVisible: isOpen,
    style: 'emphasis',
    spacing: 'Medium',
    items: [
      literalText(version.subject, { weight: 'Bolder' }),
      literalText(version.body),
      ...(actions.length === 0 ? [] : [{ type: 'ActionSet', actions } as const]),
    ],
  };
}

function showOnly(version: Letter, letters: readonly Letter[]): CardAction {
  return {
    type: 'Action.ToggleVisibility',
    title: languageName(version),
    targetElements: letters.map((each) => ({
      elementId: containerId(each),
      isVisible: each === version,
    })),
  };
}

function containerId({ language }: Letter): string {
  return `letter-${language}`;
}

function languageName({ language }: Letter): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
