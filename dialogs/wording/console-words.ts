import type { Finding, Source, System, UnknownReason } from '../../bot/diagnosis/fact.ts';
import type { Step, StepState } from '../../bot/diagnosis/step.ts';
import type { ShownOutcome } from '../../bot/ports/diagnosis-log.ts';
import type { ConsoleRole } from '../../bot/ports/console-session.ts';
import type { ChannelName } from '../../bot/ports/conversations.ts';
import type { CredentialKind, CredentialState } from '../../bot/ports/credentials.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Level } from '../../bot/ports/trust/level.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

/** The names of what a diagnosis and the service are made of. */
export interface ConsoleTerms {
  readonly languages: Words<Language>;
  readonly channels: Words<ChannelName>;
  readonly levels: Words<Level>;
  readonly steps: Words<Step>;
  readonly states: Words<StepState>;
  readonly sources: Words<Source>;
  readonly systems: Words<System>;
  readonly outcomes: Words<ShownOutcome>;
  /** Looked up by any verdict: a later version may have more. */
  readonly verdicts: Words<string>;
  /** Looked up by any fact: those that a person tells have none. */
  readonly facts: Words<string>;
  readonly personFact: string;
  readonly findings: Words<Finding>;
  readonly reasons: Words<UnknownReason>;
  /** Looked up by any question to a directory. */
  readonly questions: Words<string>;
  /** By how the code of a failure ends. */
  readonly failures: Words<'UNAVAILABLE' | 'REFUSED' | 'UNREADABLE'>;
  readonly credentialKinds: Words<CredentialKind>;
  readonly credentialStates: Words<CredentialState>;
}

/** Everything that the application of the console says. */
export interface ConsoleWords {
  readonly terms: ConsoleTerms;
  readonly title: string;
  readonly skip: string;
  readonly navigation: string;
  readonly languageSwitch: string;
  readonly views: Words<'log' | 'diagnosis' | 'figures' | 'not-understood' | 'nowhere'>;
  readonly roles: Words<ConsoleRole>;
  readonly signOut: string;
  readonly signOutEverywhere: string;
  readonly signOutFailed: string;
  readonly loading: string;
  readonly failed: string;
  readonly queryInvalid: string;
  readonly gone: string;
  readonly nowhere: string;
  readonly again: string;
  readonly none: string;

  readonly filters: Words<
    | 'title'
    | 'from'
    | 'to'
    | 'channel'
    | 'language'
    | 'step'
    | 'situation'
    | 'unit'
    | 'outcome'
    | 'level'
    | 'failure'
    | 'all'
    | 'anyFailure'
    | 'apply'
    | 'clear'
  >;
  readonly log: Words<
    | 'empty'
    | 'caption'
    | 'at'
    | 'person'
    | 'verdict'
    | 'failures'
    | 'more'
    | 'live'
    | 'liveOn'
    | 'liveLost'
    | 'liveElsewhere'
    | 'shown'
  >;
  readonly diagnosis: Words<
    | 'back'
    | 'heading'
    | 'summary'
    | 'updatedAt'
    | 'situation'
    | 'also'
    | 'confirmed'
    | 'yes'
    | 'no'
    | 'questions'
    | 'path'
    | 'state'
    | 'source'
    | 'evidence'
    | 'noEvidence'
    | 'unkeptEvidence'
    | 'fact'
    | 'finding'
    | 'possible'
    | 'lookUps'
    | 'noLookUps'
    | 'system'
    | 'question'
    | 'took'
    | 'result'
    | 'answered'
  >;
  readonly figures: Words<
    | 'period'
    | 'days'
    | 'span'
    | 'people'
    | 'came'
    | 'through'
    | 'blocked'
    | 'open'
    | 'escalated'
    | 'unplaced'
    | 'notUnderstood'
    | 'unblocked'
    | 'median'
    | 'p90'
    | 'funnel'
    | 'reached'
    | 'perDay'
    | 'day'
    | 'situations'
    | 'visits'
    | 'visitsBefore'
    | 'change'
    | 'shares'
    | 'units'
    | 'few'
    | 'unitsNote'
    | 'empty'
  >;
  readonly health: Words<
    | 'title'
    | 'now'
    | 'isAvailable'
    | 'isUnavailable'
    | 'isFailing'
    | 'isUnwatched'
    | 'counted'
    | 'lookUps'
    | 'failures'
    | 'p50'
    | 'p95'
    | 'mail'
    | 'waiting'
    | 'oldest'
    | 'givenUp'
    | 'alarming'
    | 'calm'
    | 'credentials'
    | 'noCredentials'
    | 'credential'
    | 'kind'
    | 'endsAt'
  >;
  readonly groups: Words<'intro' | 'text' | 'count' | 'first' | 'last' | 'empty' | 'more'>;
}
