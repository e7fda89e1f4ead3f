import { describe, expect, it } from 'vitest';
import type { JanusAccount } from '../../bot/ports/directories.ts';
import { toPlainText } from '../../dialogs/cards/to-plain-text.ts';
import { SUPPORT_WORDS } from '../../dialogs/wording/support.ts';
import { GUIDE_ONLY, SAMPLE, Talk } from '../fakes/converse.ts';
import { FakeJanus } from '../fakes/fake-janus.ts';
import { FakeReseda } from '../fakes/fake-reseda.ts';
import { HEALTHY_ACCOUNT, HEALTHY_RECORD, HEALTHY_UNIT } from '../fakes/healthy-entries.ts';

const DAVID = 'david.dumas@labo-alpha.example';
const ULYSSE = 'ulysse.urbain@labo-alpha.example';
const ZOE = 'zoe@labo-alpha.example';
const OPEN = {
  status: 'new',
  situation: 'question',
  at: '2026-11-22T09:00:00.000Z',
  changedAt: '2026-11-22T09:00:00.000Z',
  mail: 'sent',
} as const;

/** What stands before the conversation, in the last mail to support, as it leaves. */
async function readMail(talk: Talk): Promise<string> {
  const toSupport = (await talk.sentMails()).filter(({ to }) => to === 'support@sygefor.example');
  const [before = ''] = toSupport.at(-1)?.text.split(/^Conversation\n-/mu) ?? [];
  return before;
}

/** David, whose record has no mail, and who says that it was added. */
async function blockedAtReseda(): Promise<Talk> {
  const talk = await Talk.open(SAMPLE);
  await talk.prove(DAVID);
  await talk.say('non');
  await talk.say('David Dumas, UMR9001');
  await talk.say('c’est fait');
  await talk.escalate({ training: 'Python', deadline: '15/03/2027', remark: 'Urgent' });
  return talk;
}

/** Anne Martin, whose account is as it is given now. */
async function withAccount(account: Partial<JanusAccount>) {
  const [address = ''] = HEALTHY_RECORD.mails;
  const accountOf = (changes: Partial<JanusAccount>) =>
    new FakeJanus([[[...HEALTHY_RECORD.mails], { ...HEALTHY_ACCOUNT, ...changes }]]);
  const directories = {
    reseda: new FakeReseda([HEALTHY_RECORD], [HEALTHY_UNIT]),
    janus: accountOf(account),
  };
  const talk = await Talk.open({ directories, service: { systems: ['reseda', 'janus'] } });
  await talk.prove(address);
  return {
    talk,
    change: (changes: Partial<JanusAccount>) => {
      directories.janus = accountOf(changes);
    },
  };
}

describe('the first screen of the mail to support', () => {
  it('says what it is, who asks, what it rests on, who acts, what was tried and where to click', async () => {
    const screen = (await readMail(await blockedAtReseda())).split('\n').slice(0, 25);

    expect(screen).toEqual([
      'R2 – Fiche RESEDA sans adresse mail',
      '-'.repeat('R2 – Fiche RESEDA sans adresse mail'.length),
      'Référence\u00a0: SYG-TEST-1',
      `Qui écrit\u00a0: David Dumas, ${DAVID} (adresse vérifiée par un code), écrit en français`,
      'Unité\u00a0: UMR9001 (Laboratoire Alpha)',
      expect.stringMatching(
        /^Constaté\u00a0: la fiche a un mail\u00a0: non – RESEDA, 22 novembre 2026 à/u,
      ),
      'Qui agit\u00a0: gestionnaire ou administrateur de l’unité (Solange Vidal, solange.vidal@labo-alpha.example)',
      expect.stringMatching(/^Conseil donné\u00a0: «\u00a0Demandez au gestionnaire/u),
      'Déjà tenté\u00a0: ce conseil – la personne dit l’avoir fait',
      'Formation souhaitée\u00a0: Python – Date limite d’inscription\u00a0: 15 mars 2027',
      'Précision\u00a0: Urgent',
      '',
      'Que faire (dans la console)',
      '-'.repeat('Que faire (dans la console)'.length),
      expect.stringMatching(/^Répondre à ce courriel écrit directement à la personne/u),
      ...['take', 'answer', 'wait', 'solve'].map((act): unknown =>
        expect.stringMatching(
          new RegExp(` → http.*/console/escalations/SYG-TEST-1\\?do=${act}$`, 'u'),
        ),
      ),
      '',
      'Étapes de l’accès',
      '-'.repeat('Étapes de l’accès'.length),
      '1. Appartenir à une unité du CNRS\u00a0: en ordre',
      '2. Être dans RESEDA, avec un mail\u00a0: bloqué',
      expect.stringMatching(/^3\. .* – 4\. .* – 5\. .*\u00a0: pas encore atteint$/u),
    ]);
  });

  it('names directories and what they were asked in words', async () => {
    const mail = await readMail(await blockedAtReseda());

    expect(mail).toMatch(
      /^Consultations\u00a0: RESEDA, par adresse\u00a0: \d+ ms\u00a0; Janus, comptes\u00a0: \d+ ms/mu,
    );
    expect(mail).not.toMatch(/by-mail|by-name|reseda /u);
  });

  it('tells nothing of a person who has said nothing yet', async () => {
    const talk = await blockedAtReseda();

    const [, conversation = ''] = talk.mails[0]?.text.split(/^Conversation\n-+\n/mu) ?? [];
    expect(conversation).toMatch(/^L’assistant, /u);
    expect(conversation).not.toMatch(/^> ?\n(?:La personne|L’assistant)/mu);
  });

  it('shows a message that was pasted, line by line as the person’s', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');
    await talk.fill('error-text', { text: 'Erreur ZX-12\nQui agit : personne' });

    await talk.escalate({ 'reply-to': ZOE });

    const mail = await readMail(talk);
    expect(mail).toContain('Message affiché\u00a0:\n> Erreur ZX-12\n');
    expect(mail).toMatch(/^> .*Qui agit : personne$/mu);
  });

  it('takes what the person says for something to confirm', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');
    await talk.say('mon mot de passe est refusé');
    expect(talk.told).toMatch(/^J/u);

    await talk.escalate({ 'reply-to': ZOE });
    await talk.press('verdict:escalate');
    await talk.fill('escalation', { 'reply-to': ZOE });
    await talk.say('oui');

    const mail = await readMail(talk);
    expect(mail).toContain('À confirmer\u00a0: réponses de la personne, 22 novembre 2026');
    expect(mail).not.toContain('Constaté');
  });

  it('does not lend a proof to an address that was only typed', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(ULYSSE);

    await talk.escalate({ 'reply-to': ZOE });

    const mail = await readMail(talk);
    expect(mail).toContain(`Qui écrit\u00a0: ${ZOE} (adresse saisie, non vérifiée)`);
    expect(mail).toContain(`Autre adresse\u00a0: ${ULYSSE} (adresse vérifiée par un code)`);
  });

  it('names the system that is silent, and does not list what it did not say', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(ULYSSE);

    await talk.escalate();

    const mail = await readMail(talk);
    expect(mail).toMatch(/^Un annuaire ne répond pas\u00a0: RESEDA\n/u);
    expect(mail).toMatch(/^RESEDA, 22 novembre 2026 à .*\u00a0: le système ne répond pas$/mu);
    expect(mail).not.toContain('une fiche porte cette adresse');
  });
});

describe('the access path in a conversation that support reads', () => {
  it('tells days as people write them', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(DAVID);
    await talk.say('non');
    await talk.say('David Dumas, UMR9001');

    const path = talk.replies.find(({ kind }) => kind === 'access-path');

    expect(path && toPlainText(path)).toContain(
      'Être dans RESEDA, avec un mail – bloqué (d’après RESEDA, 22 novembre 2026)',
    );
  });
});

describe('a fact in the mail to support', () => {
  const NAMES = Object.values(SUPPORT_WORDS.facts).map((name) => name.replace(/^\w+ : /u, ''));
  /** Labels that stand within others, such as an account that expired and one that exists. */
  const countOf = (name: string, text: string): number =>
    text.split(/\u00a0[;:] |\n/u).filter((part) => part.replace(/ \(.*$/u, '') === name).length;

  it.each<[string, () => Promise<Talk>]>([
    ['of a blocked record', blockedAtReseda],
    [
      'of an account that only support is told of',
      async () => {
        const { talk } = await withAccount({
          state: { is: 'disabled', start: undefined, end: undefined },
          passwordExpired: 'yes',
        });
        await talk.escalate();
        await talk.press('verdict:escalate');
        await talk.fill('escalation', {});
        await talk.say('oui');
        return talk;
      },
    ],
    [
      'of an address that was only typed',
      async () => {
        const talk = await Talk.open(SAMPLE);
        await talk.say('pour moi');
        await talk.escalate({ 'reply-to': 'damien.dupuis@institut-beta.example' });
        return talk;
      },
    ],
  ])('is told once: %s', async (_, converse) => {
    const mail = await readMail(await converse());

    const told = NAMES.filter((name) => countOf(name, mail) > 0);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((name) => countOf(name, mail) > 1)).toEqual([]);
  });

  it('that has changed until the mail leaves is told anew', async () => {
    const { talk, change } = await withAccount({});
    await talk.escalate();
    expect(await readMail(talk)).toContain('les annuaires disent la même chose');

    change({ mustChange: 'yes' });

    const mail = await readMail(talk);
    expect(mail).toMatch(
      /Réservé à l’assistance.*\n-+\nJanus.*\n– oui\u00a0: mot de passe à changer$/mu,
    );
    expect(mail).not.toContain('les annuaires disent la même chose');
  });
});

describe('an addition to a request', () => {
  const textOf = (talk: Talk) =>
    talk.mails.findLast(({ to }) => to === 'support@sygefor.example')?.text;

  it('brings what was said since, in the conversation that had made it', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('pour moi');
    await talk.escalate({ 'reply-to': ZOE });
    talk.escalations = [{ ...OPEN, reference: 'SYG-TEST-1' }];

    await talk.say('mes dossiers sont verts');
    await talk.escalate({ 'reply-to': ZOE, remark: 'encore' });

    expect(textOf(talk)).toContain('SYG-TEST-1 (complément à une demande déjà ouverte)');
    expect(textOf(talk)).toContain('Conversation depuis la demande');
    expect(textOf(talk)).toContain('> mes dossiers sont verts');
    expect(textOf(talk)).not.toContain('> pour moi');
  });

  it('brings the whole conversation, when it was made in another', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    talk.escalations = [{ ...OPEN, reference: 'SYG-OLD' }];
    await talk.say('pour moi');
    await talk.say('ma demande');

    await talk.escalate({ 'reply-to': ZOE });

    expect(textOf(talk)).toContain('SYG-OLD (complément');
    expect(textOf(talk)).toContain('> pour moi');
  });
});
