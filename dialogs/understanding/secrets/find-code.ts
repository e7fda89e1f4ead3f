import type { Announcement } from './announcement.ts';
import { findLoginPair } from './find-login-pair.ts';
import { findValue } from './find-value.ts';
import type { Range } from './hide-ranges.ts';
import { looksLikeCode } from './looks-like-code.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { tokensFrom, type Token } from './token.ts';

const RECEIVED =
  /(?<!\p{L})(?:re[çc]u|donn[ée]e?|envoy[ée]e?|transmis|fourni|communiqu[ée]|received|gave|given|got|sent|from)(?!\p{L})/iu;
const BESIDE = 60;

/** "... that I received by SMS this morning". */
const LEADS_ON =
  /^(?:que?|j['’]?ai|i|that|re[çc]u|received|got|par|by|sur|on|dans|in|le|la|mon|ma|my|the|ce|this|matin|morning|hier|yesterday|sms|texto|mail|e-?mail|courriel|message|t[ée]l[ée]phone|phone|de|d['’]|from)$/iu;
const MOST_WORDS_BEFORE = 8;

/** The code may be written in several pieces. */
const MOST_PIECES = 4;
const PART_END = /[.?;,]$|^!+$/u;

/** Six digits may be the code of the assistant, which the dialogs know how to read and to forget. */
const OUR_CODE = /[^\p{L}\d]{0,6}\d{3}[ .-]?\d{3}(?![\p{L}\d])/uy;

/**
 * A code of Sésame that is told by its name; after "code de réinitialisation :" a word is one as
 * well, unless it speaks of it.
 */
export function findResetCode(text: string, announcement: Announcement): Range | undefined {
  const value = findValue(text, announcement);
  const pieces = tokensFrom(text, value?.start ?? announcement.end, MOST_PIECES, PART_END);
  return value?.by === 'sign' && isWord(pieces[0]) ? pieces[0] : join(pieces);
}

/** Another code, told by somebody who says that it is secret, or received: never when it could be our own. */
export function findAnyCode(text: string, announcement: Announcement): Range | undefined {
  return findPair(text, announcement) ?? findTold(text, announcement);
}

function findTold(text: string, announcement: Announcement): Range | undefined {
  const at = findValue(text, announcement)?.start ?? announcement.end;
  const pieces = withoutLead(tokensFrom(text, at, MOST_PIECES + MOST_WORDS_BEFORE, PART_END));
  const start = pieces[0]?.start ?? at;
  OUR_CODE.lastIndex = start;
  if (OUR_CODE.test(text) || !isTold(text, announcement, start)) return undefined;
  return join(pieces.slice(0, MOST_PIECES));
}

function withoutLead(pieces: readonly Token[]): readonly Token[] {
  const first = pieces.findIndex(({ core }) => !LEADS_ON.test(core));
  return pieces.slice(Math.max(0, first));
}

/** "mes codes : jdupont / soleil" are a login and its password. */
function findPair(text: string, announcement: Announcement): Range | undefined {
  const isPlural = /^codes/iu.test(text.slice(announcement.start, announcement.end));
  return isPlural ? findLoginPair(text, announcement) : undefined;
}

/** "code secret" tells by itself; "code" alone needs somebody who gave it. */
function isTold(text: string, { start, end }: Announcement, at: number): boolean {
  const isPlain = /^codes?$/iu.test(text.slice(start, end));
  const before = text.slice(Math.max(0, start - BESIDE), at);
  return !isPlain || RECEIVED.test(before.slice(before.lastIndexOf('•') + 1));
}

function join(pieces: readonly Token[]): Range | undefined {
  const [first] = pieces;
  if (first === undefined || !looksLikeCode(first.core)) return undefined;
  const after = pieces.findIndex(
    ({ core }, index) => index > 0 && !/^[\p{Lu}\d-]{2,}$/u.test(core),
  );
  const last = pieces.at(after === -1 ? -1 : after - 1) ?? first;
  return { start: first.start, end: last.end };
}

function isWord(piece: Token | undefined): boolean {
  return piece !== undefined && /^[\p{L}-]{4,}$/u.test(piece.core) && !isOrdinaryWord(piece.core);
}
