import { TEXTS } from '../../../../dialogs/wording/console/texts.ts';
import { LANGUAGES } from '../../../../dialogs/wording/languages.ts';
import { groupOf } from '../../../../dialogs/wording/texts/text-group.ts';
import type { ListedText } from '../../../ports/texts.ts';
import { nameText } from './name-text.ts';
import { saidOf } from './standing-words.ts';

export interface FoundTexts {
  readonly texts: readonly ListedText[];
  /** None has every word: these have most of them. */
  readonly isNearly: boolean;
}

const MOST_NEARLY = 20;
/** Of the words of the text, and of those that were looked for. */
const LEAST_ALIKE = 0.5;

/**
 * The texts with every word that is looked for, in any language: in what is said, in what was said
 * before it was changed, or in where it serves. A sentence that was copied out of the conversation
 * has names and dates in it that the text has not: it finds the texts that are most alike.
 */
export function findTexts(texts: readonly ListedText[], looked: string): FoundTexts {
  const wanted = wordsOf(looked);
  const titles = new Map(texts.map((text) => [text.id, text]));
  const exact = texts.filter((text) => {
    const where = fold(whereOf(text, titles));
    return wanted.every((word) => where.includes(word));
  });
  if (exact.length > 0 || wanted.length < 3) return { texts: exact, isNearly: false };
  const nearly = texts
    .map((text) => ({ text, alike: likenessOf(text, new Set(wanted)) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, MOST_NEARLY);
  return { texts: nearly.map(({ text }) => text), isNearly: nearly.length > 0 };
}

/** A remedy is looked for by its situation, an answer by its question. */
const TITLE = /^(?:(situation\.\w+)|(question\.[\w-]+))\./u;

function whereOf(text: ListedText, texts: ReadonlyMap<string, ListedText>): string {
  const [, situation, question] = TITLE.exec(text.id) ?? [];
  const title = situation === undefined ? `${question ?? ''}.text` : `${situation}.title`;
  return [
    text.id,
    ...LANGUAGES.flatMap((language) => {
      const words = TEXTS[language];
      const above = texts.get(title)?.[language];
      return [
        ...(text[language] === undefined ? [] : [saidOf(text[language]), text[language].shipped]),
        ...(above === undefined ? [] : [saidOf(above)]),
        words.groups[groupOf(text.id)],
        nameText(text.id, words),
      ];
    }),
  ].join('\n');
}

/** Twice what they share over what both have, in the language in which that is most. */
function likenessOf(text: ListedText, wanted: ReadonlySet<string>): number {
  const alike = LANGUAGES.map((language) => {
    const standing = text[language];
    if (standing === undefined) return 0;
    const words = new Set(wordsOf(saidOf(standing).replaceAll(/\{\w+\}/gu, ' ')));
    const shared = [...words].filter((word) => wanted.has(word)).length;
    return (2 * shared) / (words.size + wanted.size);
  });
  return Math.max(...alike);
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}@._/-]+/u)
    .map((word) => word.replaceAll(/^[._/-]+|[._-]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Without accents and in straight signs, for whoever types without the others. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[’‘]/gu, "'")
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}
