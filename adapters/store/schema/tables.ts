import type { Generated } from 'kysely';
import type { EscalationEventTable } from './escalation-event-table.ts';

/** Times are whole milliseconds since 1970, booleans 0 or 1, lists and records JSON. */
type Instant = number;
type Flag = number;
type Json = string;

export interface Tables {
  conversation: {
    id: string;
    channel: string;
    user_id: string;
    state: Json;
    version: number;
    /** Of the entries: the next one gets the next number. */
    last_seq: number;
    opened_at: Instant;
    active_at: Instant;
  };
  entry: {
    conversation_id: string;
    /** 0 is the opening, which nobody is shown. */
    seq: number;
    role: string;
    at: Instant;
    body: Json;
    raw: Json | null;
    client_id: string | null;
    is_pending: Flag;
    /** Only while it is pending. */
    network_key: string | null;
    /** Only while it is pending. */
    identity: Json | null;
    /** Under which the log has the request that brought it; none of what the assistant says. */
    request_id: string | null;
  };
  not_understood: {
    id: Generated<number>;
    /** None once the conversation is gone. */
    conversation_id: string | null;
    at: Instant;
    source: string;
    language: string;
    text: string;
    /** What it is about: see `toGist`. */
    gist: string;
  };
  code: {
    conversation_id: string;
    address_key: string;
    hash: string;
    expires_at: Instant;
    tries: number;
    /** The try that was counted last: the same one again counts once. */
    last_token: string | null;
  };
  counted: { key: string; token: string; at: Instant };
  /** In microseconds: many events may share a millisecond. */
  rate: { key: string; whole_again_us: number };
  mail: {
    id: string;
    conversation_id: string;
    /** Order within one commit. */
    ordinal: number;
    reference: string | null;
    recipient: string;
    reply_to: string | null;
    subject: string;
    text: string;
    html: string;
    /** What is looked up when it leaves, as JSON. */
    support: string | null;
    not_after: Instant | null;
    created_at: Instant;
    status: string;
    /** Who holds it under a lease, which ends at `next_at`. */
    owner: string | null;
    attempts: number;
    next_at: Instant;
    last_error: string | null;
    message_id: string;
    /** What happened to a request that it tells; none where an earlier version wrote it. */
    event_id: number | null;
  };
  escalation: {
    reference: string;
    conversation_id: string;
    situation: string;
    /** Whether the person has not confirmed that it is solved. */
    is_open: Flag;
    opened_at: Instant;
    updated_at: Instant;
    status: Generated<string>;
    version: Generated<number>;
    unit: string | null;
    first_answer_at: Instant | null;
    solved_at: Instant | null;
    taken_by: string | null;
    waiting_for: string | null;
    /** A day: `2026-11-30`. */
    waiting_until: string | null;
    cause: Json | null;
    /** See `EscalationDossier`. */
    dossier: Json | null;
  };
  escalation_event: EscalationEventTable;
  escalation_address: { reference: string; address_key: string };
  /** Of others whom a request names: it is found by them only to be erased. */
  escalation_named: { reference: string; address_key: string };
  diagnosis: {
    /** Never given twice. */
    id: Generated<number>;
    conversation_id: string;
    number: number;
    at: Instant;
    updated_at: Instant;
    channel: string;
    pseudonym: string;
    level: string;
    language: string;
    verdict: string;
    step: string | null;
    situation: string | null;
    code: string | null;
    also: Json;
    steps: Json;
    unit: string | null;
    outcome: string;
    is_confirmed: Flag | null;
    look_ups: Json;
    questions: number;
    /** None where an earlier version wrote it. */
    evidence: Json | null;
    /** When the person said that it works. */
    works_at: Instant | null;
    /** When it was passed on to support first, whatever came of it. */
    escalated_at: Instant | null;
    /** What it is filtered by, packed: see `traitsOf`. */
    traits: Generated<number>;
    /** Who judged it, and how: `support wrong`. */
    judged: string | null;
    /** Whether the person said that it helped. */
    helped: Flag | null;
  };
  /** What somebody said of a diagnosis: see `NewJudgement`. */
  judgement: {
    diagnosis_id: number;
    judge: string;
    at: Instant;
    is_right: Flag;
    cause_code: string | null;
    cause_words: string | null;
    words: string | null;
  };
  /** Counts of a day (since 1970): see `cellsOf`. */
  figure_day: { figure: string; value: string; day: number; count: number };
  /** By which rule the counts were made, and of which time zone their days are. */
  figure_rule: { version: number; time_zone: string };
  /** Whose conversation it is. */
  belonging: {
    conversation_id: string;
    address_key: string;
    is_proved: Flag;
    /** The messages by which it came up first and last; none where an earlier version wrote it. */
    first_seq: number | null;
    last_seq: number | null;
  };
  look_up: {
    id: Generated<number>;
    at: Instant;
    who: string;
    reason: string | null;
    systems: Json;
  };
  look_up_address: { look_up_id: number; address_key: string };
  /** Files of mails that have to go: see `MailErasure`. */
  mail_erasure: { what: string; at: Instant; until: Instant };
  /** A chat of Teams. */
  chat: {
    conversation_id: string;
    reference: Json;
    address: string | null;
    delivered_seq: number;
    path_activity_id: string | null;
    is_gone: Flag;
  };
  /** A group that was told that the assistant speaks with one person at a time. */
  met_group: { key: string; at: Instant };
  /** What support was told of the end of a credential: see `CredentialNotice`. */
  credential_notice: { credential: string; notice: string; ending: string; at: Instant };
  /** A text that was written anew: see `TextChange`. */
  text_change: {
    number: Generated<number>;
    text: string;
    language: string;
    /** Null: the shipped words. */
    before: string | null;
    after: string | null;
    at: Instant;
    who: string;
  };
  /** On which day support was last told what is open. */
  daily_list: { day: string; at: Instant };
  console_session: {
    /** Of the token in the cookie. */
    token_hash: string;
    id: string;
    subject: string;
    name: string;
    roles: Json;
    language: string;
    started_at: Instant;
    seen_at: Instant;
    checked_at: Instant;
    /** Sealed: see `SignInProvider`. */
    renewal: string | null;
    /** Sealed as well. */
    farewell: string | null;
  };
  /** Who came and went in the console, and what they looked at. */
  console_audit: {
    id: Generated<number>;
    at: Instant;
    who: string;
    what: string;
    why: string;
    subject: string | null;
  };
  secret_key: { name: string; value: string };
  migration: { version: number; at: Instant };
}
