import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';
import type { AuditStore, StaffLookUp } from '../ports/audit.ts';
import { readMailOption } from './read-mail-option.ts';
import { readSince } from './read-since.ts';

/** The audit log, opened for one command. */
export interface OpenedAudit {
  readonly readLookUps: AuditStore['readLookUps'];
  /** Under which the log knows an address. */
  readonly keyOf: (address: string) => string;
  readonly close: () => Promise<void>;
}

export interface AuditParts {
  /** What follows the name of the command. */
  readonly args: readonly string[];
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<OpenedAudit>;
  readonly now: Date;
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
}

const USAGE = `usage: npm run -s audit -- [--since DATE|7d] [--mail ADDRESS] [--json]
  prints who looked somebody up at the level of support staff, and why; addresses are pseudonyms
  --since  only since a day (2026-11-01), an instant, or so long ago (24h, 7d, 2w)
  --mail   only what was looked up about this address
  --json   one JSON document per line
`;

const OPTIONS = {
  since: { type: 'string' },
  mail: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

interface Wanted {
  readonly since: string | undefined;
  readonly address: string | undefined;
  readonly isJson: boolean;
}

/**
 * Prints the look-ups at level staff, oldest first. Answers the exit code: 0, 1 after a failure (its
 * code on standard error), 2 for wrong arguments.
 */
export async function runAudit(parts: AuditParts): Promise<0 | 1 | 2> {
  const wanted = readWanted(parts);
  if (wanted === 'help') {
    await parts.write(USAGE);
    return 0;
  }
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
function readWanted({ args, now }: AuditParts): Wanted | string {
  const read = readOptions(args);
  if (typeof read === 'string') return read;
  return read.help === true ? 'help' : toWanted(read, now);
}

function toWanted(
  read: Exclude<ReturnType<typeof readOptions>, string>,
  now: Date,
): Wanted | string {
  const since = read.since === undefined ? undefined : readSince(read.since, now);
  if (read.since !== undefined && since === undefined) {
    return `--since is a day like 2026-11-01, or so long ago like 7d; this is neither: ${read.since}`;
  }
  const mail = read.mail === undefined ? undefined : readMailOption(read.mail, 'an address');
  if (typeof mail === 'string') return mail;
  return { since, address: mail?.address, isJson: read.json === true };
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

async function print(
  { open, write }: AuditParts,
  { since, address, isJson }: Wanted,
): Promise<void> {
  const audit = await open();
  try {
    const filter = {
      ...(since !== undefined && { since }),
      ...(address !== undefined && { addressKeys: [audit.keyOf(address)] }),
    };
    if (!isJson) await write(toLine(TITLES));
    for await (const lookUp of audit.readLookUps(filter)) {
      await write(isJson ? `${JSON.stringify(lookUp)}\n` : toLine(toCells(lookUp)));
    }
  } finally {
    await audit.close();
  }
}

const TITLES = ['at', 'who', 'systems', 'addresses', 'reason'];
const WIDTHS = [16, 24, 20, 20];

function toCells({ at, who, systems, addressKeys, reason }: StaffLookUp): readonly string[] {
  const day = `${at.slice(0, 10)} ${at.slice(11, 16)}`;
  return [day, who, systems.join(' '), addressKeys.join(' '), reason ?? ''];
}

function toLine(cells: readonly string[]): string {
  const padded = cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0));
  return `${padded.join('  ').trimEnd()}\n`;
}
