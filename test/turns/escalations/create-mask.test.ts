import { describe, expect, it } from 'vitest';
import { createMask } from '../../../bot/turns/escalations/create-mask.ts';
import { maskFound } from '../../../bot/turns/escalations/mask-escalation.ts';
import { DOSSIER } from '../../fakes/dossier.ts';

const mask = createMask({
  replyTo: 'j.canari@labo-alpha.example',
  subjects: [
    {
      isProved: false,
      subject: { mails: ['helene.de-la-tour@unit.test'], name: 'Hélène de la Tour' },
    },
  ],
});

describe('a masked text', () => {
  it.each([
    ['Hélène de la Tour', 'H… de la T…'],
    ['HELENE DE LA TOUR', 'H… DE LA T…'],
    ['pour helene, merci', 'pour h…, merci'],
    ['M. Canari et canari', 'M. C… et c…'],
    ['écrivez à x.y@labo-alpha.example.', 'écrivez à …@labo….example.'],
    ['<jeanne@unit.test>', '<j…e@un….test>'],
    ['(jeanne@unit.test)', '(j…e@un….test)'],
    ['06 12 34 56 78', '…78'],
    ['tél. 0612345678 ou +33 6 12 34 56 79', 'tél. …78 ou …79'],
    ['je m’appelle Ana Lopez Ruiz et je bloque', 'je m’appelle A… L… R… et je bloque'],
    ['My name is Ana', 'My name is A…'],
    ['Bonjour Monsieur Petit-Jean,', 'Bonjour Monsieur P…-J…,'],
    ['Merci beaucoup\nPaul Serin', 'Merci beaucoup\nP… S…'],
  ])('%j is %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    'Votre demande SYG-123-456 du 2026-11-22 à 09:00',
    'UMR7586, bâtiment 12, avant le 30/11/2026 12:00',
    'Bonjour,\nje suis bloqué à l’étape RESEDA.\nMerci',
    'L’assistance Sygefor',
    'Connectez-vous sur https://sygefor.example/login',
  ])('%j stays as it is', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('is masked also when nobody knows whose request it is (any more)', () => {
    expect(createMask(undefined)('de jeanne@unit.test, Mme Canari')).toBe(
      'de j…e@un….test, Mme C…',
    );
  });
});

it('leaves no name anywhere in a request', () => {
  const escalation = {
    reference: 'SYG-000-001',
    status: 'waiting',
    version: 1,
    situation: 'R2',
    openedAt: '2026-11-22T09:00:00.000Z',
    changedAt: '2026-11-22T09:00:00.000Z',
    waitingFor: 'Jeanne Canari',
    cause: { words: 'le mail person@unit.test' },
    mail: 'sent',
    dossier: { ...DOSSIER, answers: { who: 'Jeanne Canari' } },
  } as const;
  const at = { at: escalation.openedAt };
  const events = [
    { ...at, id: 1, kind: 'written', text: 'Jeanne Canari' },
    { ...at, id: 2, kind: 'waiting', waitingFor: 'person@unit.test' },
    { ...at, id: 3, kind: 'solved', cause: { words: 'Canari' } },
  ] as const;

  const masked = maskFound({
    escalation,
    events,
    related: { samePerson: [escalation], sameUnit: [escalation], sameSituation: [escalation] },
  });

  expect(JSON.stringify(masked)).not.toMatch(/jeanne|canari|person@/iu);
  expect(masked.escalation.dossier?.unit).toBe('UMR7586');
});
