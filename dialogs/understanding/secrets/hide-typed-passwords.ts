import { hideRanges } from './hide-ranges.ts';
import { looksLikePassword, looksLikePasswordAlone } from './looks-like-password.ts';
import { MARKS } from './secret-kind.ts';
import { toToken } from './token.ts';

/** What somebody says right before what they typed. */
const TYPED =
  /(?<!\p{L})(?:je (?:tape|mets|rentre|saisis)|j['’ ]?ai (?:tap[ée]|mis|essay[ée]|saisi|rentr[ée])|i (?:type|typed|tried|enter|entered))\s+$/iu;
const LOOKED_BACK_AT = 24;

/** Puts a mark in place of what looks like a password although nothing announces it. */
export function hideTypedPasswords(text: string): string {
  if (looksLikePasswordAlone(text.trim().slice(0, 100))) return MARKS.password;
  const ranges = [...text.matchAll(/\S+/gu)]
    .map(({ 0: token, index }) => toToken(token, index))
    .filter(
      ({ core, start }) =>
        looksLikePassword(core) || (isTyped(text, start) && looksLikePasswordAlone(core)),
    );
  return hideRanges(text, ranges, MARKS.password);
}

function isTyped(text: string, at: number): boolean {
  return TYPED.test(text.slice(Math.max(0, at - LOOKED_BACK_AT), at));
}
