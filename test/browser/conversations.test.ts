import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailServer } from '../adapters/mail/mail-server.ts';
import { startServiceProcess, type ServiceProcess } from '../live/service-process.ts';
import { arrivedCode, arrivedMail } from './arrived-mail.ts';
import type { ChatPage } from './chat-page.ts';
import { picture } from './picture.ts';
import { useBrowser } from './use-browser.ts';

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
    noUnit: 'Fiche RESEDA sans unité',
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
    noUnit: 'RESEDA record without a unit',
  },
} as const;

type Language = keyof typeof WORDS;
type Words = (typeof WORDS)[Language];

const SUPPORT = 'support@sygefor.example';

const chromium = useBrowser();

describe.each(['fr', 'en'] as const)('a conversation in %s, from opening the page', (language) => {
  const words: Words = WORDS[language];
  let mails: Awaited<ReturnType<typeof openMailServer>>;
  let service: ServiceProcess;

  // One for all: each conversation is of somebody else.
  beforeAll(async () => {
    mails = await openMailServer();
    service = await startServiceProcess({
      SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
      MAIL_FROM: 'assistant@sygefor.example',
      SUPPORT_MAILBOX: SUPPORT,
    });
  });
  afterAll(async () => {
    await service[Symbol.asyncDispose]();
    await mails[Symbol.asyncDispose]();
  });

  const open = () => chromium.open(service.url, { locale: language === 'fr' ? 'fr-FR' : 'en-GB' });

  /** Says that one is starting, and proves an address by the code that really arrives there. */
  async function prove(chat: ChatPage, address: string): Promise<void> {
    await chat.choose(words.me);
    await chat.choose(words.starting);
    await chat.fill({ [words.address]: address });
    await chat.choose(words.never);
    // The form of before is left there: what is typed in it now would be lost.
    await chat.waitForReply(words.codeAsked);
    await chat.fill({ [words.code]: await arrivedCode(mails, address) });
  }

  it('blocked at the unit: writes to the administrator, then to support', async () => {
    const { chat, page, violations, errors } = await open();
    await prove(chat, 'nina.noel@labo-alpha.example');

    await chat.waitForReply(words.noUnit);
    await picture(page, `${language}-unit`);
    await chat.choose(words.escalate);
    await chat.fill({ [words.training]: 'Python' });
    await chat.choose(words.send);
    await chat.waitForReply(words.passedOn);
    await picture(page, `${language}-unit-escalated`);
    const mail = await arrivedMail(mails, SUPPORT, 'nina.noel@labo-alpha.example');

    expect(mail.subject).toMatch(/^\[[A-Z0-9-]+\] E8 – /u);
    expect(mail.replyTo?.value[0]?.address).toBe('nina.noel@labo-alpha.example');
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('blocked at RESEDA: no record, then found by name and unit without a mail', async () => {
    const { chat, page } = await open();
    await prove(chat, 'david.dumas@labo-alpha.example');
    await chat.choose(words.noOther);
    await chat.fill({ [words.name]: 'David Dumas', [words.unit]: 'UMR 9001' });

    await chat.waitForReply('RESEDA');
    await picture(page, `${language}-reseda`);
    await chat.choose(words.escalate);
    await chat.fill({ [words.training]: 'R' });
    await chat.choose(words.send);
    const mail = await arrivedMail(mails, SUPPORT, 'David Dumas');

    expect(mail.subject).toContain('R2');
    expect(mail.subject).toContain('UMR9001');
  });

  it('blocked at Janus: sets the password on Sésame, and it works', async () => {
    const { chat, page } = await open();
    await prove(chat, 'adele.aubry@institut-beta.example');

    await chat.waitForReply('https://sesame.cnrs.fr/');
    const path = await chat.accessPath();
    await picture(page, `${language}-janus`);
    await chat.choose(words.checkAgain);
    await chat.waitForReply(language === 'fr' ? 'n’a pas changé' : 'has not changed');
    await chat.choose(words.works);
    await chat.waitForReply(words.glad);
    await picture(page, `${language}-janus-works`);

    expect(Object.values(path)[2]).toContain(language === 'fr' ? 'bloqué' : 'blocked');
  });

  it('blocked at the first login: the screen alone settles it, without a code', async () => {
    const { chat, page } = await open();
    await chat.choose(words.me);
    await chat.choose(
      language === 'fr' ? 'La page de connexion de Sygefor' : 'The Sygefor login page',
    );
    await chat.choose(
      language === 'fr' ? 'Je ne sais pas où cliquer' : 'I do not know where to click',
    );

    await chat.waitForReply('Se connecter avec son compte Janus ou CRU');
    await picture(page, `${language}-login`);
    await chat.choose(words.works);
    await chat.waitForReply(words.glad);

    expect(await chat.mails()).toEqual([]);
  });

  it('an administrator asks for a newcomer: a checklist, and a text to forward', async () => {
    const { chat, page } = await open();
    await chat.choose(words.somebodyElse);
    await chat.choose(words.yes);
    await chat.waitForReply(words.checklist);
    await chat.choose(words.starting);
    await chat.choose(language === 'fr' ? /^Non, je n’y suis pas|^Non, je n/u : /^No, I am not/u);
    await chat.choose(language === 'fr' ? /Je viens d’arriver/u : /just arrived|new in/iu);
    await chat.choose(language === 'fr' ? 'Le CNRS' : /CNRS/u);

    await chat.waitForReply(words.forward);
    await picture(page, `${language}-newcomer`);

    expect(await chat.mails()).toEqual([]);
  });
});
