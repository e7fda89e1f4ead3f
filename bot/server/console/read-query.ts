/** How one parameter of an address is read. `undefined` when it is not what is expected. */
export interface Parameter<Value> {
  readonly read: (text: string) => Value | undefined;
  /** What it is, to be told to whoever wrote something else. */
  readonly expected: string;
}

type Values<Parameters> = {
  readonly [Name in keyof Parameters]?: Parameters[Name] extends Parameter<infer Value>
    ? Value
    : never;
};

export type ReadQuery<Parameters> =
  | { readonly kind: 'read'; readonly values: Values<Parameters> }
  /** A sentence; it never repeats what was written. */
  | { readonly kind: 'wrong'; readonly fault: string };

/** Reads the query of an address. What is left empty counts as absent; what nobody knows is wrong. */
export function readQuery<Parameters extends Readonly<Record<string, Parameter<unknown>>>>(
  url: string | undefined,
  parameters: Parameters,
): ReadQuery<Parameters> {
  const given = [...new URLSearchParams((url ?? '').split('?').slice(1).join('?'))];
  const names = given.map(([name]) => name);
  const known = Object.keys(parameters);
  if (names.some((name) => !known.includes(name))) {
    const fault = known.length === 0 ? 'nothing more can be asked' : `only ${known.join(', ')}`;
    return { kind: 'wrong', fault };
  }
  const twice = known.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) return { kind: 'wrong', fault: `${twice} is there twice` };
  const read = given
    .filter(([, text]) => text !== '')
    .map(([name, text]) => [name, parameters[name]?.read(text)] as const);
  const wrong = read.find(([, value]) => value === undefined);
  if (wrong !== undefined) {
    const [name] = wrong;
    return { kind: 'wrong', fault: `${name} is ${parameters[name]?.expected ?? ''}` };
  }
  // Each value was made by the reader of its name.
  return { kind: 'read', values: Object.fromEntries(read) as Values<Parameters> };
}

export function oneOf<const Value extends string>(values: readonly Value[]): Parameter<Value> {
  return {
    read: (text) => values.find((value) => value === text),
    expected: `one of ${values.join(', ')}`,
  };
}

/** A text of this form. */
export function like(form: RegExp, expected: string): Parameter<string> {
  return { read: (text) => (form.test(text) ? text : undefined), expected };
}

export function wholeNumber(least: number, most: number): Parameter<number> {
  return {
    read: (text) => {
      const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
      return number >= least && number <= most ? number : undefined;
    },
    expected: `a whole number from ${least} to ${most}`,
  };
}
