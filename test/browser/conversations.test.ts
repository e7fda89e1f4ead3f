import { mkdir } from 'node:fs/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startMailServer,
  type MailServer,
  type ReceivedMail,
} from '../adapters/mail/mail-server.ts';
import { startServiceProcess } from '../live/service-process.ts';
import { waitFor } from '../live/wait-for.ts';
import type { ChatPage } from './chat-page.ts';
import { launchChromium, visit, type Visit } from './chromium.ts';

const WORDS = {
  fr: {
    me: 'Pour moi',
    somebodyElse: 'Pour quelqu’un d’autre',
    starting: 'Rien encore, je commence',
    address: 'Adresse électronique',
    code: 'Code de vérification',
    never: 'Non, jamais',
    codeAsked: 'Quel est le code de vérification',
    noOther: 'Non, je n’ai pas d’autre adresse',
    works: 'Cela fonctionne',
    checkAgain: 'C’est fait, vérifiez à nouveau',
    escalate: 'Transmettre à l’assistance',
    send: 'Envoyer',
    training: 'Formation souhaitée',
    passedOn: 'C’est transmis',
    yes: 'Oui',
    glad: 'je note que cela fonctionne',
    name: 'Prénom et nom',
    unit: 'Code de l’unité',
    checklist: 'À vérifier dans RESEDA',
    forward: 'Un texte à transmettre',
  },
  en: {
    me: 'For me',
    somebodyElse: 'For somebody else',
    starting: 'Nothing yet, I am starting',
    address: 'E-mail address',
    code: 'Verification code',
    never: 'No, never',
    codeAsked: 'What is the verification code',
    noOther: 'No, I have no other address',
    works: 'It works',
    checkAgain: 'It is done, check again',
    escalate: 'Pass it on to support',
    send: 'Send',
    training: 'Training you want',
    passedOn: 'It is passed on',
    yes: 'Yes',
    glad: 'I note that it works',
    name: 'Given and family name',
    unit: 'Unit code',
    checklist: 'What to check in RESEDA',
    forward: 'A text to forward',
  },
} as const;

type Language = keyof typeof WORDS;
type Words = (typeof WORDS)[Language];

/** Set to a folder to look at what the person sees. */
const PICTURES = process.env['SCREENSHOTS'];

async function picture(chat: ChatPage, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await mkdir(PICTURES, { recursive: true });
  await chat.page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

/** The mail that support got. */
async function escalated(mails: MailServer): Promise<ParsedMail> {
  const isSupports = ({ recipients }: ReceivedMail): boolean =>
    recipients.includes('support@sygefor.example');
  await waitFor(() => mails.received.some(isSupports), 'the escalation');
  return simpleParser(mails.received.find(isSupports)?.source ?? '');
}

describe.each(['fr', 'en'] as const)('a conversation in %s, from opening the page', (language) => {
  const words: Words = WORDS[language];
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
  });

  async function open(): Promise<{
    readonly chat: ChatPage;
    readonly mails: MailServer;
    readonly visited: Visit;
    readonly end: () => Promise<void>;
  }> {
    const mails = await startMailServer();
    const service = await startServiceProcess({
      SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
      MAIL_FROM: 'assistant@sygefor.example',
      SUPPORT_MAILBOX: 'support@sygefor.example',
    });
    const visited = await visit(browser, service.url, {
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    });
    const end = async (): Promise<void> => {
      await visited.close();
      await service[Symbol.asyncDispose]();
    };
    return { chat: visited.chat, mails, visited, end };
  }

  /** Says that one is starting, and proves an address by the code that really arrives there. */
  async function prove(chat: ChatPage, mails: MailServer, address: string): Promise<void> {
    await chat.choose(words.me);
    await chat.choose(words.starting);
    await chat.fill({ [words.address]: address });
    await chat.choose(words.never);
    // The form of before is left there: what is typed in it now would be lost.
    await chat.waitForReply(words.codeAsked);
    const code = await receivedCode(mails, address);
    await chat.fill({ [words.code]: code });
  }

  async function receivedCode(mails: MailServer, address: string): Promise<string> {
    await waitFor(
      () => mails.received.some(({ recipients }) => recipients.includes(address)),
      'the code',
    );
    const mail = mails.received.find(({ recipients }) => recipients.includes(address));
    const { text = '' } = await simpleParser(mail?.source ?? '');
    return /\b(\d{3}) ?(\d{3})\b/u.exec(text)?.[0] ?? '';
  }

  it('blocked at the unit: writes to the administrator, then to support', async () => {
    const { chat, mails, visited, end } = await open();
    await prove(chat, mails, 'nina.noel@labo-alpha.example');

    await chat.waitForReply('UMR9001').catch(() => undefined);
    await picture(chat, `${language}-unit`);
    await chat.choose(words.escalate);
    await chat.fill({ [words.training]: 'Python' });
    await chat.choose(words.send);
    await chat.waitForReply(words.passedOn);
    await picture(chat, `${language}-unit-escalated`);
    await escalated(mails);
    const mail = await simpleParser(
      mails.received.find(({ recipients }) => recipients.includes('support@sygefor.example'))
        ?.source ?? '',
    );

    expect(mail.subject).toMatch(/^\[[A-Z0-9-]+\] E8 – /u);
    expect(mail.text).toContain('nina.noel@labo-alpha.example');
    expect(mail.replyTo?.value[0]?.address).toBe('nina.noel@labo-alpha.example');
    expect(visited.violations).toEqual([]);
    expect(visited.errors).toEqual([]);
    await end();
  });

  it('blocked at RESEDA: no record, then found by name and unit without a mail', async () => {
    const { chat, mails, end } = await open();
    await prove(chat, mails, 'david.dumas@labo-alpha.example');
    await chat.choose(words.noOther);
    await chat.fill({ [words.name]: 'David Dumas', [words.unit]: 'UMR 9001' });

    await chat.waitForReply('RESEDA');
    await picture(chat, `${language}-reseda`);
    await chat.choose(words.escalate);
    await chat.fill({ [words.training]: 'R' });
    await chat.choose(words.send);
    await escalated(mails);
    const mail = await simpleParser(
      mails.received.find(({ recipients }) => recipients.includes('support@sygefor.example'))
        ?.source ?? '',
    );

    expect(mail.subject).toContain('R2');
    expect(mail.subject).toContain('UMR9001');
    await end();
  });

  it('blocked at Janus: sets the password on Sésame, and it works', async () => {
    const { chat, mails, end } = await open();
    await prove(chat, mails, 'adele.aubry@institut-beta.example');

    await chat.waitForReply('https://sesame.cnrs.fr/');
    const path = await chat.accessPath();
    await picture(chat, `${language}-janus`);
    await chat.choose(words.checkAgain);
    await chat.waitForReply(language === 'fr' ? 'n’a pas changé' : 'has not changed');
    await chat.choose(words.works);
    await chat.waitForReply(words.glad);
    await picture(chat, `${language}-janus-works`);

    expect(Object.values(path)[2]).toContain(language === 'fr' ? 'bloqué' : 'blocked');
    await end();
  });

  it('blocked at the first login: the screen alone settles it, without a code', async () => {
    const { chat, mails, end } = await open();
    await chat.choose(words.me);
    await chat.choose(
      language === 'fr' ? 'La page de connexion de Sygefor' : 'The Sygefor login page',
    );
    await chat.choose(
      language === 'fr' ? 'Je ne sais pas où cliquer' : 'I do not know where to click',
    );

    await chat.waitForReply('Se connecter avec son compte Janus ou CRU');
    await picture(chat, `${language}-login`);
    await chat.choose(words.works);
    await chat.waitForReply(words.glad);

    expect(mails.received).toEqual([]);
    await end();
  });

  it('an administrator asks for a newcomer: a checklist, and a text to forward', async () => {
    const { chat, mails, end } = await open();
    await chat.choose(words.somebodyElse);
    await chat.choose(words.yes);
    await chat.waitForReply(words.checklist);
    await chat.choose(words.starting);
    await chat.choose(language === 'fr' ? /^Non, je n’y suis pas|^Non, je n/u : /^No, I am not/u);
    await chat.choose(language === 'fr' ? /Je viens d’arriver/u : /just arrived|new in/iu);
    await chat.choose(language === 'fr' ? 'Le CNRS' : /CNRS/u);

    await chat.waitForReply(words.forward);
    await picture(chat, `${language}-newcomer`);

    expect(mails.received).toEqual([]);
    await end();
  });
});
