import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';
import type { PersonalReport } from '../ports/personal-data.ts';
import { printErasure, toErasureDocument } from './print-erasure.ts';
import { readMailOption } from './read-mail-option.ts';

/** What is kept, opened for one command. */
export interface OpenedErasure {
  readonly find: (address: string) => Promise<PersonalReport>;
  /** Answers what was there; `mailFiles` is how many files were removed. */
  readonly erase: (address: string) => Promise<PersonalReport>;
  readonly close: () => Promise<void>;
}

export interface EraseParts {
  /** What follows the name of the command. */
  readonly args: readonly string[];
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<OpenedErasure>;
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
}

const USAGE = `usage: npm run -s erase -- --mail ADDRESS [--dry-run] [--json]
  erases what is kept of the person with this address, also conversations in which they gave it and
  never proved it; the service may run
  --dry-run  only says what there is
`;

const OPTIONS = {
  mail: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/**
 * Erases a person, and says what was found, what went and what stays. Answers the exit code: 0, also
 * when there was nothing, 1 after a failure (its code on standard error), 2 for wrong arguments.
 */
export async function runErase(parts: EraseParts): Promise<0 | 1 | 2> {
  const read = readOptions(parts.args);
  if (typeof read === 'string') return refuse(parts, read);
  if (read.help === true) {
    await parts.write(USAGE);
    return 0;
  }
  const mail = readMailOption(read.mail ?? [], 'the address of the person');
  if (typeof mail === 'string') return refuse(parts, mail);
  const isDryRun = read['dry-run'] === true;
  try {
    const report = await work(parts, mail.address, isDryRun);
    const document = toErasureDocument(report, isDryRun);
    await parts.write(read.json ? `${JSON.stringify(document)}\n` : printErasure(document));
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    parts.writeError(`${error.code}: ${error.message}\n`);
    return 1;
  }
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

function refuse({ writeError }: EraseParts, sentence: string): 2 {
  writeError(`${sentence}\n${USAGE}`);
  return 2;
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
