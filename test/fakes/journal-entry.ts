import type { TurnCommit } from '../../bot/ports/commit.ts';

/** A line of the journal. */
export const JOURNAL_ENTRY: TurnCommit['journal'][number] = {
  number: 1,
  pseudonym: 'p1',
  level: 'mailbox',
  language: 'fr',
  verdict: 'blocked',
  step: 'reseda',
  situation: 'reseda-without-mail',
  code: 'R2',
  also: ['P5'],
  steps: [{ step: 'unit', state: 'ok' }],
  unit: 'UMR7586',
  outcome: 'blocked',
  lookUps: [
    { system: 'reseda', question: 'by-mail', tookMs: 12 },
    { system: 'janus', question: 'accounts', tookMs: 3000, failure: 'JANUS_UNAVAILABLE' },
  ],
  questions: 2,
};
