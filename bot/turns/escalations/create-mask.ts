import { maskAddress } from '../../enquiry/mask-address.ts';
import type { EscalationDossier } from '../../ports/escalations.ts';
import { toNameWords } from '../../ports/to-name-words.ts';

const ADDRESS = /[^\s<>()[\],;:"'«»]+@[^\s<>()[\],;:"'«»]+\.[^\s<>()[\],;:"'«».]+/gu;

/** A number that somebody can be called by: French, or with the code of a country. */
const TELEPHONE = /(?<!\d)(?:\+\d(?:[ .-]?\d){7,13}|0[1-9](?:[ .-]?\d{2}){4})(?!\d)/gu;

const WORD = /\p{L}+/gu;

/** A word, whether it is an initial already or not. */
const SHOWN_WORD = /\p{L}+…?/gu;

const NAME = String.raw`\p{Lu}[\p{L}'’…-]*(?:[ \t]+\p{Lu}[\p{L}'’…-]*){0,3}`;

/** Words after which a name stands, and lines that are nothing else, as under a letter. */
const NAMES_IN_TEXT = [
  new RegExp(
    String.raw`(?<=(?:[Jj]e m['’]appelle|[Jj]e suis|[Mm]on nom est|[Mm]y name is|\bI am|\bI['’]m)[ \t]+)${NAME}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<=(?<!\p{L})(?:M\.|Mme|Me|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Pr\.?|Monsieur|Madame)[ \t]+)${NAME}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<=^[ \t]*)\p{Lu}[\p{L}-]+(?:[ \t]+\p{Lu}[\p{L}'’-]+){1,2}(?=[ \t]*$)`,
    'gmu',
  ),
];

/** Shorter ones (`de`, `le`) are in every text and name nobody. */
const SHORTEST = 3;

export type Mask = (text: string) => string;

/**
 * Hides addresses and telephone numbers in texts, the names of whom a request is about, and other
 * names where the words around them show that they are some. What is left of a name is its initial.
 */
export function createMask(
  dossier: Pick<EscalationDossier, 'subjects' | 'replyTo'> | undefined,
): Mask {
  const known = new Set(namesIn(dossier).filter((word) => word.length >= SHORTEST));
  const maskKnown = (text: string): string =>
    text.replaceAll(WORD, (word) =>
      known.has(toNameWords(word).join('')) ? toInitial(word) : word,
    );
  return (text) => maskTexts(maskKnown(maskNumbers(text)));
}

function maskNumbers(text: string): string {
  return text
    .replaceAll(ADDRESS, maskAddress)
    .replaceAll(TELEPHONE, (number) => `…${number.slice(-2)}`);
}

function maskTexts(text: string): string {
  return NAMES_IN_TEXT.reduce(
    (left, pattern) => left.replaceAll(pattern, (name) => name.replaceAll(SHOWN_WORD, toInitial)),
    text,
  );
}

function namesIn(
  dossier: Pick<EscalationDossier, 'subjects' | 'replyTo'> | undefined,
): readonly string[] {
  const subjects = dossier?.subjects.map(({ subject }) => subject) ?? [];
  const mails = [...subjects.flatMap((subject) => subject.mails), dossier?.replyTo ?? ''];
  const locals = mails.map((mail) => mail.slice(0, Math.max(mail.lastIndexOf('@'), 0)));
  return [...locals, ...subjects.map(({ name = '' }) => name)].flatMap(toNameWords);
}

const toInitial = (word: string): string => `${/^./u.exec(word)?.[0] ?? ''}…`;
