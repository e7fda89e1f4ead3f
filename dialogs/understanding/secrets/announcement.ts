/** What the words announce: a password, a code of Sésame, or a code that might be our own. */
export type Announced = 'password' | 'reset-code' | 'any-code' | 'login';

export interface Announcement {
  readonly kind: Announced;
  readonly start: number;
  /** Where what is announced may begin. */
  readonly end: number;
}

const PASSWORD = [
  'mots?[\\s_-]{0,2}(?:de?[\\s_-]{0,2})?pas(?:s(?:es?)?|es?)',
  'm\\.?d\\.?p\\.?s?',
  'pass?[\\s_-]?w(?:or|ro|r|o)?ds?',
  'pwds?|pswd|psw|pw',
  'pass[\\s_-]?phrases?|phrases?\\sde\\spasse',
  // On their own they are a password only before a sign, and where nothing "se passe".
  "(?<=(?:^|[\\n,;:/|(]|(?<!\\p{L})(?:mon|my|le|the|votre|your))\\s{0,2})pass(?:e|code)?(?=\\s{0,2}[:=]|\\s(?:c[’'\\s]?est|is)\\s)",
  '(?<=(?<!\\p{L})(?:login|user|identifiant|id)\\s{0,2}[:=]?\\s{0,2}[^\\s:=]{1,60}[\\s,/;]{1,3})pass(?=\\s)',
].join('|');

const OF_SESAME =
  'r[ée]\\u0301?-?init(?=\\s)|(?:r[ée]\\u0301?-?)?init\\p{L}{2,16}|reset|r[ée]\\u0301?cup[ée]\\u0301?ration|activation|recovery|s[ée]\\u0301?same|janus';
const RESET_CODE = [
  `codes?\\s(?:de\\s(?:la\\s)?|d['’]\\s?)?(?:${OF_SESAME})`,
  `(?:password\\s)?(?:${OF_SESAME})\\scodes?`,
].join('|');
const ANY_CODE = [
  "codes?\\s(?:d['’]acc[èe]\\u0300?s|secret|confidentiel|temporaire|provisoire|pin)",
  '(?:secret|access|pin|temporary)\\scodes?',
  'codes?',
].join('|');
const LOGIN = 'identifiants|logins?|credentials|acc[èe]\\u0300?s|user(?:name)?';

const ANNOUNCEMENT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<password>${PASSWORD})|(?<reset>${RESET_CODE})|(?<code>${ANY_CODE})|(?<login>${LOGIN}))(?![\\p{L}\\p{M}\\p{N}])`,
  'giu',
);

/** Every place of a text where a secret is announced, in order. */
export function announcementsIn(text: string): readonly Announcement[] {
  return [...text.matchAll(ANNOUNCEMENT)].map(({ 0: words, index, groups = {} }) => ({
    kind: toKind(groups),
    start: index,
    end: index + words.length,
  }));
}

function toKind(groups: Readonly<Record<string, string | undefined>>): Announced {
  if (groups['password'] !== undefined) return 'password';
  if (groups['reset'] !== undefined) return 'reset-code';
  return groups['code'] === undefined ? 'login' : 'any-code';
}
