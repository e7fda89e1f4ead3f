import type { NotUnderstoodRow, NotUnderstoodStore } from '../ports/journal.ts';
import { toCsv } from '../ports/to-csv.ts';
import type { Format } from './format.ts';

/** Prints what was not understood, oldest first. */
export async function printNotUnderstood(
  store: NotUnderstoodStore,
  { since, format }: { readonly since: string | undefined; readonly format: Format },
  write: (text: string) => Promise<void>,
): Promise<void> {
  if (format !== 'json') await write(toLine(['at', 'lang', 'source', 'text'], format));
  for await (const row of store.readNotUnderstood(since)) {
    await write(format === 'json' ? `${JSON.stringify(row)}\n` : toLine(toCells(row), format));
  }
}

function toCells({ at, language, source, text }: NotUnderstoodRow): readonly string[] {
  return [`${at.slice(0, 10)} ${at.slice(11, 16)}`, language, source, text];
}

function toLine(cells: readonly string[], format: 'table' | 'csv'): string {
  if (format === 'csv') return toCsv(cells);
  const [at = '', language = '', source = '', text = ''] = cells;
  return `${at.padEnd(16)}  ${language.padEnd(4)}  ${source.padEnd(10)}  ${text}\n`;
}
