import { expect, it } from 'vitest';
import type { CredentialKind, NoticeName } from '../../bot/ports/credentials.ts';
import { composeCredentialMail } from '../../dialogs/mails/credential-mail.ts';
import { AS_SHIPPED } from '../../dialogs/wording/texts/worded.ts';

const SECRET = {
  name: 'teams-secret',
  kind: 'teams-secret',
  place: 'TEAMS_APP_PASSWORD',
  timeZone: 'Europe/Paris',
} as const;

const compose = (news: {
  readonly notice: NoticeName;
  readonly daysLeft: number;
  readonly endsAt?: string;
  readonly kind?: CredentialKind;
}) => composeCredentialMail('support@sygefor.test', { ...SECRET, ...news }, AS_SHIPPED);

const END = '2026-12-31T08:00:00.000Z';

it('says what ends, when, what stops then and what to do, in French first', () => {
  const mail = compose({ notice: 'thirty-days', daysLeft: 30, endsAt: END });

  expect(mail.to).toBe('support@sygefor.test');
  expect(mail.subject).toBe(
    'Assistant Sygefor\u00a0: secret de l’application Teams, à renouveler avant le 31 décembre 2026',
  );
  expect(mail.text).toMatch(
    /^Ce qui expire\n-+\nSecret de l’application Teams \(teams-secret, TEAMS_APP_PASSWORD\) expire le 31 décembre 2026, dans 30 jours\.\n\nCe qui s’arrête alors\n/,
  );
  expect(mail.text).toContain('TEAMS_APP_PASSWORD_EXPIRES');
  expect(mail.text).toContain('section «\u00a0Credentials that end\u00a0»');
  expect(mail.text.indexOf('expires on 31 December 2026, in 30 days.')).toBeGreaterThan(
    mail.text.indexOf('Redémarrer le service'),
  );
  expect(mail.html).toContain('dans 30 jours');
});

it.each([
  ['ahead', { notice: 'seven-days', daysLeft: 7, endsAt: END }, /dans 7 jours\./],
  ['on the last day', { notice: 'seven-days', daysLeft: 1, endsAt: END }, /dans un jour au plus\./],
  ['afterwards', { notice: 'ended', daysLeft: 0, endsAt: END }, /a expiré le 31 décembre 2026\./],
  ['without a date', { notice: 'ended', daysLeft: 0 }, /est refusé\u00a0: sa durée/],
  ['before its date', { notice: 'ended', daysLeft: 3, endsAt: END }, /est refusé\u00a0: sa durée/],
] as const)('tells the end %s', (_, news, line) => {
  const { text, subject } = compose(news);

  expect(text).toMatch(line);
  expect(subject.includes('arrivé à expiration')).toBe(news.notice === 'ended');
  expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/u);
});

it.each(['teams-secret', 'ldap-authority', 'ldap-server'] as const)(
  'has words and three things to do for: %s',
  (kind) => {
    const { text } = compose({ notice: 'ended', daysLeft: 0, endsAt: END, kind });

    for (const number of ['1. ', '2. ', '3. ']) expect(text.split(`\n${number}`)).toHaveLength(3);
  },
);
