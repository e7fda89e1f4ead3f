import type { ParsedMail } from 'mailparser';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { startMailServer, type MailServer } from '../adapters/mail/mail-server.ts';
import { CLIENT, openOidcServer } from '../live/oidc-server.ts';
import { startServiceProcess, type ServiceProcess } from '../live/service-process.ts';
import { arrivedCode, arrivedMail } from './arrived-mail.ts';
import type { ChatPage } from './chat-page.ts';
import { picture } from './picture.ts';
import { useBrowser } from './use-browser.ts';

const SUPPORT = 'support@sygefor.example';
const PERSON = 'nina.noel@labo-alpha.example';

const { open } = useBrowser();

it('a request goes from the mail to the console and back to the chat, until the person confirms', async () => {
  const { mails, service } = await startEverything();
  const { chat } = await open(service.url);

  const reference = await escalate(chat, mails);
  const first = await arrivedMail(mails, SUPPORT, reference);
  const staff = await signIn(linkIn(first, 'take'));
  await staff.getByRole('button', { name: 'Prendre en charge', exact: true }).last().click();
  await chat.waitForReply('prise en charge');
  await picture(staff, 'loop-taken');

  await staff.goto(linkIn(first, 'answer'));
  await staff.getByLabel('Votre réponse').fill('Qui gère votre unité ? Donnez-moi son nom.');
  await staff.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await chat.waitForReply('Qui gère votre unité ?');
  await picture(chat.page, 'loop-answered');

  await chat.say('C’est Claude Colin, le gestionnaire.');
  await chat.waitForReply('transmis à l’assistance');
  await seesSoon(staff, 'le gestionnaire.');
  const written = await arrivedMail(mails, SUPPORT, 'le gestionnaire');

  await solve(staff, linkIn(first, 'solve'), {
    text: 'Votre unité est enregistrée.',
    cause: 'R2',
  });
  await chat.waitForReply('Votre unité est enregistrée.');
  await chat.choose('Toujours pas');
  await seesSoon(staff, 'rouverte');
  await chat.say('Je vois encore la même page.');
  await seesSoon(staff, 'Je vois encore la même page.');
  await picture(staff, 'loop-reopened');

  await solve(staff, linkIn(first, 'solve'), {
    text: 'La fiche est corrigée depuis ce matin.',
    cause: 'R2',
  });
  await chat.waitForReply('corrigée depuis ce matin');
  await chat.choose('Cela fonctionne');
  await seesSoon(staff, 'confirmée');
  await picture(staff, 'loop-confirmed');
  await picture(chat.page, 'loop-confirmed-chat');

  await staff.goto(`${service.url}/console#/figures`);
  await staff.getByText('0 % (0 sur 1)').waitFor();
  await picture(staff, 'loop-accuracy');

  expect(written.inReplyTo).toBe(first.messageId);
  expect(written.replyTo?.value[0]?.address).toBe(PERSON);
}, 90_000);

it('whoever closed the chat reads the answer in a mail, and answers from its page', async () => {
  const { mails, service } = await startEverything();
  const visited = await open(service.url);
  const reference = await escalate(visited.chat, mails);
  const first = await arrivedMail(mails, SUPPORT, reference);
  await visited.close();
  const staff = await signIn(linkIn(first, 'answer'));

  await staff.getByLabel('Votre réponse').fill('Quel navigateur utilisez-vous ?');
  await staff.getByRole('button', { name: 'Envoyer la réponse' }).click();
  const answer = await arrivedMail(mails, PERSON, 'Quel navigateur utilisez-vous ?');
  const [link = ''] = /https?:\S+\/request\/[^\s"]+/u.exec(answer.text ?? '') ?? [];
  const { page } = await open(link);
  await page.getByText('Quel navigateur utilisez-vous ?').first().waitFor();
  await picture(page, 'loop-return-page');
  await page.getByRole('textbox').fill('Firefox, sur un portable.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await seesSoon(staff, 'Firefox, sur un portable.');
  const written = await arrivedMail(mails, SUPPORT, 'Firefox, sur un portable.');

  expect(written.inReplyTo).toBe(first.messageId);
}, 90_000);

async function startEverything(): Promise<{
  readonly mails: MailServer;
  readonly service: ServiceProcess;
}> {
  const mails = await startMailServer();
  const oidc = await openOidcServer();
  const service = await startServiceProcess({
    SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
    MAIL_FROM: 'assistant@sygefor.example',
    SUPPORT_MAILBOX: SUPPORT,
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: CLIENT.clientId,
    OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    OIDC_SUPPORT_GROUP: 'sygefor-support',
    OIDC_ADMIN_GROUP: 'sygefor-admin',
  });
  oidc.redirectUris = [`${service.url}/console/callback`];
  oidc.member = { sub: 'sam', name: 'Sam Support', groups: ['sygefor-support'] };
  onTestFinished(async () => {
    await service[Symbol.asyncDispose]();
    await oidc[Symbol.asyncDispose]();
  });
  return { mails, service };
}

/** Nina proves her address, is told that her unit blocks her, and asks support. Answers the reference. */
async function escalate(chat: ChatPage, mails: MailServer): Promise<string> {
  await chat.choose('Pour moi');
  await chat.choose('Rien encore, je commence');
  await chat.fill({ 'Adresse électronique': PERSON });
  await chat.choose('Non, jamais');
  await chat.waitForReply('Quel est le code de vérification');
  await chat.fill({ 'Code de vérification': await arrivedCode(mails, PERSON) });
  await chat.choose('Transmettre à l’assistance');
  await chat.fill({ 'Formation souhaitée': 'Python' });
  await chat.choose('Envoyer');
  const replies = await chat.waitForReply('C’est transmis');
  const said = replies.map((reply) => reply.text).join('\n');
  return /SYG-\d{3}-\d{3}/u.exec(said)?.[0] ?? said;
}

/** The link of a mail to support that opens the console to do something. */
function linkIn(mail: ParsedMail, act: string): string {
  const link = new RegExp(`href="([^"]+do=${act})"`, 'u').exec(String(mail.html))?.[1];
  if (link === undefined) throw new Error(`no link to ${act} in ${String(mail.html)}`);
  return link.replaceAll('&amp;', '&');
}

/** Opens a link of a mail as somebody who is not signed in yet, and comes back to it. */
async function signIn(link: string): Promise<Page> {
  const { page } = await open(link);
  await picture(page, 'loop-sign-in');
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { name: /^Demande /u }).waitFor();
  return page;
}

async function solve(
  staff: Page,
  link: string,
  { text, cause }: Readonly<Record<'text' | 'cause', string>>,
): Promise<void> {
  await staff.goto(link);
  await staff.getByLabel('Ce que la personne doit savoir ou faire').fill(text);
  await staff.getByLabel('Quelle était la cause réelle ?').selectOption(cause);
  await staff.getByRole('button', { name: 'Marquer comme résolue' }).click();
}

/** The page shows it without being loaded again. */
async function seesSoon(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
}
