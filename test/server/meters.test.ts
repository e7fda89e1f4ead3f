import { expect, it } from 'vitest';
import type { TurnCommit } from '../../bot/ports/commit.ts';
import type { TurnReport } from '../../bot/ports/turn-report.ts';
import { createMeters, type Meters } from '../../bot/server/meters.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { JOURNAL_ENTRY } from '../fakes/journal-entry.ts';
import { AT } from '../fakes/turn-commit.ts';

const COMMIT: TurnCommit = {
  conversationId: 'c1',
  seq: 1,
  version: 1,
  at: AT,
  state: null,
  replies: [],
  language: 'fr',
  codes: [],
  usedCodes: [],
  journal: [],
  notUnderstood: [],
  judgements: [],
  escalations: [],
  personsChanges: [],
  mails: [],
  belongings: [],
  lookUps: [],
};

const turnWith = (changes: Partial<TurnCommit>, report: Partial<TurnReport> = {}): TurnReport => ({
  channel: 'web',
  outcome: 'answered',
  seconds: 0.3,
  commit: { ...COMMIT, ...changes },
  ...report,
});

/** Known from the start, or the first of a kind would not be seen as an increase. */
const NO_DIAGNOSES = {
  'verdict="blocked",situation="R2"': 0,
  'verdict="blocked",situation="J16"': 0,
  'verdict="clear",situation="none"': 0,
  'verdict="unavailable",situation="none"': 0,
  'verdict="undetermined",situation="none"': 0,
  'verdict="question",situation="none"': 0,
};

/** The samples of one metric, by their labels. */
async function samplesOf({ registry }: Meters, name: string): Promise<Record<string, number>> {
  const lines = (await registry.metrics()).split('\n');
  const own = lines.map((line) => new RegExp(`^${name}(?:\\{(.*)\\})? (\\S+)$`, 'u').exec(line));
  return Object.fromEntries(
    own.flatMap((found) => (found === null ? [] : [[found[1] ?? '', Number(found[2])]])),
  );
}

it('times the turns of each channel, and shows from the start those that there were none of', async () => {
  const meters = createMeters(['R2', 'J16']);

  meters.onTurn(turnWith({}));
  meters.onTurn(turnWith({}, { outcome: 'failed', seconds: 2 }));

  expect(await samplesOf(meters, 'assistant_turn_duration_seconds_count')).toEqual({
    'channel="web",outcome="answered"': 1,
    'channel="web",outcome="failed"': 1,
    'channel="teams",outcome="answered"': 0,
    'channel="teams",outcome="failed"': 0,
  });
  expect(await samplesOf(meters, 'assistant_turn_duration_seconds_sum')).toMatchObject({
    'channel="web",outcome="answered"': 0.3,
    'channel="web",outcome="failed"': 2,
  });
});

it.each([
  { failure: undefined, outcome: 'answered' },
  { failure: 'RESEDA_UNAVAILABLE', outcome: 'unavailable' },
  { failure: 'RESEDA_REFUSED', outcome: 'refused' },
  { failure: 'RESEDA_UNREADABLE', outcome: 'unreadable' },
])('times a question to a directory that ends in $failure as $outcome', async (question) => {
  const meters = createMeters(['R2', 'J16']);
  const failure = question.failure === undefined ? {} : { failure: question.failure };

  meters.onLookUp({ system: 'reseda', question: 'by-mail', tookMs: 1500, ...failure });

  const name = 'assistant_directory_lookup_duration_seconds';
  const labels = `directory="reseda",outcome="${question.outcome}"`;
  expect(await samplesOf(meters, `${name}_count`)).toEqual({ [labels]: 1 });
  expect(await samplesOf(meters, `${name}_sum`)).toEqual({ [labels]: 1.5 });
});

it('counts a diagnosis once, however often its line is written again', async () => {
  const meters = createMeters(['R2', 'J16']);
  const again = { ...JOURNAL_ENTRY, outcome: 'works', isConfirmed: true } as const;
  const { situation, code, ...undecided } = JOURNAL_ENTRY;

  meters.onTurn(turnWith({ journal: [JOURNAL_ENTRY] }));
  meters.onTurn(turnWith({ journal: [again] }));
  meters.onTurn(turnWith({ journal: [{ ...undecided, number: 2, verdict: 'clear' }] }));
  meters.onTurn(turnWith({ journal: [JOURNAL_ENTRY], conversationId: 'c2' }));

  expect([situation, code]).toEqual(['reseda-without-mail', 'R2']);
  expect(await samplesOf(meters, 'assistant_diagnoses_total')).toEqual({
    ...NO_DIAGNOSES,
    'verdict="blocked",situation="R2"': 2,
    'verdict="clear",situation="none"': 1,
  });
});

it('counts a diagnosis that a question stands before once it is concluded, or ends there', async () => {
  const meters = createMeters(['R2', 'J16']);
  const { situation, code, ...asked } = { ...JOURNAL_ENTRY, verdict: 'question' };
  const waiting = { ...asked, outcome: 'open' } as const;

  meters.onTurn(turnWith({ journal: [waiting] }));
  meters.onTurn(turnWith({ journal: [JOURNAL_ENTRY] }));
  meters.onTurn(turnWith({ journal: [waiting], conversationId: 'c2' }));
  meters.onTurn(turnWith({ journal: [{ ...asked, outcome: 'escalated' }], conversationId: 'c3' }));

  expect([situation, code]).toEqual(['reseda-without-mail', 'R2']);
  expect(await samplesOf(meters, 'assistant_diagnoses_total')).toEqual({
    ...NO_DIAGNOSES,
    'verdict="blocked",situation="R2"': 1,
    'verdict="question",situation="none"': 1,
  });
});

it('counts what a turn brings with it', async () => {
  const meters = createMeters(['R2', 'J16']);
  const code = { addressKey: 'k', hash: 'h', expiresAt: AT };
  const escalation = { reference: 'SYG-1', situation: 's', addressKeys: ['k'] };

  meters.onTurn(
    turnWith({
      codes: [code],
      usedCodes: ['k', 'l'],
      notUnderstood: [{ source: 'error-text', language: 'fr', text: 'somebody’s words' }],
      escalations: [
        { ...escalation, dossier: DOSSIER, isAddition: false },
        { ...escalation, dossier: DOSSIER, isAddition: true },
        { ...escalation, dossier: DOSSIER, isAddition: true },
      ],
    }),
  );

  expect(await samplesOf(meters, 'assistant_codes_sent_total')).toEqual({ '': 1 });
  expect(await samplesOf(meters, 'assistant_codes_accepted_total')).toEqual({ '': 2 });
  expect(await samplesOf(meters, 'assistant_not_understood_total')).toEqual({
    'source="error-text"': 1,
    'source="sentence"': 0,
  });
  expect(await samplesOf(meters, 'assistant_escalations_total')).toEqual({
    'kind="new"': 1,
    'kind="addition"': 2,
  });
  expect(await meters.registry.metrics()).not.toMatch(/somebody|SYG-|c1|p1|UMR/u);
});

it('counts memory, mails, incidents and the troubles of Teams', async () => {
  const meters = createMeters(['R2', 'J16']);

  meters.onRecall('janus', true);
  meters.onRecall('janus', false);
  meters.onMailAttempt('sent');
  meters.onMailAttempt('refused');
  meters.onIncident({ part: 'outbox', code: 'TypeError', conversationId: 'c1' });
  meters.onTeamsRefusal();
  meters.onTeamsFailure();

  expect(await samplesOf(meters, 'assistant_cache_requests_total')).toEqual({
    'directory="janus",result="hit"': 1,
    'directory="janus",result="miss"': 1,
  });
  expect(await samplesOf(meters, 'assistant_mail_attempts_total')).toEqual({
    'result="sent"': 1,
    'result="unavailable"': 0,
    'result="refused"': 1,
    'result="defect"': 0,
  });
  expect(await samplesOf(meters, 'assistant_incidents_total')).toMatchObject({
    'part="turn"': 0,
    'part="outbox"': 1,
  });
  expect(await samplesOf(meters, 'assistant_teams_refusals_total')).toEqual({ '': 1 });
  expect(await samplesOf(meters, 'assistant_teams_failures_total')).toEqual({ '': 1 });
});
