import type { EscalationDossier } from '../../bot/ports/escalations.ts';

/** What support knows of somebody who gave no address and no unit. */
export const ANONYMOUS_DOSSIER: EscalationDossier = {
  language: 'fr',
  isReplyProved: false,
  verdict: 'blocked',
  step: 'reseda',
  code: 'R2',
  owner: 'unit-administrator',
  steps: [{ step: 'unit', state: 'ok' }],
  diagnosisNumber: 1,
  summary: ['Jeanne Canari', 'person@unit.test'],
  subjects: [{ isProved: true, subject: { mails: ['person@unit.test'], name: 'Jeanne Canari' } }],
  facts: {
    'sees.login-page': { finding: 'yes', source: 'person', at: '2026-11-22T09:00:00.000Z' },
  },
  answers: { 'login-page': 'yes' },
};

/** What support knows of somebody whose record has no mail. */
export const DOSSIER = {
  ...ANONYMOUS_DOSSIER,
  replyTo: 'person@unit.test',
  isReplyProved: true,
  unit: 'UMR7586',
} as const satisfies EscalationDossier;

/** What support knows of somebody who named a mailbox, and did not prove that it is theirs. */
export const UNPROVED_DOSSIER = {
  ...DOSSIER,
  isReplyProved: false,
} as const satisfies EscalationDossier;
