import { describe, expect, it } from 'vitest';
import { createMask } from '../../../bot/turns/escalations/create-mask.ts';
import { maskListed, maskFound } from '../../../bot/turns/escalations/mask-escalation.ts';
import { DOSSIER } from '../../fakes/dossier.ts';

const mask = createMask({
  replyTo: 'j.canari@labo-alpha.example',
  subjects: [
    {
      isProved: false,
      subject: { mails: ['helene.de-la-tour@unit.test'], name: 'Hélène de la Tour' },
    },
  ],
  named: { names: ['sofia kowalska', 'Wu Li', 'Ed (R&B)'], mails: ['t.verne@unit.test'] },
});

describe('a masked text', () => {
  it.each([
    ['Hélène de la Tour', 'H… de la T…'],
    ['HELENE DE LA TOUR', 'H… DE LA T…'],
    ['pour helene, merci', 'pour h…, merci'],
    ['– Pour : sofia kowalska, UMR7586', '– Pour : s… k…, UMR7586'],
    ['Sofia attend, KOWALSKA aussi, verne non', 'S… attend, K… aussi, v… non'],
    ['– Pour : Wu Li, li wu', '– Pour : W… L…, li wu'],
    ['on a revu wu li hier', 'on a revu w… l… hier'],
    ['avec Ed (R&B) mercredi', 'avec E… (R…&B…) mercredi'],
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
    ['au 06\u00A012\u00A034\u00A056\u00A078', 'au …78'],
    ['au 06\u202F12\u202F34\u202F56\u202F78', 'au …78'],
    ['06/12/34/56/78', '…78'],
    ['06 12-34.56 78', '…78'],
    ['+33 (0)6 12 34 56 78', '…78'],
    ['0033612345678', '…78'],
    ['00 33 6 12 34 56 78', '…78'],
    ['06–12–34–56–78 ou 06 1 2345678', '…78 ou …78'],
    ['jeanne.moulin [at] cnrs.fr', 'j…n@cn….fr'],
    ['jeanne.moulin(at)cnrs.fr', 'j…n@cn….fr'],
    ['jeanne.moulin arobase cnrs.fr', 'j…n@cn….fr'],
    ['bob＠labo.example', '…@la….example'],
    ['son mail : jean@cnrs.', 'son mail : j…n@cn…s.'],
    ['Ma directrice Sophie Germain le sait', 'Ma directrice S… G… le sait'],
    ['mon directeur : Ampère', 'mon directeur : A…'],
    ['un stage de Jeanne Moulin, collègue', 'un stage de J… M…, collègue'],
    ['je m’appelle ana lopez et je bloque', 'je m’appelle a… l… et je bloque'],
    ['elle s’appelle sophie', 'elle s’appelle s…'],
    ['voyez Sophie Germain ou SOPHIE GERMAIN', 'voyez S… G… ou S… G…'],
    ['voyez Anne de la Motte', 'voyez A… de la M…'],
    ['C’est Claude Colin', 'C’est C… C…'],
    ['J’attends Claude D’Arc', 'J’attends C… D…’A…'],
  ])('%j is %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    'Votre demande SYG-123-456 du 2026-11-22 à 09:00',
    'UMR7586, bâtiment 12, avant le 30/11/2026 12:00',
    'Bonjour,\nje suis bloqué à l’étape RESEDA.\nMerci',
    'L’assistance Sygefor',
    'Connectez-vous sur https://sygefor.example/login',
    'le 07/11/2026 12:00, puis le 05 06 2026 12 h',
    'Agents unités CNRS, sur Sygefor, puis Janus',
    'je suis chercheuse, ma gestionnaire est absente',
    'responsable UMR7586',
    'Votre adresse est dans RESEDA. Sésame vous le dit.',
    'un stage de Python à Lyon, un vendredi',
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
  const listed = {
    reference: 'SYG-000-001',
    status: 'waiting',
    version: 1,
    situation: 'R2',
    openedAt: '2026-11-22T09:00:00.000Z',
    changedAt: '2026-11-22T09:00:00.000Z',
    waitingFor: 'Jeanne Canari',
    mail: 'sent',
    dossier: {
      ...DOSSIER,
      summary: [...DOSSIER.summary, '– Pour : zora benali'],
      named: { names: ['zora benali'], mails: ['zora@unit.test'] },
      answers: { who: 'Jeanne Canari' },
      askedBy: 'Léa Ortiz',
      said: [{ question: 'Qui ?', answer: 'Jeanne Canari, pour Ortiz' }],
      errorText: 'Accès refusé pour zora benali (person@unit.test)',
    },
  } as const;
  const escalation = { ...listed, cause: { words: 'le mail person@unit.test' } } as const;
  const at = { at: listed.openedAt };
  const events = [
    { ...at, id: 1, kind: 'written', text: 'Jeanne Canari' },
    { ...at, id: 2, kind: 'waiting', waitingFor: 'person@unit.test' },
    { ...at, id: 3, kind: 'solved', cause: { words: 'Canari' } },
  ] as const;

  const masked = maskFound({
    escalation,
    events,
    related: { samePerson: [listed], sameUnit: [listed], sameSituation: [listed] },
  });

  expect(JSON.stringify(masked)).not.toMatch(/jeanne|canari|person@|zora|benali|léa|ortiz/iu);
  expect(masked.escalation.dossier?.errorText).toContain('Accès refusé pour');
  expect(masked.escalation.dossier?.unit).toBe('UMR7586');
});

it('leaves no name in a unit that an earlier version took as it was typed', () => {
  const { dossier } = maskListed({
    reference: 'SYG-000-001',
    status: 'new',
    version: 1,
    situation: 'R2',
    openedAt: '2026-11-22T09:00:00.000Z',
    changedAt: '2026-11-22T09:00:00.000Z',
    mail: 'sent',
    dossier: { ...DOSSIER, unit: 'Jeanne Canari, 06 12 34 56 78' },
  });

  expect(dossier?.unit).toBe('J… C…, …78');
});
