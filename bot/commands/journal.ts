import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';
import type { JournalStore, NotUnderstoodStore } from '../ports/store.ts';
import { toCsv } from '../ports/to-csv.ts';
import { COLUMNS, toJournalLine, type JournalLine } from './journal-line.ts';
import { printNotUnderstood } from './print-not-understood.ts';
import { readSince } from './read-since.ts';
import type { Format } from './format.ts';

export interface JournalParts {
  /** What follows the name of the command. */
  readonly args: readonly string[];
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<JournalStore & NotUnderstoodStore & { close(): Promise<void> }>;
  readonly now: Date;
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
}

const USAGE = `usage: npm run -s journal -- [--since DATE|7d] [--not-understood] [--json|--csv]
  --since  only diagnoses since a day (2026-11-01), an instant, or so long ago (24h, 7d, 2w)
  --not-understood  instead: messages of pages that nobody knows, without what leads to a person
  --json   one JSON document per line
  --csv    for a spreadsheet
`;

interface Wanted {
  readonly since: string | undefined;
  readonly format: Format;
  readonly isNotUnderstood: boolean;
}

/**
 * Prints the journal of diagnoses, oldest first. Answers the exit code: 0, 1 after a failure (its
 * code on standard error), 2 for wrong arguments.
 */
export async function runJournal(parts: JournalParts): Promise<0 | 1 | 2> {
  const wanted = readWanted(parts.args, parts.now);
  if (typeof wanted === 'string') {
    parts.writeError(`${wanted}\n${USAGE}`);
    return 2;
  }
  try {
    await print(parts, wanted);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    parts.writeError(`${error.code}: ${error.message}\n`);
    return 1;
  }
}

/** What is wanted, or a sentence about what is wrong with it. */
function readWanted(args: readonly string[], now: Date): Wanted | string {
  const read = readOptions(args);
  if (typeof read === 'string') return read;
  if (read.json && read.csv) return 'Choose one of --json and --csv.';
  const shown = { format: toFormat(read), isNotUnderstood: read['not-understood'] ?? false };
  if (read.since === undefined) return { since: undefined, ...shown };
  const since = readSince(read.since, now);
  if (since === undefined) {
    return `--since is a day like 2026-11-01, or so long ago like 7d; this is neither: ${read.since}`;
  }
  return since > now.toISOString()
    ? `--since lies in the future: ${read.since}`
    : { since, ...shown };
}

function toFormat({ json, csv }: { readonly json?: boolean; readonly csv?: boolean }): Format {
  if (json) return 'json';
  return csv ? 'csv' : 'table';
}

function readOptions(args: readonly string[]) {
  try {
    const options = {
      since: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      'not-understood': { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

async function print({ open, now, write }: JournalParts, wanted: Wanted): Promise<void> {
  const journal = await open();
  try {
    if (wanted.isNotUnderstood) {
      await printNotUnderstood(journal, wanted, write);
      return;
    }
    await write(heading(wanted.format));
    for await (const row of journal.readJournal(wanted.since)) {
      await write(toText(toJournalLine(row, now), wanted.format));
    }
  } finally {
    await journal.close();
  }
}

function heading(format: Format): string {
  const titles = COLUMNS.map(({ title }) => title);
  switch (format) {
    case 'json':
      return '';
    case 'csv':
      return toCsv(titles);
    case 'table':
      return toTableLine(titles);
  }
}

function toText(line: JournalLine, format: Format): string {
  const cells = COLUMNS.map(({ toText: toCell }) => toCell(line));
  switch (format) {
    case 'json':
      return `${JSON.stringify(line)}\n`;
    case 'csv':
      return toCsv(cells);
    case 'table':
      return toTableLine(cells);
  }
}

function toTableLine(cells: readonly string[]): string {
  const padded = cells.map((cell, index) => cell.padEnd(COLUMNS[index]?.width ?? 0));
  return `${padded.join('  ').trimEnd()}\n`;
}
