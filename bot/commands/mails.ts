import type { OutboxStore, SentMail } from '../ports/outbox.ts';
import { runCommand, WrongArguments, type Terminal } from './run-command.ts';

export interface MailsParts extends Terminal {
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<OutboxStore & { close(): Promise<void> }>;
  readonly now: Date;
}

const USAGE = `usage: npm run -s mails -- [--json]
       npm run -s mails -- --retry ID
  lists the mails that have not left: those that wait, and those that were given up
  --retry  makes one that was given up wait again; the service sends it within a minute
`;

const OPTIONS = { json: { type: 'boolean' }, retry: { type: 'string' } } as const;

/** Shows an operator what has not left, without names, addresses or texts. Answers the exit code. */
export async function runMails(parts: MailsParts): Promise<0 | 1 | 2> {
  return runCommand(parts, USAGE, OPTIONS, async ({ json = false, retry: id }) =>
    withStore(parts, (store) =>
      id === undefined ? list(parts, store, json) : retry(parts, store, id),
    ),
  );
}

async function withStore(
  { open }: MailsParts,
  work: (store: OutboxStore) => Promise<void>,
): Promise<void> {
  const store = await open();
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function list({ write }: MailsParts, store: OutboxStore, isJson: boolean): Promise<void> {
  const mails = (await store.listUnsent()).map(toLine);
  if (isJson) for (const mail of mails) await write(`${JSON.stringify(mail)}\n`);
  else if (mails.length === 0) await write('Every mail has left.\n');
  else for (const mail of mails) await write(`${Object.values(mail).join('  ')}\n`);
}

async function retry({ write, now }: MailsParts, store: OutboxStore, id: string): Promise<void> {
  if (!(await store.revive(id, now.toISOString()))) {
    throw new WrongArguments(`No mail that was given up has the id ${id}.`);
  }
  await write(`${id} waits again.\n`);
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
