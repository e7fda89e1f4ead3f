import { describe, expect, it } from 'vitest';
import type { Escalation } from '../../bot/ports/escalations.ts';
import type { ChangedTexts, TextsById } from '../../bot/ports/texts.ts';
import { composeCredentialMail } from '../../dialogs/mails/credential-mail.ts';
import { composeDailyList } from '../../dialogs/mails/daily-list-mail.ts';
import { composeMissedMail } from '../../dialogs/mails/missed-mail.ts';
import { composeNewsMail } from '../../dialogs/mails/news-mail.ts';
import { composePersonsMail } from '../../dialogs/mails/persons-mail.ts';
import { widgetTexts } from '../../dialogs/wording/texts/widget-texts.ts';
import { AS_SHIPPED, worded } from '../../dialogs/wording/texts/worded.ts';
import { SHIPPED } from '../../dialogs/wording/wording.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { SAMPLE, SERVICE, Talk } from '../fakes/converse.ts';

const REFERENCE = 'SYG-482-135';
const NOW = '2026-11-25T08:00:00.000Z';

const inFrench = (fr: TextsById): ChangedTexts => ({ fr, en: {} });

const ESCALATION: Escalation = {
  reference: REFERENCE,
  conversationId: 'c',
  situation: 'R2',
  status: 'new',
  openedAt: '2026-11-23T08:00:00.000Z',
  changedAt: NOW,
  version: 1,
  dossier: DOSSIER,
} as Escalation;

const dailyList = (texts: ChangedTexts) =>
  composeDailyList(
    [{ escalation: ESCALATION, dues: [{ kind: 'answer', at: NOW, isLate: true }], isLate: true }],
    {
      to: 'support@unit.test',
      publicUrl: 'https://assistant.test/',
      texts,
      now: NOW,
      timeZone: 'Europe/Paris',
    },
  );

const credential = (texts: ChangedTexts) =>
  composeCredentialMail(
    'support@unit.test',
    {
      ...{ name: 'teams-secret', kind: 'teams-secret', place: 'TEAMS_APP_PASSWORD' },
      ...{ notice: 'thirty-days', daysLeft: 30, endsAt: '2026-12-31T08:00:00.000Z' },
      timeZone: 'Europe/Paris',
    },
    texts,
  );

const missed = (texts: ChangedTexts) =>
  composeMissedMail('a@unit.test', 'fr', [{ kind: 'text', text: 'Bonjour' }], texts);

const told = (texts: ChangedTexts) =>
  composePersonsMail(
    { change: { reference: REFERENCE, kind: 'written', text: 'oui' }, situation: 'R2' },
    { service: SERVICE, texts },
  );

const news = (texts: ChangedTexts) =>
  composeNewsMail(
    {
      reference: REFERENCE,
      event: { kind: 'answered', text: 'ok' },
      to: 'a@b.test',
      language: 'fr',
    },
    { now: NOW, service: SERVICE, texts },
  );

const MAILS = [
  ['daily.subjectLate', '{count} demandes, {late} tardives', dailyList, '1 demandes, 1 tardives'],
  ['daily.late', 'Trop tard', dailyList, 'Trop tard\n---'],
  ['daily.daysAgo', 'depuis {days} jours', dailyList, 'depuis 2 jours'],
  ['credential.subjectAhead', '{what} : avant le {day}', credential, 'avant le 31 décembre 2026'],
  ['credential.kinds.teams-secret.todo.1', '2. Le changer.', credential, '\n2. Le changer.\n3. '],
  ['teams.missedSubject', 'Messages manqués', missed, 'Messages manqués'],
  ['support.told.written', 'La personne répond', told, `[${REFERENCE}] La personne répond`],
  ['support.acts.answer', 'Lui répondre', told, 'Lui répondre'],
  ['talk.newsHello', 'Bonjour à vous,', news, 'Bonjour à vous,'],
] as const;

describe('a text of a mail that was written anew', () => {
  it.each(MAILS)('goes out: %s', (id, text, compose, said) => {
    const mail = compose(inFrench({ [id]: text }));

    expect(`${String(mail?.subject)}\n${String(mail?.text)}`).toContain(said);
  });

  it('of what the person reads of a situation leaves what support reads of it', () => {
    const texts = inFrench({ 'situation.R2.title': 'Votre fiche n’a pas d’adresse' });

    expect(dailyList(texts).text).toContain('R2 – Fiche RESEDA sans adresse mail');
    expect(told(texts).text).toContain('R2 – Fiche RESEDA sans adresse mail');
  });

  it.each([
    ['has lost its places', dailyList, 'daily.subjectLate', 'Des demandes en retard'],
    ['has a place that nothing fills', told, 'support.told.written', 'De {qui}'],
    ['hides that a machine writes', missed, 'teams.missedIntro', 'Bonjour, ici Anne :'],
  ] as const)('is passed over where it %s', (_, compose, id, text) => {
    const mail = compose(inFrench({ [id]: text }));

    expect(mail).toEqual(compose(AS_SHIPPED));
  });

  it('stands in the mail of a request, labels and subject', async () => {
    const texts = inFrench({
      'support.owners.unit-administrator': 'gestionnaire du labo',
      'support.acts.take': 'Je m’en occupe',
    });
    const talk = await Talk.open({ ...SAMPLE, texts });

    await talk.prove('lea.lambert@labo-alpha.example');
    await talk.escalate();

    expect(talk.mails[0]?.subject).toContain('gestionnaire du labo');
    expect(talk.mails[0]?.text).toContain('Je m’en occupe');
  });
});

describe('what the widget says', () => {
  it('comes along only where it was changed', () => {
    const texts = inFrench({ 'web.compose.send': 'Valider', 'talk.thanks': 'Merci.' });

    expect(widgetTexts(AS_SHIPPED)).toBeUndefined();
    expect(widgetTexts(inFrench({ 'talk.thanks': 'Merci.' }))).toBeUndefined();
    expect(widgetTexts(texts)).toEqual({ fr: { 'compose.send': 'Valider' }, en: {} });
  });

  it('still names a machine, and the mailbox where there are too many', () => {
    const texts = inFrench({
      'web.role': 'Anne, à votre écoute',
      'web.crowd.instead': 'Attendez.',
    });

    expect(worded('fr', texts).web).toEqual(SHIPPED.fr.web);
  });
});
