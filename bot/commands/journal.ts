import type { JournalStore, NotUnderstoodStore } from '../ports/journal.ts';
import { toCsv } from '../ports/to-csv.ts';
import { COLUMNS, toJournalLine, type JournalLine } from './journal-line.ts';
import { printNotUnderstood } from './print-not-understood.ts';
import { readSinceOption, type SinceParts } from './read-since.ts';
import { runCommand, WrongArguments, type Terminal } from './run-command.ts';
import type { Format } from './format.ts';

export interface JournalParts extends Terminal, SinceParts {
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<JournalStore & NotUnderstoodStore & { close(): Promise<void> }>;
}

const USAGE = `usage: npm run -s journal -- [--since DATE|7d] [--not-understood] [--json|--csv]
  --since  only diagnoses since a day (2026-11-01, by SUPPORT_TIME_ZONE), an instant, or so long ago (24h, 7d, 2w)
  --not-understood  instead: messages of pages that nobody knows, without what leads to a person
  --json   one JSON document per line
  --csv    for a spreadsheet
  times are told in UTC
`;

const OPTIONS = {
  since: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  'not-understood': { type: 'boolean' },
} as const;

/** Prints the journal of diagnoses, oldest first. Answers the exit code. */
export async function runJournal(parts: JournalParts): Promise<0 | 1 | 2> {
  return runCommand(parts, USAGE, OPTIONS, async (read) => {
    if (read.json && read.csv) throw new WrongArguments('Choose one of --json and --csv.');
    const since = readSinceOption(read.since, parts);
    const isNotUnderstood = read['not-understood'] ?? false;
    await print(parts, { since, format: toFormat(read), isNotUnderstood });
  });
}

interface Wanted {
  readonly since: string | undefined;
  readonly format: Format;
  readonly isNotUnderstood: boolean;
}

function toFormat({ json, csv }: { readonly json?: boolean; readonly csv?: boolean }): Format {
  if (json) return 'json';
  return csv ? 'csv' : 'table';
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
