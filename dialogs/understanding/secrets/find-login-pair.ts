import type { Announcement } from './announcement.ts';
import { findValue } from './find-value.ts';
import type { Range } from './hide-ranges.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { isAddress, isUnit, tokensFrom, type Token } from './token.ts';

/** "jdupont/soleil", and no date or hours. */
const IN_ONE = /^\p{L}[^/|]*[/|][^/|]+$/u;
const BETWEEN = /^[^\S\n]+[/|][^\S\n]+$/u;

/** The password in "login : jdupont / soleil", and in "login : jdupont/soleil". */
export function findLoginPair(text: string, announcement: Announcement): Range | undefined {
  const value = findValue(text, announcement);
  // "login/mot de passe : ..." is announced by its password.
  if (value?.by !== 'sign' || /\p{L}/u.test(text.slice(announcement.end, value.start))) {
    return undefined;
  }
  const [name, ...others] = tokensFrom(text, value.start, 3, /[.?;,]$/u);
  if (name === undefined) return undefined;
  if (IN_ONE.test(name.core)) return secretOrNone(name);
  const password = others[1];
  const isPair = password !== undefined && BETWEEN.test(text.slice(name.end, password.start));
  return isPair ? secretOrNone(password) : undefined;
}

function secretOrNone(token: Token): Token | undefined {
  const { core } = token;
  const isName = isAddress(core) || isUnit(core) || core.includes('•');
  return isName || core.split(/[/|]/u).every(isOrdinaryWord) ? undefined : token;
}
