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
  'WEB_LIMIT',
  'FLOOD_',
  'HOST_',
  'TRUSTED_',
  'PSEUDONYM_',
  'INSTITUTIONAL_',
  'PUBLIC_',
  'LEGAL_',
  'CONTROLLER_',
  'PRIVACY_',
  'PUBLISHER',
  'PUBLICATION_',
  'HOSTING_',
  'ACCESSIBILITY_',
  'RETENTION_',
  'JOURNAL_',
  'ESCALATION_',
  'AUDIT_',
  'LOG_',
];

const MOST_SLIPS = 2;

/** Whatever it begins with, a name that is so close to one of ours is a mistake; in short names every word is close. */
function slipsOf(known: string): number {
  if (known.length < 8) return 0;
  return known.length < 10 ? 1 : MOST_SLIPS;
}

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
      const resembles =
        meant !== undefined &&
        (SHARED.some((prefix) => name.startsWith(prefix)) ||
          distance(name, meant) <= slipsOf(meant));
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

/** Letters to insert, drop, replace or exchange with the next (optimal string alignment). */
function distance(from: string, to: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j += 1) {
      const replaced = at(row, j) + (from[i] === to[j] ? 0 : 1);
      const isExchanged = i > 0 && j > 0 && from[i] === to[j - 1] && from[i - 1] === to[j];
      const exchanged = isExchanged ? at(before, j - 1) + 1 : Infinity;
      next.push(Math.min(replaced, exchanged, at(row, j + 1) + 1, at(next, j) + 1));
    }
    [before, row] = [row, next];
  }
  return at(row, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
