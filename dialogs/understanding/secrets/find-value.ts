import type { Announcement } from './announcement.ts';
import { isQualifier } from './qualifiers.ts';

/** Where what was announced begins, and how it was led to. */
export interface Value {
  readonly start: number;
  /** `sign`: a colon or the like; `verb`: "is"; `line`: the next line; `beside`: "here is my password ...". */
  readonly by: 'sign' | 'verb' | 'line' | 'beside';
}

const BY_SIGN = /([^\n:=→]{0,60}?)\s{0,3}(?::|=>?|[-–]>|→)\s{0,6}/uy;
const BY_VERB =
  /([^\n:=→]{0,60}?)\s(?:est|is|was|c['’ ]?est|it['’]s|sera(?:it)?|[ée]tait|doit [êe]tre|(?:should|would) be|s['’]appelle)\s{1,3}(?:(?:bien|toujours|still|just|donc|maintenant|now|simplement|simply|only)\s{1,3}){0,2}(?:(?:que|:)\s{0,6})?/iuy;
/** "For the password I type ...". */
const BY_TYPING =
  /([^\n:=→]{0,60}?)\s(?:je (?:tape|mets|rentre|saisis|utilise)|j['’ ]?ai (?:tap[ée]|mis|essay[ée]|utilis[ée]|saisi|rentr[ée]|choisi)|i (?:put|typed?|used?|tried|enter(?:ed)?|chose))\s{1,3}(?!\s|(?:est|is|was|c['’]?est|it['’]s)\s|[:=→])/iuy;
/** "My password is the name of my dog: ...". */
const BY_DESCRIPTION =
  /([^\n:=→]{0,60}?)\s(?:est|is|c['’ ]?est)\s(?:(?:le|la|mon|ma|the|my)\s)?(?:pr[ée]nom|nom|surnom|date|ville|(?:nick)?name|city)\s[^\n:=→?!]{0,40}:\s{0,3}/iuy;
/** As a page holds it: `<input name="password" value="...">`. */
const BY_FIELD = /(["']?)\s[^<>\n]{0,40}?(?<![\w-])value=/iuy;

const LINE_END = /[^\S\n]*\n\s{0,6}/uy;
/** Alone on its line, as in a form that was copied. */
const LINE_START =
  /(?:^|\n)[^\p{L}\p{N}•\n]{0,9}(?:(?:mon|my|le|the|votre|your|voici|et|and|login|identifiant|user|username)[^\p{L}\p{N}•\n]{1,9}){0,4}$/iu;

const HERE_IS =
  /(?:voici|voil[aà]|here(?:['’]?s| is| are)|c['’]est)\s{1,3}(?:(?:mon|le|my|the|un|a|nouveau|new|ancien|old)\s){0,3}$/iu;
const SPACES = /[^\S\n]+/uy;

const LOOKED_BACK_AT = 60;

/** Where what was announced begins; `undefined` when nothing leads to it. */
export function findValue(text: string, { start, end }: Announcement): Value | undefined {
  const before = text.slice(Math.max(0, start - LOOKED_BACK_AT), start);
  return (
    findJoined(text, end) ??
    findNext(text, end, LINE_END, LINE_START.test(before) ? 'line' : undefined) ??
    findNext(text, end, SPACES, HERE_IS.test(before) ? 'beside' : undefined)
  );
}

/** By the first joiner of either kind, when what stands between only says which password it is. */
function findJoined(text: string, at: number): Value | undefined {
  const found = [
    { by: 'sign', between: match(BY_SIGN, text, at), start: BY_SIGN.lastIndex },
    { by: 'sign', between: match(BY_FIELD, text, at), start: BY_FIELD.lastIndex },
    { by: 'sign', between: match(BY_DESCRIPTION, text, at), start: BY_DESCRIPTION.lastIndex },
    { by: 'verb', between: match(BY_VERB, text, at), start: BY_VERB.lastIndex },
    { by: 'verb', between: match(BY_TYPING, text, at), start: BY_TYPING.lastIndex },
  ] as const;
  const joined = found.flatMap(({ by, between, start }) =>
    between === undefined || !isQualifier(between) ? [] : { by, between, start },
  );
  return joined.toSorted((a, b) => a.between.length - b.between.length)[0];
}

function findNext(
  text: string,
  at: number,
  pattern: RegExp,
  by: Value['by'] | undefined,
): Value | undefined {
  return by === undefined || match(pattern, text, at) === undefined
    ? undefined
    : { start: pattern.lastIndex, by };
}

/** What a pattern has in its group when it matches right there. */
function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : (found[1] ?? '');
}
