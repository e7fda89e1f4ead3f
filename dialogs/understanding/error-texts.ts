import type { PersonFact } from '../../bot/diagnosis/fact.ts';
import { createFinder } from './error-texts/find-messages.ts';
import type { ErrorRow, Meaning, Place } from './error-texts/row.ts';
import { ERROR_ROWS } from './error-texts/rows.ts';
import { toWords } from './error-texts/words.ts';
import { fold } from './fold.ts';

/** What is read of a longer text, of its beginning and of its end. */
const MOST_CHARACTERS = 8000;

const findMessage = createFinder(ERROR_ROWS);

/** What a text says that holds the message of a page. */
export interface FoundErrorText extends Meaning {
  /** The row of the table that was found. */
  readonly row: string;
}

/** The message of a page that a text holds, whole or in part, or `undefined` when none is known. */
export function findErrorText(text: string): FoundErrorText | undefined {
  const read =
    text.length <= 2 * MOST_CHARACTERS
      ? text
      : `${text.slice(0, MOST_CHARACTERS)}\n${text.slice(-MOST_CHARACTERS)}`;
  const row = findMessage(toWords(read));
  if (row === undefined) return undefined;
  const folded = fold(read);
  return row.unless?.test(folded) === true ? undefined : { row: row.id, ...meaningIn(folded, row) };
}

function meaningIn(folded: string, row: ErrorRow): Meaning {
  const place = placeIn(folded);
  const { situation, tells, intent } = (place === undefined ? undefined : row.at?.[place]) ?? row;
  return {
    intent,
    ...(situation === undefined ? {} : { situation }),
    ...(tells === undefined ? {} : { tells }),
  };
}

/** Where a text says that the message was shown. */
const PLACES: readonly (readonly [place: Place | undefined, named: RegExp])[] = [
  ['after-janus', /\b(?:apres|after|puis|then) (?:\w+ ){0,2}janus|janus\b.*\bsygefor/u],
  [undefined, /sygefor|formation\.ifsem/u],
  ['sesame', /\bsesame\b/u],
  ['janus', /\bjanus\b/u],
];

function placeIn(folded: string): Place | undefined {
  return PLACES.find(([, named]) => named.test(folded))?.[0];
}

/** The fact that a pasted message tells, or `undefined` for a message that is not known. */
export function readErrorText(text: string): PersonFact | undefined {
  return findErrorText(text)?.tells;
}
