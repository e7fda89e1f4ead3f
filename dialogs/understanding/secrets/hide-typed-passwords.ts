import { hideRanges } from './hide-ranges.ts';
import { looksLikePassword, looksLikePasswordAlone } from './looks-like-password.ts';
import { MARKS } from './secret-kind.ts';
import { toToken } from './token.ts';

/** Puts a mark in place of what looks like a password although nothing announces it. */
export function hideTypedPasswords(text: string): string {
  if (looksLikePasswordAlone(text.trim().slice(0, 100))) return MARKS.password;
  const ranges = [...text.matchAll(/\S+/gu)]
    .map(({ 0: token, index }) => toToken(token, index))
    .filter(({ core }) => looksLikePassword(core));
  return hideRanges(text, ranges, MARKS.password);
}
