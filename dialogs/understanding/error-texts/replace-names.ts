import { isMessageWord } from './message-words.ts';

const WORD = String.raw`[\p{L}\p{M}’'.-]+`;

/** After a title comes a name, whatever it is. */
const TITLE =
  'm|mr|mme|mlle|monsieur|madame|mademoiselle|mrs|miss|ms|dr|pr|docteur|professeur|prof|doctor|professor';
/** After these comes a name, unless it is a word of messages. */
const INTRODUCED = [
  "je suis|je m['’ ]appelle|s['’ ]appelle|de la part de|mon nom est|moi c['’]est|my name is|i am|i['’]m|this is|signé|signed",
  'nom|prénom|name|utilisateur|utilisatrice|user|username|login|identifiant|uid|eppn',
  'compte de|account of|dear|cher|chère|hello|hi|bonjour|salut|collègue|colleague|stagiaire',
  'doctorante?|étudiante?|student|directeur|directrice|responsable|gestionnaire|valideur',
].join('|');

const NAMED = new RegExp(
  `(?<![\\p{L}\\d])(?:(${TITLE})|${INTRODUCED})(?:\\s*[:=.]\\s*|\\s+)["'«“]?\\s?(?=(${WORD}(?:\\s${WORD}){0,3}))`,
  'giu',
);

export interface AnnouncedName {
  readonly name: string;
  /** What stands before it and says that it is one. */
  readonly announced: string;
  /** The rest of the text. */
  readonly after: string;
}

/** Replaces the words after what announces a name, up to the first that is one of messages. */
export function replaceNames(text: string, toMark: (found: AnnouncedName) => string): string {
  let kept = '';
  let from = 0;
  for (const found of text.matchAll(NAMED)) {
    const [announced, title, words = ''] = found;
    const start = found.index + announced.length;
    const length = lengthOfName(words, title !== undefined);
    if (start < from || length === 0) continue;
    const end = start + length;
    const name = text.slice(start, end);
    kept += text.slice(from, start) + toMark({ name, announced, after: text.slice(end) });
    from = end;
  }
  return kept + text.slice(from);
}

function lengthOfName(words: string, isAfterTitle: boolean): number {
  let length = 0;
  for (const word of words.split(/(?<=\s)/u)) {
    const isName = !isMessageWord(word) || (isAfterTitle && length === 0 && /^\p{Lu}/u.test(word));
    if (!isName) break;
    length += word.length;
  }
  return words.slice(0, length).trimEnd().length;
}
