import type { ComponentChildren } from 'preact';
import type { Line } from './data-table.tsx';
import { toNumber } from './format.ts';
import { useReader } from './reader.ts';

/** Makes lines of a table with numbers as the reader writes them. */
export function useLine() {
  const { language } = useReader();
  return (key: string, name: ComponentChildren, values: readonly (number | string)[]): Line => ({
    key,
    cells: [
      name,
      ...values.map((value) => (typeof value === 'number' ? toNumber(value, language) : value)),
    ],
  });
}
