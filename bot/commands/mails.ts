import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';
import type { OutboxStore, SentMail } from '../ports/outbox.ts';

export interface MailsParts {
  /** What follows the name of the command. */
  readonly args: readonly string[];
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<OutboxStore & { close(): Promise<void> }>;
  readonly now: Date;
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
}

const USAGE = `usage: npm run -s mails -- [--json]
       npm run -s mails -- --retry ID
  lists the mails that have not left: those that wait, and those that were given up
  --retry  makes one that was given up wait again; the service sends it within a minute
`;

/**
 * Shows an operator what has not left, without names, addresses or texts. Answers the exit code: 0, 1 after a
 * failure (its code on standard error), 2 for wrong arguments.
 */
export async function runMails(parts: MailsParts): Promise<0 | 1 | 2> {
  const read = readOptions(parts.args);
  if (typeof read === 'string') {
    parts.writeError(`${read}\n${USAGE}`);
    return 2;
  }
  try {
    return await withStore(parts, (store) =>
      read.retry === undefined
        ? list(parts, store, read.json === true)
        : retry(parts, store, read.retry),
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    parts.writeError(`${error.code}: ${error.message}\n`);
    return 1;
  }
}

function readOptions(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean' }, retry: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

async function withStore(
  { open }: MailsParts,
  work: (store: OutboxStore) => Promise<0 | 2>,
): Promise<0 | 2> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function list({ write }: MailsParts, store: OutboxStore, isJson: boolean): Promise<0> {
  const mails = (await store.listUnsent()).map(toLine);
  if (isJson) for (const mail of mails) await write(`${JSON.stringify(mail)}\n`);
  else if (mails.length === 0) await write('Every mail has left.\n');
  else for (const mail of mails) await write(`${Object.values(mail).join('  ')}\n`);
  return 0;
}

async function retry(
  { write, writeError, now }: MailsParts,
  store: OutboxStore,
  id: string,
): Promise<0 | 2> {
  if (await store.revive(id, now.toISOString())) {
    await write(`${id} waits again.\n`);
    return 0;
  }
  writeError(`No mail that was given up has the id ${id}.\n`);
  return 2;
}

function toLine({ id, at, status, attempts, lastError, mail }: SentMail) {
  return {
    id,
    at,
    status,
    attempts,
    reference: mail.reference ?? '-',
    lastError: lastError ?? '-',
  };
}
