/** What people paste that nobody here needs. */
const SECRET_KINDS = ['social-security', 'card', 'iban', 'password'] as const;

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

/** What is left of a text to be understood. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, ' ');
}
