import { expect, it } from 'vitest';
import type {
  Escalation,
  EscalationDossier,
  EscalationEvent,
} from '../../../bot/ports/escalations.ts';
import { maskFound } from '../../../bot/turns/escalations/mask-escalation.ts';
import { ANONYMOUS_DOSSIER } from '../../fakes/dossier.ts';

const AT = '2026-11-22T09:00:00.000Z';
const WORDS = 'Voir Zénaïde Quillet, zq@labo.test, 06 12 34 56 78';
const SAID = { question: 'Qui ?', answer: WORDS };

const DOSSIER: EscalationDossier = {
  ...ANONYMOUS_DOSSIER,
  summary: [],
  // Known by no name but this one, so that each text is masked because it is masked.
  subjects: [{ isProved: true, subject: { mails: [], name: 'Zénaïde Quillet' } }],
};

const REQUEST: Escalation = {
  reference: 'SYG-123-456',
  status: 'waiting',
  version: 3,
  situation: 'R2',
  openedAt: AT,
  changedAt: AT,
  mail: 'sent',
  dossier: DOSSIER,
};

const EVENT: EscalationEvent = { id: 1, at: AT, kind: 'waiting' };

interface Written {
  readonly where: string;
  readonly dossier?: Partial<EscalationDossier>;
  readonly request?: Partial<Escalation>;
  readonly event?: Partial<EscalationEvent>;
  readonly related?: 'samePerson' | 'sameUnit' | 'sameSituation';
}

it.each<Written>([
  { where: 'the unit', dossier: { unit: WORDS } },
  { where: 'the address to answer to', dossier: { replyTo: 'zq@labo.test' } },
  { where: 'the summary', dossier: { summary: ['Bonjour', WORDS] } },
  {
    where: 'whom it is about',
    dossier: {
      subjects: [
        { isProved: true, subject: { mails: ['zq@labo.test'], name: 'Zénaïde Quillet' } },
        { isProved: false, subject: { mails: ['a@b.test', 'zq@labo.test'] } },
      ],
    },
  },
  {
    where: 'who was named',
    dossier: { named: { names: ['Zénaïde Quillet'], mails: ['zq@labo.test'] } },
  },
  { where: 'who asks', dossier: { askedBy: 'Zénaïde Quillet' } },
  { where: 'what was answered', dossier: { said: [SAID] } },
  {
    where: 'what was answered, in English',
    dossier: { said: [{ question: 'Qui ?', answer: 'elle', english: SAID }] },
  },
  { where: 'the message of a page', dossier: { errorText: WORDS } },
  { where: 'the answers', dossier: { answers: { 'sees.login-page': WORDS } } },
  { where: 'for whom support waits', request: { waitingFor: WORDS } },
  { where: 'the cause', request: { cause: { words: WORDS } } },
  { where: 'what was written', event: { text: WORDS } },
  { where: 'for whom support waited', event: { waitingFor: WORDS } },
  { where: 'a cause that was found', event: { cause: { code: 'R2', words: WORDS } } },
  { where: 'another request of the person', related: 'samePerson' },
  { where: 'another request of the unit', related: 'sameUnit' },
  { where: 'another request of the situation', related: 'sameSituation' },
])('nobody is named, and no address or number told, in $where', (written) => {
  const { dossier, request, event, related } = written;
  const other: Escalation = { ...REQUEST, waitingFor: WORDS };
  const none = { samePerson: [], sameUnit: [], sameSituation: [] };

  const masked = maskFound({
    escalation: { ...REQUEST, ...request, dossier: { ...DOSSIER, ...dossier } },
    events: [{ ...EVENT, ...event }],
    related: { ...none, ...(related && { [related]: [other] }) },
  });

  expect(JSON.stringify(masked)).not.toMatch(/Zénaïde|Quillet|zq@|34 56/u);
  expect(masked.escalation.reference).toBe(REQUEST.reference);
});

it('what is nobody’s stays as it was: the code of a unit, a situation, a question', () => {
  const said = [{ question: 'Que voyez-vous ?', answer: 'la page' }];
  const cause = { code: 'J3', isVerdictRight: false };

  const { escalation } = maskFound({
    escalation: { ...REQUEST, cause, dossier: { ...DOSSIER, unit: 'UMR7586', said } },
    events: [],
    related: { samePerson: [], sameUnit: [], sameSituation: [] },
  });

  expect(escalation).toMatchObject({ cause, dossier: { unit: 'UMR7586', said } });
});
