import type { Announcement } from './announcement.ts';
import { findBefore, findBeside } from './find-beside.ts';
import { findQuoted } from './find-quoted.ts';
import { findSpoken } from './find-spoken.ts';
import { findValue, type Value } from './find-value.ts';
import type { Range } from './hide-ranges.ts';
import { tokensFrom, type Token } from './token.ts';

/** Nobody has a password of more words. */
const MOST_WORDS = 16;
const PART_END = /[.?;,]$|^!+$/u;
const NO_END = /(?!)/u;

const WITH_LOGIN =
  /(?:login|identifiants?|user(?:name)?|utilisateur|compte|e?-?mail|adresse|id)\s{0,2}(?:\/|,|et|and|&|\+|-|\||:)?\s{0,2}(?:(?:le|mon|my|the)\s)?$/iu;
const LOOKED_BACK_AT = 40;

/** The password that is announced there: in quotes, in the words that follow, or beside the word itself. */
export function findPassword(text: string, announcement: Announcement): Range | undefined {
  return (
    findLedTo(text, announcement) ??
    findBeside(text, announcement) ??
    findBefore(text, announcement)
  );
}

function findLedTo(text: string, announcement: Announcement): Range | undefined {
  const value = findValue(text, announcement);
  const quoted =
    value === undefined && closesQuote(text, announcement)
      ? undefined
      : findQuoted(text, value?.start ?? announcement.end);
  if (quoted !== undefined || value === undefined) return quoted;
  const before = text.slice(Math.max(0, announcement.start - LOOKED_BACK_AT), announcement.start);
  const tokens = WITH_LOGIN.test(before)
    ? withoutAddress(wordsOf(text, value, NO_END))
    : wordsOf(text, value, PART_END);
  return findSpoken(tokens, value.by === 'verb');
}

function wordsOf(text: string, { start }: Value, ends: RegExp): readonly Token[] {
  return tokensFrom(text, start, MOST_WORDS, ends);
}

/** The login in "login / password: me@labo.example / soleil" is none. */
function withoutAddress(tokens: readonly Token[]): readonly Token[] {
  return tokens[0]?.core.includes('@') === true ? tokens.slice(1) : tokens;
}

/** The sign after "it says 'forgotten password'" ends what it quotes. */
function closesQuote(text: string, { start, end }: Announcement): boolean {
  const sign = text.slice(end, end + 1);
  const before = text.slice(Math.max(0, start - LOOKED_BACK_AT), start);
  return /^['"’]$/u.test(sign) && before.includes(sign);
}
