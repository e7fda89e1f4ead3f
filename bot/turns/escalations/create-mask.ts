import { isMessageWord } from '../../../dialogs/understanding/error-texts/message-words.ts';
import {
  replaceNames,
  type AnnouncedName,
} from '../../../dialogs/understanding/error-texts/replace-names.ts';
import { ADDRESS, TELEPHONE } from '../../../dialogs/understanding/personal-forms.ts';
import { maskAddress } from '../../enquiry/mask-address.ts';
import { createNameMask } from './create-name-mask.ts';
import type { PeopleInDossier } from './people-of-dossier.ts';
import { toInitial } from './to-initial.ts';

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

/** After these, any word may stand: only one with a capital is taken for a name. */
const HARDLY_ANNOUNCED =
  /^(?:je suis|i am|i['’]m|this is|bonjour|salut|hello|hi|dear|chère?|coll|stag|doct|étud|stud|dire|resp|gest|vali|util|user)/iu;

/** « C’est » and « J’ai » begin a sentence, no name. */
const CAPITALISED = String.raw`(?!(?:[CJ]|Qu)['’]\p{Ll})\p{Lu}[\p{L}\p{M}'’-]+`;
const PARTICLE = String.raw`(?:(?:de|du|des|la|le|van|von|da|di|el|ben)[ \t]+|d['’])`;

/** Several words with a capital, one behind the other. */
const CAPITALISED_WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.:/@…-])${CAPITALISED}(?:[ \t]+${PARTICLE}{0,3}${CAPITALISED})+(?![\p{L}\p{N}_@…])`,
  'gu',
);

export type Mask = (text: string) => string;

/**
 * Hides addresses and telephone numbers in texts, the names of whom a request is about, and other
 * names where the words around them show that they are some, or where two words with a capital are
 * none of ours. It rather hides too much than too little. What is left of a name is its initial.
 */
export function createMask(dossier: PeopleInDossier | undefined): Mask {
  const maskKnown = createNameMask(dossier);
  return (text) => maskTexts(maskKnown(maskNumbers(maskAnnounced(text))));
}

function maskNumbers(text: string): string {
  return text
    .replaceAll(ADDRESS, (_, local: string, domain: string) => maskAddress(`${local}@${domain}`))
    .replaceAll(TELEPHONE, (number) => `…${number.slice(-2)}`);
}

const maskAnnounced = (text: string): string => replaceNames(text, maskName);

function maskName({ name, announced, after }: AnnouncedName): string {
  // What a digit or the domain of an address follows is masked, or shown, as a whole.
  if (/^[\p{N}_@＠﹫]/u.test(after)) return name;
  const word = HARDLY_ANNOUNCED.test(announced) ? /\p{Lu}\p{L}*/gu : WORD;
  return name.replaceAll(word, toInitial);
}

function maskTexts(text: string): string {
  const shown = text.replaceAll(CAPITALISED_WORDS, maskCapitalised);
  return NAMES_IN_TEXT.reduce(
    (left, pattern) => left.replaceAll(pattern, (name) => name.replaceAll(SHOWN_WORD, toInitial)),
    shown,
  );
}

/** One word alone may be a place or a programme; two that no message holds are somebody. */
function maskCapitalised(words: string): string {
  const strange = words.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu)?.filter((word) => !isMessageWord(word));
  return (strange ?? []).length < 2
    ? words
    : words.replaceAll(WORD, (word) =>
        strange?.some((each) => each.includes(word)) === true ? toInitial(word) : word,
      );
}
