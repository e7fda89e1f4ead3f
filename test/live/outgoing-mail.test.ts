import { expect, it } from 'vitest';
import { startMailServer } from '../adapters/mail/mail-server.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { createCertificates } from './certificates.ts';
import { requestCode } from './code-by-mail.ts';
import { RestChat } from './rest-chat.ts';
import { runCommand } from './run-command.ts';
import { startServiceProcess } from './service-process.ts';
import { waitFor } from './wait-for.ts';

const SUPPORT = 'support@sygefor.example';
const login = { user: 'assistant', pass: 'a-password-of-this-test' };

/** The metrics about mails, by name. */
async function readMetrics(url: string): Promise<Readonly<Record<string, number>>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const found = text.matchAll(/^(assistant_mails?_\w+) (\S+)$/gmu);
  return Object.fromEntries(Array.from(found, ([, name = '', value]) => [name, Number(value)]));
}

/** From the greeting to support, without a proved address. */
async function escalate(chat: RestChat): Promise<void> {
  await chat.press('for-whom:me');
  await chat.press('answer:screen:login-page');
  await chat.press('answer:login-problem:button-not-found');
  await chat.press('verdict:escalate');
  await chat.fill('escalation', { training: 'Python', 'reply-to': 'person@labo.example' });
  await chat.press('escalation:send');
}

it('mail goes over TLS to a relay of a private authority, and what it refused leaves once an operator asks for it', async () => {
  const certificates = await createCertificates(await tempFolder(), 'relay', {
    subjects: 'IP:127.0.0.1',
  });
  let isRefusing = true;
  const mails = await startMailServer({
    certificates,
    login,
    secure: true,
    get refuses() {
      return isRefusing ? ({ at: 'recipient', status: 550 } as const) : undefined;
    },
  });
  await using service = await startServiceProcess({
    NODE_EXTRA_CA_CERTS: certificates.caFile,
    SMTP_URL: `smtps://${login.user}:${login.pass}@127.0.0.1:${String(mails.port)}`,
    MAIL_FROM: 'assistant@sygefor.example',
    SUPPORT_MAILBOX: SUPPORT,
    LOG_LEVEL: 'fatal',
  });
  const metrics = () => readMetrics(service.url);
  const run = (...args: readonly string[]) =>
    runCommand(['mails', ...args], { DATA_DIR: service.dataDir });
  await escalate(await RestChat.open(service));

  await waitFor(
    async () => (await metrics())['assistant_mails_given_up'] === 2,
    'both refusals',
    60_000,
  );
  const refused = await metrics();
  const listed = (await run('--json')).output.trimEnd().split('\n');
  isRefusing = false;
  const ids = listed.map((line) => (JSON.parse(line) as { readonly id: string }).id);
  for (const id of ids) expect(await run('--retry', id)).toMatchObject({ exitCode: 0 });
  // The service looks once a minute, and whenever it has another mail to send.
  await requestCode(await RestChat.open(service), 'alice.arnaud@labo-alpha.example', mails);
  await waitFor(() => mails.received.length === 3, 'all mails');

  expect(refused).toMatchObject({ assistant_mail_alarm: 1, assistant_mails_waiting: 0 });
  expect(ids).toHaveLength(2);
  expect(mails.received.map(({ isSecure, user }) => ({ isSecure, user }))).toEqual(
    Array.from({ length: 3 }, () => ({ isSecure: true, user: login.user })),
  );
  expect(mails.received.map(({ recipients }) => recipients.join()).sort()).toEqual([
    'alice.arnaud@labo-alpha.example',
    'person@labo.example',
    SUPPORT,
  ]);
  await waitFor(
    async () => (await metrics())['assistant_mail_alarm'] === 0,
    'the end of the alarm',
  );
  expect((await run()).output).toBe('Every mail has left.\n');
}, 400_000);
