import { describe, expect, it } from 'vitest';
import { SITUATIONS } from '../../bot/diagnosis/situations.ts';
import type { ConsoleAuditEntry } from '../../bot/ports/console-session.ts';
import { nameSubject } from '../../bot/web/console/audit-subject.tsx';
import { todayIn } from '../../bot/web/console/format.ts';
import { CODES_BY_STEP, SITUATION_CODES } from '../../bot/web/console/situation-codes.ts';
import { CONSOLE } from '../../dialogs/wording/console-app.ts';
import { nameSituation } from '../../dialogs/wording/console/name-situation.ts';
import { LANGUAGES } from '../../dialogs/wording/languages.ts';

describe('the list of causes', () => {
  it.each(LANGUAGES)('tells any two situations apart, in %s', (language) => {
    const names = SITUATION_CODES.map((code) =>
      nameSituation(code, language).slice(`${code} – `.length),
    );

    expect(new Set(names).size).toBe(SITUATIONS.length);
  });

  it('has every situation under its step, by its number', () => {
    const steps = CODES_BY_STEP.flatMap(([step, codes]) => codes.map((code) => [code, step]));

    expect(Object.fromEntries(steps)).toEqual(
      Object.fromEntries(SITUATIONS.map(({ code, step }) => [code, step])),
    );
    expect(SITUATION_CODES.indexOf('J4')).toBe(SITUATION_CODES.indexOf('J3') + 1);
  });
});

it.each([
  ['2026-07-01T21:59:00Z', '2026-07-01'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
  ['2026-12-31T23:30:00Z', '2027-01-01'],
])('at %s it is %s in Paris', (now, day) => {
  expect(todayIn('Europe/Paris', new Date(now))).toBe(day);
});

describe('what somebody looked at, in the audit log', () => {
  const name = (what: ConsoleAuditEntry['what'], subject: string) =>
    nameSubject({ at: '', who: '', why: '', what, subject }, { language: 'fr', words: CONSOLE.fr });

  it.each([
    ['audit-seen', 'events', 'registre de la console'],
    [
      'audit-seen',
      'events who=Sam Support (oidc:1) what=sign-in',
      'registre de la console · Qui\u00a0: Sam Support (oidc:1) · Action\u00a0: connexion',
    ],
    ['audit-seen', 'look-ups by=terminal', 'registre des consultations · Depuis\u00a0: terminal'],
    ['diagnosis-seen', 'wrong-verdicts', 'conclusions erronées'],
    [
      'diagnoses-exported',
      'csv channel=web toString=x',
      'fichier CSV · Canal\u00a0: web · toString\u00a0: x',
    ],
  ] as const)('%s of "%s" is told as "%s"', (what, subject, told) => {
    expect(name(what, subject)).toBe(told);
  });
});
