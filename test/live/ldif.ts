/** One entry as it is loaded into a directory; operational attributes are allowed. */
export interface LdifEntry {
  readonly dn: string;
  readonly attributes: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const encode = (name: string, value: string): string =>
  `${name}:: ${Buffer.from(value, 'utf8').toString('base64')}`;

function toLines({ dn, attributes }: LdifEntry): readonly string[] {
  const lines = Object.entries(attributes).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => encode(name, one)),
  );
  return [encode('dn', dn), ...lines, ''];
}

/** LDIF text of the entries, every value in base64 so that none needs care. */
export function toLdif(entries: readonly LdifEntry[]): string {
  return entries.flatMap(toLines).join('\n') + '\n';
}
