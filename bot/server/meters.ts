import { Counter, Histogram, Registry } from 'prom-client';
import type { LookUp } from '../ports/enquiry.ts';
import type { JournalLine, TurnCommit } from '../ports/commit.ts';
import type { NotUnderstood } from '../ports/turn.ts';
import type { TurnReport } from '../ports/turn-report.ts';
import type { MailAttempt } from '../turns/count-attempts.ts';
import type { Incident } from '../turns/incident.ts';
import { createDiagnosisCounter } from './diagnosis-counter.ts';

/** Counts what the parts of the service tell it. No label holds what a person typed or is called. */
export interface Meters {
  /** Where all of it can be read. */
  readonly registry: Registry;
  readonly onTurn: (report: TurnReport) => void;
  readonly onLookUp: (lookUp: LookUp) => void;
  /** A directory would be asked: is the answer remembered? */
  readonly onRecall: (system: LookUp['system'], isRemembered: boolean) => void;
  readonly onMailAttempt: (attempt: MailAttempt) => void;
  readonly onIncident: (incident: Incident) => void;
  readonly onTeamsRefusal: () => void;
  readonly onTeamsFailure: () => void;
}

const OTHER_VERDICTS = ['clear', 'unavailable', 'undetermined', 'question'] as const;
const CHANNELS = ['web', 'teams'] as const satisfies readonly TurnReport['channel'][];
const OUTCOMES = ['answered', 'failed'] as const satisfies readonly TurnReport['outcome'][];
const MAIL_ATTEMPTS = [
  'sent',
  'unavailable',
  'refused',
  'defect',
] as const satisfies readonly MailAttempt[];
const SOURCES = ['error-text', 'sentence'] as const satisfies readonly NotUnderstood['source'][];
const PARTS = [
  'turn',
  'listener',
  'outbox',
  'retention',
  'credentials',
  'daily-list',
] as const satisfies readonly Incident['part'][];
const ESCALATIONS = ['new', 'addition'] as const;

/** `situations`: the codes of all that can block, `R2`. */
export function createMeters(situations: readonly string[]): Meters {
  const registry = new Registry();
  const registers = [registry];
  const count = (name: string, help: string, labels: readonly string[] = []): Counter =>
    new Counter({ name, help, labelNames: labels, registers });
  const time = (name: string, help: string, labels: readonly string[]): Histogram =>
    new Histogram({ name, help, labelNames: labels, buckets: BUCKETS, registers });

  const turns = time('assistant_turn_duration_seconds', 'Time to answer one message', [
    'channel',
    'outcome',
  ]);
  const lookUps = time(
    'assistant_directory_lookup_duration_seconds',
    'Time that one question to a directory took; answers from memory are left out',
    ['directory', 'outcome'],
  );
  const recalls = count(
    'assistant_cache_requests_total',
    'Questions to a directory that may be answered from memory, by whether they were',
    ['directory', 'result'],
  );
  const diagnoses = count('assistant_diagnoses_total', 'Diagnoses, by verdict and situation', [
    'verdict',
    'situation',
  ]);
  const escalations = count(
    'assistant_escalations_total',
    'Requests that were handed over to support, and additions to them',
    ['kind'],
  );
  const notUnderstood = count(
    'assistant_not_understood_total',
    'Texts of people that were not understood, by what they seemed to be',
    ['source'],
  );
  const codesSent = count('assistant_codes_sent_total', 'Verification codes that were sent');
  const codesAccepted = count(
    'assistant_codes_accepted_total',
    'Verification codes that were typed back right',
  );
  const mails = count('assistant_mail_attempts_total', 'Attempts to hand over a mail, by result', [
    'result',
  ]);
  const incidents = count('assistant_incidents_total', 'What went wrong on our side, by part', [
    'part',
  ]);
  const teamsRefusals = count(
    'assistant_teams_refusals_total',
    'Requests that pass for Teams and were not served',
  );
  const teamsFailures = count(
    'assistant_teams_failures_total',
    'Answers that Teams did not take, and defects of that channel',
  );

  // A counter that begins at its first event hides that event from whoever looks at its increase.
  for (const channel of CHANNELS) {
    for (const outcome of OUTCOMES) turns.zero({ channel, outcome });
  }
  beginAtZero(diagnoses, [
    ...situations.map((situation) => ({ verdict: 'blocked', situation })),
    ...OTHER_VERDICTS.map((verdict) => ({ verdict, situation: 'none' })),
  ]);
  beginAtZero(
    escalations,
    ESCALATIONS.map((kind) => ({ kind })),
  );
  beginAtZero(
    mails,
    MAIL_ATTEMPTS.map((result) => ({ result })),
  );
  beginAtZero(
    notUnderstood,
    SOURCES.map((source) => ({ source })),
  );
  beginAtZero(
    incidents,
    PARTS.map((part) => ({ part })),
  );

  const isNew = createDiagnosisCounter();
  const countCommit = (commit: TurnCommit): void => {
    for (const { number, verdict, code } of commit.journal.filter(isConcluded)) {
      if (!isNew(commit.conversationId, number)) continue;
      diagnoses.inc({ verdict, situation: code ?? 'none' });
    }
    for (const { isAddition } of commit.escalations) {
      escalations.inc({ kind: isAddition ? 'addition' : 'new' });
    }
    for (const { source } of commit.notUnderstood) notUnderstood.inc({ source });
    codesSent.inc(commit.codes.length);
    codesAccepted.inc(commit.usedCodes.length);
  };

  return {
    registry,
    onTurn({ channel, outcome, seconds, commit }) {
      turns.observe({ channel, outcome }, seconds);
      countCommit(commit);
    },
    onLookUp: ({ system, tookMs, failure }) =>
      lookUps.observe({ directory: system, outcome: toOutcome(failure) }, tookMs / 1000),
    onRecall: (directory, isRemembered) =>
      recalls.inc({ directory, result: isRemembered ? 'hit' : 'miss' }),
    onMailAttempt: (result) => mails.inc({ result }),
    onIncident: ({ part }) => incidents.inc({ part }),
    onTeamsRefusal: () => teamsRefusals.inc(),
    onTeamsFailure: () => teamsFailures.inc(),
  };
}

const BUCKETS = [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10];

/** `RESEDA_UNAVAILABLE` is `unavailable`. */
function toOutcome(failure: string | undefined): string {
  return failure === undefined ? 'answered' : failure.replace(/^.*_/, '').toLowerCase();
}

function beginAtZero(counter: Counter, series: readonly Readonly<Record<string, string>>[]): void {
  for (const labels of series) counter.inc(labels, 0);
}

/** While somebody is still asked, the verdict comes under the same number, or never. */
function isConcluded({ verdict, outcome }: JournalLine): boolean {
  return verdict !== 'question' || outcome !== 'open';
}
