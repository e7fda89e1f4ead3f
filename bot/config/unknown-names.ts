/** Nobody else names anything so: what is not known is a mistake. */
const OURS = [
  'RESEDA_',
  'JANUS_',
  'SYGEFOR_',
  'SESAME_',
  'TEAMS_',
  'OIDC_',
  'WIDGET_',
  'WEB_CHANNEL_',
];

/** Others use these beginnings too: only what resembles one of our names is a mistake. */
const SHARED = [
  'LDAP_',
  'SMTP_',
  'MAIL_',
  'SUPPORT_',
  'DIRECTORY',
  'DATA_',
  'DATABASE_',
  'CODE_',
  'HOST_',
  'TRUSTED_',
  'PSEUDONYM_',
  'INSTITUTIONAL_',
  'PUBLIC_',
  'RETENTION_',
  'JOURNAL_',
  'LOG_',
];

const MOST_SLIPS = 2;

/** Names that are set, are none of ours, and look as if they were meant to be. */
export function findUnknownNames(
  names: readonly string[],
  known: readonly string[],
): readonly string[] {
  const all = new Set(known.flatMap((name) => [name, `${name}_FILE`]));
  return names
    .filter((name) => !all.has(name))
    .flatMap((name) => {
      const meant = closest(name, [...all]);
      const isOurs = OURS.some((prefix) => name.startsWith(prefix));
      const resembles = SHARED.some((prefix) => name.startsWith(prefix)) && meant !== undefined;
      if (!isOurs && !resembles) return [];
      const hint = meant === undefined ? 'remove it' : `did you mean ${meant}?`;
      return [`${name}: there is no such setting; ${hint}`];
    });
}

function closest(name: string, known: readonly string[]): string | undefined {
  const begun = known.find((candidate) => candidate.startsWith(`${name}_`));
  return (
    begun ??
    known
      .map((candidate) => ({ candidate, slips: distance(name, candidate) }))
      .filter(({ slips }) => slips <= MOST_SLIPS)
      .sort((a, b) => a.slips - b.slips)[0]?.candidate
  );
}

/** Letters to insert, drop or replace (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j += 1) {
      const replaced = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
