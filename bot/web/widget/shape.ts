/** Says whether something that came from outside has the shape that we expect. */
export type Guard<T> = (value: unknown) => value is T;

export const isString: Guard<string> = (value) => typeof value === 'string';

export const isNumber: Guard<number> = (value) => typeof value === 'number';

export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';

/** Whatever JSON can hold, for what is passed on without a look. */
export const isJson: Guard<unknown> = (value): value is unknown => typeof value !== 'function';

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of a record that the compiler keeps complete. */
export function isKeyOf<K extends string>(keys: Readonly<Record<K, true>>): Guard<K> {
  return (value): value is K => typeof value === 'string' && Object.hasOwn(keys, value);
}

export function isListOf<T>(isItem: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(isItem);
}

export function isOptional<T>(isPresent: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || isPresent(value);
}

/** Other properties than those listed are ignored, so that a newer server can add some. */
export function hasShape<T extends object>(shape: {
  readonly [K in keyof T]-?: Guard<T[K]>;
}): Guard<T> {
  const guards = Object.entries<Guard<unknown>>(shape);
  return (value): value is T =>
    isRecord(value) && guards.every(([name, isValid]) => isValid(value[name]));
}

export function isNullable<T>(isPresent: Guard<T>): Guard<T | null | undefined> {
  return (value): value is T | null | undefined =>
    value === undefined || value === null || isPresent(value);
}
