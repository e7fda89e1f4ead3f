import type { Announcement } from './announcement.ts';
import type { Range } from './hide-ranges.ts';
import { isNameOfSomething } from './looks-like-password.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { coreOf, toToken, tokensFrom } from './token.ts';

/** Which password it is, in a word: no more may stand between it and what it is. */
const WHICH =
  /^(?:janus|s[ée]same|sygefor|cnrs|labintel|ent|pro|perso|personnel|actuel|current|initial|provisoire|temporaire|temporary|nouveau|new|ancien|old|secret|windows|wi-?fi|messagerie|mail)$/iu;
/** How it fares, so that what stands before is the password itself. */
const FARES =
  /^(?:ne|n['’]\p{L}+|est|is|was|isn['’]t|does|doesn['’]t|did|didn['’]t|not|pas|ko|refus\p{L}*|incorrect|invalid\p{L}*|rejected|marche|fonctionne|works?)$/iu;
const PART_END = /[.?;,:!]$/u;
const MOST_WORDS = 4;
const SHORTEST = 4;

/** "mdp soleil", "my password sunflower is refused": nothing leads to it, and it ends there or fares. */
export function findBeside(text: string, { end }: Announcement): Range | undefined {
  return findAnswered(text, end) ?? findFaring(text, end);
}

function findFaring(text: string, end: number): Range | undefined {
  if (!/^[^\S\n]/u.test(text.slice(end, end + 1))) return undefined;
  const tokens = tokensFrom(text, end, MOST_WORDS, PART_END);
  const at = tokens.findIndex(({ core }) => !WHICH.test(core));
  const [word, { core: next } = { core: '' }] = tokens.slice(Math.max(0, at));
  const isAlone = next === '' || FARES.test(next);
  return isAlone && word !== undefined && mayBeSecret(word.core) ? word : undefined;
}

/** "My password? sunflower", and nothing more. */
function findAnswered(text: string, at: number): Range | undefined {
  const mark = /[^\S\n]?\?/uy;
  mark.lastIndex = at;
  if (!mark.test(text)) return undefined;
  const [word, ...others] = tokensFrom(text, mark.lastIndex, 2, PART_END);
  return word !== undefined && others.length === 0 && mayBeSecret(word.core) ? word : undefined;
}

/** What leads back to it: "... is my ", "... (my ". */
const LEADS_BACK =
  /,?\s{1,3}(?:(?:est|is|was|c['’ ]?est|c['’]?[ée]tait|it['’]s|comme|as|en)\s{1,3}|\()(?:(?:mon|my|le|the|notre|our|son|un|a|nouveau|new|ancien|old|vrai|real)\s{1,3}){0,3}$/iu;
const LOOKED_BACK_AT = 40;
const LONGEST = 200;

/** "soleil est mon mot de passe", "I put sunflower as my password": it was said before. */
export function findBefore(text: string, { start }: Announcement): Range | undefined {
  const from = Math.max(0, start - LOOKED_BACK_AT);
  const back = LEADS_BACK.exec(text.slice(from, start));
  if (back === null) return undefined;
  const end = from + back.index;
  const before = text.slice(Math.max(0, end - LONGEST), end);
  const word = before.slice(before.search(/\S*$/u));
  return mayBeSecret(coreOf(word)) ? toToken(word, end - word.length) : undefined;
}

function mayBeSecret(core: string): boolean {
  if (core.length < SHORTEST || isNameOfSomething(core)) return false;
  return /\p{L}/u.test(core)
    ? !isOrdinaryWord(core)
    : /^\d{4,}$/u.test(core) && !/^20\d\d$/u.test(core);
}
