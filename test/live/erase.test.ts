import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ErasureDocument } from '../../bot/commands/print-erasure.ts';
import { filesWith, readFilesIn } from '../fakes/read-files.ts';
import { RestChat } from './rest-chat.ts';
import { runCommand } from './run-command.ts';
import { startServiceProcess, type ServiceProcess } from './service-process.ts';
import { waitFor } from './wait-for.ts';

const CANARY = 'canari-5f3e@labo-alpha.example';
const SUPPORT = 'support@sygefor.example';
const PAUSE_MS = 1000;
const TO_SUPPORT = new RegExp(`^To: ${SUPPORT}\r$`, 'mu');

async function serve(): Promise<ServiceProcess> {
  return startServiceProcess({ SUPPORT_MAILBOX: SUPPORT, CODE_LIMITS: 'pause-seconds=1' });
}

/** From the greeting to support, with every mail written. */
async function escalate(chat: RestChat): Promise<void> {
  await chat.say('humain');
  await chat.fill('escalation', { training: `formation de ${CANARY}`, 'reply-to': CANARY });
  await chat.press('escalation:send');
  await waitFor(
    async () => (await chat.mails()).every(({ status }) => status === 'sent'),
    'every mail to be written',
  );
}

/** Files that hold the address, but for the mails that support has. */
async function traces(dataDir: string): Promise<readonly string[]> {
  const files = await readFilesIn(dataDir);
  return [...files]
    .filter(([, bytes]) => bytes.toLowerCase().includes(CANARY))
    .filter(([name, bytes]) => !(name.startsWith('mail/') && TO_SUPPORT.test(bytes)))
    .map(([name]) => name);
}

describe('whoever asks to be forgotten', () => {
  it('is found in no file any more, but in the mail that support has', async () => {
    await using service = await serve();
    const chat = await RestChat.open(service);
    const other = await RestChat.open(service);
    await chat.say(`bonjour, mon adresse est ${CANARY}`);
    await chat.proveForData(CANARY);
    await chat.press('data:keep');
    await escalate(chat);
    expect(await traces(service.dataDir)).not.toEqual([]);

    const told = await chat.say('oubliez-moi');
    const before = (await chat.reload())?.length ?? 0;
    const confirmed = await chat.say('oui');

    expect(JSON.stringify(told)).toContain('SYG-');
    expect(confirmed).toHaveLength(1);
    await waitFor(async () => (await traces(service.dataDir)).length === 0, 'every trace to go');
    expect(await filesWith(path.join(service.dataDir, 'mail'), CANARY)).toHaveLength(1);
    const after = (await chat.reload()) ?? [];
    expect(after.map(({ from }) => from.role)).toEqual(['user', 'bot']);
    const numbers = after.map(({ id }) => Number(/(\d+)$/u.exec(id)?.[1]));
    expect(numbers).toEqual([before + 1, before + 2]);
    expect(await chat.press('for-whom:me')).not.toEqual([]);
    expect(await other.reload()).toBeDefined();
  });

  it('loses what was said from elsewhere with the same address, and nobody else does', async () => {
    await using service = await serve();
    const here = await RestChat.open(service);
    const elsewhere = await RestChat.open(service);
    const unproved = await RestChat.open(service);
    await elsewhere.proveForData(CANARY);
    await unproved.say(`mon adresse est ${CANARY}`);
    const sentAt = performance.now();
    await waitFor(() => performance.now() - sentAt > PAUSE_MS, 'the pause between two codes');
    const told = await here.proveForData(CANARY);

    await here.press('data:erase');

    expect(JSON.stringify(told)).toMatch(/conversations.: 2/u);
    expect(await elsewhere.reload()).toBeUndefined();
    expect(JSON.stringify(await here.reload())).not.toContain(CANARY);
    // Given and never proved: it may be somebody else's.
    expect(JSON.stringify(await unproved.reload())).toContain(CANARY);
  });
});

describe('the command erase', () => {
  it('works while the service runs, also for an address that nobody proved', async () => {
    await using service = await serve();
    const variables = { DATA_DIR: service.dataDir, SUPPORT_MAILBOX: SUPPORT };
    const chat = await RestChat.open(service);
    const other = await RestChat.open(service);
    await chat.press('for-whom:me');
    await chat.say(`mon adresse est ${CANARY}`);
    await escalate(chat);

    const { exitCode, output, errors } = await runCommand(['erase', '--mail', CANARY, '--json'], {
      ...variables,
    });
    const again = await runCommand(['erase', '--mail', CANARY, '--json'], variables);

    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    const document = JSON.parse(output) as ErasureDocument;
    expect(document.erased).toMatchObject({ conversations: 1, diagnoses: 1, mailFiles: 1 });
    expect(document.kept).toMatchObject([{ mailHasLeft: true }]);
    expect(await traces(service.dataDir)).toEqual([]);
    expect(await chat.reload()).toBeUndefined();
    expect(await other.reload()).toBeDefined();
    expect((JSON.parse(again.output) as ErasureDocument).erased).toMatchObject({
      conversations: 0,
    });
  });

  it.each([
    { args: ['--help'], exitCode: 0, says: /^usage:/u },
    { args: ['--mail', 'no address'], exitCode: 2, says: /not one valid address/u },
    { args: ['--mail', 'a@b.test'], exitCode: 1, says: /^STORE_UNAVAILABLE/u },
  ])('ends with $exitCode for $args where no data is', async ({ args, exitCode, says }) => {
    const ran = await runCommand(['erase', ...args], { DATA_DIR: '/nowhere/at/all' });

    expect(ran.exitCode).toBe(exitCode);
    expect(ran.output + ran.errors).toMatch(says);
  });
});
