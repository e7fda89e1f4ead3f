import type { AuditStore, StaffLookUp } from '../ports/audit.ts';
import { readMailOption } from './read-mail-option.ts';
import { readSinceOption, type SinceParts } from './read-since.ts';
import { runCommand, type Terminal } from './run-command.ts';

/** The audit log, opened for one command. */
export interface OpenedAudit {
  readonly readLookUps: AuditStore['readLookUps'];
  /** Under which the log knows an address. */
  readonly keyOf: (address: string) => string;
  readonly close: () => Promise<void>;
}

export interface AuditParts extends Terminal, SinceParts {
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<OpenedAudit>;
}

const USAGE = `usage: npm run -s audit -- [--since DATE|7d] [--mail ADDRESS] [--json]
  prints who looked somebody up at the level of support staff, and why; addresses are pseudonyms
  --since  only since a day (2026-11-01, by SUPPORT_TIME_ZONE), an instant, or so long ago (24h, 7d, 2w)
  --mail   only what was looked up about this address
  --json   one JSON document per line
  times are told in UTC
`;

const OPTIONS = {
  since: { type: 'string' },
  mail: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

interface Wanted {
  readonly since: string | undefined;
  readonly address: string | undefined;
  readonly isJson: boolean;
}

/** Prints the look-ups at level staff, oldest first. Answers the exit code. */
export async function runAudit(parts: AuditParts): Promise<0 | 1 | 2> {
  return runCommand(parts, USAGE, OPTIONS, async ({ since: typed, mail, json = false }) => {
    const since = readSinceOption(typed, parts);
    const address = mail === undefined ? undefined : readMailOption(mail, 'an address');
    await print(parts, { since, address, isJson: json });
  });
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
