import type { PersonalReport } from '../ports/personal-data.ts';
import { printErasure, toErasureDocument } from './print-erasure.ts';
import { readMailOption } from './read-mail-option.ts';
import { runCommand, type Terminal } from './run-command.ts';

/** What is kept, opened for one command. */
export interface OpenedErasure {
  readonly find: (address: string) => Promise<PersonalReport>;
  /** Answers what was there; `mailFiles` is how many files were removed. */
  readonly erase: (address: string) => Promise<PersonalReport>;
  readonly close: () => Promise<void>;
}

export interface EraseParts extends Terminal {
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<OpenedErasure>;
}

const USAGE = `usage: npm run -s erase -- --mail ADDRESS [--dry-run] [--json]
  erases what is kept of the person with this address, also conversations in which they gave it and
  never proved it, and requests to support in which somebody else named it; the service may run
  --dry-run  only says what there is
`;

const OPTIONS = {
  mail: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * Erases a person, and says what was found, what went and what stays. Answers the exit code: 0 also
 * when there was nothing.
 */
export async function runErase(parts: EraseParts): Promise<0 | 1 | 2> {
  return runCommand(parts, USAGE, OPTIONS, async (read) => {
    const address = readMailOption(read.mail ?? [], 'the address of the person');
    const isDryRun = read['dry-run'] === true;
    const document = toErasureDocument(await work(parts, address, isDryRun), isDryRun);
    await parts.write(read.json ? `${JSON.stringify(document)}\n` : printErasure(document));
  });
}

async function work(
  { open }: EraseParts,
  address: string,
  isDryRun: boolean,
): Promise<PersonalReport> {
  const opened = await open();
  try {
    return await (isDryRun ? opened.find(address) : opened.erase(address));
  } finally {
    await opened.close();
  }
}
