import type { Announcement } from './announcement.ts';
import { findValue } from './find-value.ts';
import type { Range } from './hide-ranges.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { isAddress, isUnit, tokensFrom, type Token } from './token.ts';

/** "jdupont/soleil", and no date or hours. */
const IN_ONE = /^\p{L}[^/|]*[/|][^/|]+$/u;
const BETWEEN = /^[^\S\n]+[/|][^\S\n]+$/u;

/** Letters and digits, as no second name has them. */
const MIXED = /^(?=.*\p{L})(?=.*\d)\S{6,}$/u;

/** The password in "login : jdupont / soleil", in "login : jdupont/soleil" and in "login : jdupont soleil75". */
export function findLoginPair(text: string, announcement: Announcement): Range | undefined {
  const value = findValue(text, announcement);
  // "login/mot de passe : ..." is announced by its password.
  if (value?.by !== 'sign' || /\p{L}/u.test(text.slice(announcement.end, value.start))) {
    return undefined;
  }
  const tokens = tokensFrom(text, value.start, 3, /[.?;,]$/u);
  const [name] = tokens;
  if (name === undefined) return undefined;
  const password = IN_ONE.test(name.core) ? name : secondOf(text, tokens);
  return password && secretOrNone(password);
}

/** After a stroke, or the one word that is left. */
function secondOf(text: string, [name, second, third]: readonly Token[]): Token | undefined {
  if (second !== undefined && third === undefined && MIXED.test(second.core)) return second;
  const isPair = name && third && BETWEEN.test(text.slice(name.end, third.start));
  return isPair === true ? third : undefined;
}

function secretOrNone(token: Token): Token | undefined {
  const { core } = token;
  const isName = isAddress(core) || isUnit(core) || core.includes('•');
  return isName || core.split(/[/|]/u).every(isOrdinaryWord) ? undefined : token;
}
