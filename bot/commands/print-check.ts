/** What one directory shows of one known person; the shape of `adapters/ldap`. */
export interface AttributeReport {
  readonly system: 'reseda' | 'janus';
  readonly entries: number;
  readonly returned: readonly string[];
  readonly missing: readonly string[];
}

/** The attributes for a person at a terminal. */
export function printCheck(reports: readonly AttributeReport[]): string {
  if (reports.length === 0)
    return 'No LDAP directory is configured: there is nothing to check (DIRECTORY=ldap).\n';
  return reports.map(printReport).join('\n');
}

function printReport({ system, entries, returned, missing }: AttributeReport): string {
  const found =
    entries === 0
      ? [
          '  no entry carries this address: nothing can be said of the attributes, name a person who is there',
        ]
      : [
          `  ${String(entries)} entries carry this address`,
          ...returned.map((attribute) => `  ok       ${attribute}`),
          ...missing.map(
            (attribute) =>
              `  missing  ${attribute}  (not granted, or absent from this entry: try another one before narrowing "readable")`,
          ),
        ];
  return [system, ...found, ''].join('\n');
}
