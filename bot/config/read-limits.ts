/** Limits that differ from those of the program, by their name in the program. */
type Limits<Names extends Readonly<Record<string, string>>> = Readonly<
  Partial<Record<Names[keyof Names], number>>
>;

/**
 * Reads `name=number`, several separated by spaces or commas, with the names of a table that says
 * what the program calls them. What it answers is `undefined` when one of them cannot be read.
 */
export function createLimitsReader<const Names extends Readonly<Record<string, string>>>(
  names: Names,
): (typed: string) => Limits<Names> | undefined {
  return (typed) => {
    const parts = typed.split(/[\s,]+/).filter((one) => one !== '');
    const read = parts.map((part): readonly [string, number] | undefined => {
      const [, name = '', number = ''] = /^([a-z-]+)=([1-9]\d{0,6})$/.exec(part) ?? [];
      const ours = Object.hasOwn(names, name) ? names[name] : undefined;
      return ours === undefined ? undefined : [ours, Number(number)];
    });
    const limits = read.filter((one) => one !== undefined);
    // The keys are values of the table, which is what the type says and the compiler cannot see.
    return limits.length === parts.length
      ? (Object.fromEntries(limits) as Limits<Names>)
      : undefined;
  };
}
