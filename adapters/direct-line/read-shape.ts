import { z } from 'zod';
import { Refusal } from './refusal.ts';

/**
 * What a client sent, in this shape.
 *
 * @throws `Refusal` 400 that says what is wrong with it.
 */
export function readShape<T>(shape: z.ZodType<T>, data: unknown): T {
  const read = parse(shape, data);
  if (read?.success === true) return read.data;
  const fault = read === undefined ? 'a "length" is none' : z.prettifyError(read.error);
  throw new Refusal(400, 'BadArgument', fault);
}

/** The same; `undefined` when it has another shape. */
export function findShape<T>(shape: z.ZodType<T>, data: unknown): T | undefined {
  return parse(shape, data)?.data;
}

/** `undefined` for what the schema cannot even look at: zod compares the `length` of whatever has one, before it says what it wanted. */
function parse<T>(shape: z.ZodType<T>, data: unknown): z.ZodSafeParseResult<T> | undefined {
  try {
    return shape.safeParse(data);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
