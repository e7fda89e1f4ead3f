import type { Range } from './hide-ranges.ts';
import { isOrdinaryWord, isState } from './ordinary-words.ts';
import { isAddress, isUnit, type Token } from './token.ts';

/** So many ordinary words may stand within a password of several words: "soleil de minuit". */
const LARGEST_GAP = 2;

const WORDS = /^[\p{L}\p{M}'’/–-]+$/u;
/** "My password is stored in Firefox." */
const PARTICIPLE = /(?:e\u0301|é)e?s?$|ed$|ing$/iu;
/** "Mon mot de passe est piraté", but for the nouns that people take for passwords. */
const PARTICIPLE_ALONE =
  /^(?!café|santé|liberté|égalité|été$|beauté|bébé|clé|thé|\p{L}*ité$|\p{L}{1,4}$).*é$/iu;
/** Nothing that could be told: a dash, a slash. */
const NOTHING = /^[._/|+&<>…–—-]*$/u;
/** As a page shows what is typed, and as this shows what it removed. */
const HIDDEN = /•|^\*+$/u;

/**
 * The password in the words after "my password is", as one piece; `undefined` when they only talk
 * about it.
 */
export function findSpoken(tokens: readonly Token[], isAfterVerb: boolean): Range | undefined {
  const said = tokens.findIndex(({ core }) => !NOTHING.test(core));
  const [first, second] = [tokens[said], tokens[said + 1]];
  if (first === undefined || isPlace(first)) return undefined;
  if (!isOrdinary(first)) {
    return isAfterVerb && isDescription(first, second) ? undefined : runFrom(tokens, said);
  }
  const rest = tokens.slice(said).filter((token) => !isPlace(token));
  return isPhrase(first, rest) ? runFrom(tokens, said) : undefined;
}

function isDescription({ core }: Token, next: Token | undefined): boolean {
  if (next === undefined) return PARTICIPLE_ALONE.test(core.normalize('NFC'));
  return PARTICIPLE.test(core) && isOrdinary(next);
}

/** "le chat dort", "correct horse battery": mostly words that nobody uses to talk about a password. */
function isPhrase(first: Token, words: readonly Token[]): boolean {
  const others = words.filter((word) => !isOrdinary(word));
  if (others.length < 2) return false;
  return isState(first.core)
    ? others.length === words.length - 1 && others.every(({ core }) => !/^\p{Lu}/u.test(core))
    : others.length > words.length - others.length;
}

function runFrom(tokens: readonly Token[], from: number): Range | undefined {
  let last = from;
  for (const [index, token] of tokens.entries()) {
    if (index <= last) continue;
    if (isPlace(token) || index - last > LARGEST_GAP + 1) break;
    if (!isOrdinary(token)) last = index;
  }
  const [begin, end] = [tokens[from], tokens[last]];
  return begin && end && { start: begin.start, end: end.end };
}

/** What is no word and no secret either: a unit, an address, a name out of a program, something that was removed already. */
function isPlace({ core }: Token): boolean {
  return HIDDEN.test(core) || isUnit(core) || isAddress(core) || core.includes('::');
}

function isOrdinary({ core }: Token): boolean {
  return (
    NOTHING.test(core) || /^\d{1,3}$/u.test(core) || (WORDS.test(core) && isOrdinaryWord(core))
  );
}
