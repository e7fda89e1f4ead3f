import { z } from 'zod';
import type { LinearModel } from './linear-model.ts';

/** Models that weigh the same features share one list of them. */
const Header = z.object({
  lists: z.array(z.array(z.string())),
  models: z.array(
    z.object({
      name: z.string(),
      labels: z.array(z.string()),
      unit: z.number(),
      list: z.int(),
    }),
  ),
});

const LENGTH_BYTES = 4;

/** Models by name as one run of bytes: the length of a JSON header, the header, then the weights of each. */
export function packModels(models: Readonly<Record<string, LinearModel>>): Uint8Array {
  const lists: string[] = [];
  const entries = Object.entries(models).map(([name, { labels, rows, unit }]) => {
    const list = JSON.stringify([...rows.keys()]);
    if (!lists.includes(list)) lists.push(list);
    return { name, labels, unit, list: lists.indexOf(list) };
  });
  const header = new TextEncoder().encode(
    JSON.stringify({ lists: lists.map((list): unknown => JSON.parse(list)), models: entries }),
  );
  const parts = [lengthOf(header), header, ...Object.values(models).map(toBytes)];
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/**
 * Reads what `packModels` wrote.
 *
 * @throws `ZodError` or `RangeError` when it is something else.
 */
export function readModels(packed: Uint8Array): Readonly<Record<string, LinearModel>> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const begin = LENGTH_BYTES + view.getUint32(0);
  const text = new TextDecoder().decode(packed.subarray(LENGTH_BYTES, begin));
  const { lists, models } = Header.parse(JSON.parse(text));
  const rows = lists.map((list) => new Map(list.map((name, row) => [name, row])));
  let at = begin;
  return Object.fromEntries(
    models.map(({ name, labels, unit, list }) => {
      const features = rows[list];
      if (features === undefined) throw new RangeError('a model names no list of features');
      const size = features.size * labels.length;
      const weights = new Int8Array(packed.buffer, packed.byteOffset + at, size);
      at += size;
      return [name, { labels, rows: features, weights, unit }];
    }),
  );
}

function toBytes({ weights }: LinearModel): Uint8Array {
  return new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength);
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return length;
}
