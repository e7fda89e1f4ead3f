import { z } from 'zod';
import { Failure } from '../../../bot/failure.ts';

/** What the store keeps as whole milliseconds and hands out as ISO 8601. */
export const instant = z.int().transform((ms) => new Date(ms).toISOString());

export const flag = z.literal([0, 1]).transform((value) => value === 1);

/** A column that holds JSON of this shape. */
export function json<T extends z.ZodType>(shape: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('no JSON');
        return z.NEVER;
      }
    })
    .pipe(shape);
}

/** @throws `Failure` with `STORE_UNREADABLE` when the row is not what this program writes. */
export function readRow<T extends z.ZodType>(shape: T, row: unknown): z.output<T> {
  const read = shape.safeParse(row);
  if (read.success) return read.data;
  // The paths say where; the values are a person's.
  const places = read.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Failure(
    'STORE_UNREADABLE',
    `a row of the database is not what this version writes, at: ${places}`,
  );
}

export function toMs(iso: string): number {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new RangeError('no date of ISO 8601');
  return ms;
}

/** Optional columns are NULL, optional properties are absent. */
export function withoutNulls<T extends object>(
  row: T,
): { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
} {
  // Object.fromEntries forgets the keys that Object.entries was given.
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never;
}
