import { UNIT } from '../pick-up.ts';
import type { Range } from './hide-ranges.ts';

/** A piece of a text between two spaces. */
export interface Token extends Range {
  /** Without the brackets, quotes and stops around it; of a very long one, the beginning. */
  readonly core: string;
}

/** Nobody types more without a space; what is pasted may, and is read in pieces. */
const LONGEST = 200;

const OPENING = /^[([{<"'«“‘`]+/u;
const CLOSING = /[)\]}>"'»”’`.,;:!?…]/u;

/** What ends a part of a sentence stays when the word before it is removed. */
const STOP = /[.;,?]/u;

/** At most so many tokens from `from` on, up to the end of the line or to one that ends so. */
export function tokensFrom(
  text: string,
  from: number,
  most: number,
  ends: RegExp,
): readonly Token[] {
  const tokens: Token[] = [];
  const next = new RegExp(`[^\\S\\n]*(\\S{1,${LONGEST}})`, 'uy');
  next.lastIndex = from;
  while (tokens.length < most) {
    const token = next.exec(text)?.[1];
    if (token === undefined) break;
    tokens.push(toToken(token, next.lastIndex - token.length));
    if (ends.test(token)) break;
  }
  return tokens;
}

export function toToken(text: string, start: number): Token {
  return { start, end: start + lengthWithout(STOP, text), core: coreOf(text) };
}

/** A token without the brackets, quotes and stops around it. */
export function coreOf(token: string): string {
  const core = token.slice(0, LONGEST).replace(OPENING, '');
  return core.slice(0, lengthWithout(CLOSING, core));
}

/** How much is left when such characters are taken from the end; a pattern would look again from each of them. */
function lengthWithout(closing: RegExp, text: string): number {
  let length = text.length;
  while (length > 0 && closing.test(text.charAt(length - 1))) length -= 1;
  return length;
}

/** A code of a unit and nothing else, as in "l’UMR5149". */
export function isUnit(core: string): boolean {
  const code = core.replace(/^[ld]['’]/iu, '');
  return UNIT.exec(code)?.[0].length === code.length;
}

/** An address of a page or of a person: those have rules of their own. */
export function isAddress(core: string): boolean {
  return /https?:|@[\w-]{1,60}\.|(?<![\w-])[\w-]{1,60}\.[a-z]{2,20}(?:\/|$)/iu.test(core);
}
