import { describe, expect, it } from 'vitest';
import { runMails } from '../../bot/commands/mails.ts';
import type { Store } from '../../bot/ports/store.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { AT, HELLO, later, MAIL, turnOn } from '../fakes/turn-commit.ts';

const WEB = { id: 'c1', channel: 'web', userId: 'dl_1' } as const;

async function run(store: Store, ...args: readonly string[]) {
  let output = '';
  let errors = '';
  const exitCode = await runMails({
    args,
    now: new Date(later(100)),
    open: () => Promise.resolve({ ...store, close: () => Promise.resolve() }),
    write: (text) => {
      output += text;
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
  });
  return { exitCode, output, errors };
}

/** A store with one mail that was given up. */
async function openWithDeadMail(): Promise<{ readonly store: Store; readonly id: string }> {
  const store = await openTestStore();
  await store.open(WEB, HELLO, AT);
  const pending = await store.findPending(WEB.id);
  if (pending === undefined) throw new Error('nothing is pending');
  await store.commit(turnOn(pending, { mails: [{ ...MAIL, reference: 'SYG-000-001' }] }));
  const [mail] = await store.claim('me', 1, AT, 60);
  const id = mail?.id ?? '';
  await store.settle(
    'me',
    id,
    1,
    { status: 'dead', error: 'MAIL_REFUSED: the server refused it' },
    AT,
  );
  return { store, id };
}

describe('the command mails', () => {
  it('shows what was given up, without an address or a text', async () => {
    const { store, id } = await openWithDeadMail();

    const { exitCode, output } = await run(store, '--json');

    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      id,
      status: 'dead',
      attempts: 1,
      reference: 'SYG-000-001',
      lastError: 'MAIL_REFUSED: the server refused it',
    });
    expect(output).not.toContain(MAIL.to);
  });

  it('makes a mail that was given up wait again', async () => {
    const { store, id } = await openWithDeadMail();

    const { exitCode } = await run(store, '--retry', id);

    expect(exitCode).toBe(0);
    expect(await store.claim('me', 1, later(100), 60)).toMatchObject([{ id, attempts: 1 }]);
  });

  it.each([
    { args: ['--retry', 'nonsense'], says: 'No mail that was given up has the id nonsense' },
    { args: ['--everything'], says: '--everything' },
  ])('refuses $args in words', async ({ args, says }) => {
    const { store } = await openWithDeadMail();

    const { exitCode, errors } = await run(store, ...args);

    expect(exitCode).toBe(2);
    expect(errors).toContain(says);
  });

  it('says that every mail has left', async () => {
    expect(await run(await openTestStore())).toMatchObject({
      exitCode: 0,
      output: 'Every mail has left.\n',
    });
  });
});
