/** What people paste that nobody here needs. */
export const SECRET_KINDS = ['social-security', 'card', 'iban', 'password'] as const;

/** `password` is also a reset code, and a link that opens something. */
export type SecretKind = (typeof SECRET_KINDS)[number];

/** What stands in place of a secret: its shape, which says in every language what it was. */
export const MARKS: Readonly<Record<SecretKind, string>> = {
  'social-security': '• •• •• •• ••• ••• ••',
  card: '•••• •••• •••• ••••',
  iban: '•• •• •••• •••• ••••',
  password: '•••••',
};

/** Codes of our own leave six dots, which are none of these. */
const MARK = new RegExp(
  `(?<!•)(?:${SECRET_KINDS.map((kind) => MARKS[kind]).join('|')})(?!•)`,
  'gu',
);

/** Which kinds of secrets were removed from a text. */
export function kindsRemovedFrom(text: string): readonly SecretKind[] {
  const found = new Set([...text.matchAll(MARK)].map(([mark]) => mark));
  return SECRET_KINDS.filter((kind) => found.has(MARKS[kind]));
}

const BETWEEN_CLAUSES = /(?<=[,;\n])|\s+(?=(?:et|mais|and|but)\s)/u;
const MOST_WORDS = 6;

/** What is left of a text to be understood: a few words that only announced a secret tell nothing without it. */
export function withoutMarks(text: string): string {
  return text
    .split(BETWEEN_CLAUSES)
    .filter((clause) => !isAnnouncement(clause))
    .join(' ')
    .replace(MARK, ' ');
}

function isAnnouncement(clause: string): boolean {
  const marks = [...clause.matchAll(MARK)];
  const last = marks.at(-1);
  if (last === undefined) return false;
  const isLast = clause.slice(last.index + last[0].length).trim().length <= 1;
  return isLast && clause.trim().split(/\s+/u).length <= MOST_WORDS;
}
