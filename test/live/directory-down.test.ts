import { expect, it } from 'vitest';
import type { PathStep, Reply } from '../../bot/ports/reply.ts';
import { startMailServer, type MailServer } from '../adapters/mail/mail-server.ts';
import { proveByMail, requestCode } from './code-by-mail.ts';
import { account, person, policy, unit } from './directory-entries.ts';
import { ldapVariables } from './ldap-variables.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { RestChat } from './rest-chat.ts';
import { startServiceProcess } from './service-process.ts';
import { waitFor } from './wait-for.ts';

const KNOWN = 'anne@labo.test';
const NOT_FOUND = /n’est pas dans|aucune fiche|aucun compte|n’existe pas|introuvable/iu;

function toVariables(reseda: OpenLdap, janus: OpenLdap, mails: MailServer) {
  return {
    ...ldapVariables(reseda, janus),
    SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
    MAIL_FROM: 'assistant@sygefor.example',
    LOG_LEVEL: 'fatal',
  };
}

const textOf = (replies: readonly Reply[]): string => JSON.stringify(replies);

function statesOf(replies: readonly Reply[]): Partial<Record<PathStep['step'], string>> {
  const path = replies.find((reply) => reply.kind === 'access-path');
  return Object.fromEntries(path?.steps.map(({ step, state }) => [step, state]) ?? []);
}

/** Asks again until the answer no longer says that it cannot be checked. */
async function retryUntilAnswered(chat: RestChat): Promise<readonly Reply[]> {
  let replies: readonly Reply[] = [];
  await waitFor(
    async () => {
      replies = await chat.press('unavailable:retry');
      return !textOf(replies).includes('ne répond pas');
    },
    'an answer from both directories',
    60_000,
  );
  return replies;
}

it('tells somebody that one directory cannot be checked, what the other says, and all of it once it is back', async () => {
  const mails = await startMailServer();
  await using reseda = await startOpenLdap({ reseda: [person('anne'), unit('UMR5149')] });
  await using janus = await startOpenLdap({
    janus: [account('anne', { pwdReset: 'TRUE' }), policy('default', { pwdMustChange: 'TRUE' })],
  });
  await using service = await startServiceProcess(toVariables(reseda, janus, mails));
  const chat = await RestChat.open(service);
  const code = await requestCode(chat, KNOWN, mails);
  await janus.kill();

  const withoutJanus = await chat.fill('code', { code });
  await janus.start();
  const withBoth = await retryUntilAnswered(chat);

  expect(textOf(withoutJanus)).toContain('Janus ne répond pas');
  expect(textOf(withoutJanus)).toContain('Cela ne veut pas dire que vous n’y êtes pas');
  expect(textOf(withoutJanus)).not.toMatch(NOT_FOUND);
  expect(statesOf(withoutJanus)).toMatchObject({ unit: 'ok', reseda: 'ok', janus: 'unavailable' });
  expect(statesOf(withBoth)).toMatchObject({ reseda: 'ok', janus: 'blocked' });
}, 400_000);

it('tells nobody that they are not in RESEDA while it is down', async () => {
  const mails = await startMailServer();
  await using reseda = await startOpenLdap({ reseda: [person('anne'), unit('UMR5149')] });
  await using janus = await startOpenLdap({ janus: [account('anne'), policy('default')] });
  await using service = await startServiceProcess(toVariables(reseda, janus, mails));
  await reseda.kill();

  for (const address of [KNOWN, 'nobody@labo.test']) {
    const chat = await RestChat.open(service);
    const replies = await proveByMail(chat, address, mails);

    expect(textOf(replies)).toContain('RESEDA ne répond pas');
    expect(textOf(replies)).not.toMatch(NOT_FOUND);
    expect(statesOf(replies)).toMatchObject({ reseda: 'unavailable' });
  }
}, 400_000);
