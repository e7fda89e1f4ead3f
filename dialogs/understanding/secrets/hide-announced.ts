import { announcementsIn, type Announced, type Announcement } from './announcement.ts';
import { findAnyCode, findResetCode } from './find-code.ts';
import { findLoginPair } from './find-login-pair.ts';
import { findPassword } from './find-password.ts';
import { hideRanges, type Range } from './hide-ranges.ts';
import { secretsOfSentence } from './secrets-of-sentence.ts';
import { MARKS } from './secret-kind.ts';

type Find = (text: string, announcement: Announcement) => Range | undefined;

const FIND: Readonly<Record<Announced, Find>> = {
  password: findPassword,
  'reset-code': findResetCode,
  'any-code': findAnyCode,
  login: findLoginPair,
};

/** Puts a mark in place of every password and code that the words around it announce. */
export function hideAnnounced(text: string): string {
  const announcements = announcementsIn(text);
  const ranges = [...findEach(text, announcements), ...secretsOfSentence(text, announcements)];
  return hideRanges(text, ranges, MARKS.password);
}

/** What is announced within a secret is part of it. */
function findEach(text: string, announcements: readonly Announcement[]): readonly Range[] {
  let hiddenTo = 0;
  return announcements.flatMap((announcement) => {
    if (announcement.start < hiddenTo) return [];
    const found = FIND[announcement.kind](text, announcement);
    if (found === undefined) return [];
    hiddenTo = endOfWord(text, found.end);
    return { start: found.start, end: hiddenTo };
  });
}

/** Of a very long word only the beginning was read. */
function endOfWord(text: string, at: number): number {
  const rest = /[^\s.;,?!»"'”’`]*/uy;
  rest.lastIndex = at;
  rest.exec(text);
  return Math.max(at, rest.lastIndex);
}
