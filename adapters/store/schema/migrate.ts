import { sql, type Kysely, type Transaction } from 'kysely';
import { Failure } from '../../../bot/failure.ts';
import { addBelongingLines } from './add-belonging-lines.ts';
import { addDailyList } from './add-daily-list.ts';
import { addDiagnosisLog } from './add-diagnosis-log.ts';
import { addEscalationDesk } from './add-escalation-desk.ts';
import { addEscalationNamed } from './add-escalation-named.ts';
import { addEventReach } from './add-event-reach.ts';
import { addFigureZone } from './add-figure-zone.ts';
import { addJudgements } from './add-judgements.ts';
import { addStaffAudit } from './add-staff-audit.ts';
import { addTexts } from './add-texts.ts';
import type { Tables } from './tables.ts';

type Migration = (tables: Transaction<Tables>) => Promise<void>;

/** In order, from version 1. What was released is never edited: a change is a new line. */
const MIGRATIONS: readonly Migration[] = [
  createConversations,
  createOutbox,
  createJournal,
  addSupportPart,
  addNetworks,
  addPersonalData,
  addChats,
  addCredentialNotices,
  addNotUnderstood,
  addConsole,
  addRequestIds,
  addDiagnosisLog,
  addEscalationDesk,
  addJudgements,
  addTexts,
  addStaffAudit,
  addDailyList,
  addEscalationNamed,
  addBelongingLines,
  addFigureZone,
  addEventReach,
];

/**
 * Brings the tables to the version that this program knows, all of it or nothing.
 * Two instances that start together migrate once: the transaction holds the write lock.
 *
 * @throws `Failure` with `STORE_UNREADABLE` when a newer program has been here.
 */
export async function migrate(database: Kysely<Tables>, at: number): Promise<void> {
  await database.transaction().execute(async (tables) => {
    await sql`create table if not exists migration
      (version integer primary key, at integer not null) strict`.execute(tables);
    const done = await tables
      .selectFrom('migration')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (done.count > MIGRATIONS.length) {
      throw new Failure(
        'STORE_UNREADABLE',
        'the database was written by a newer version: install that version, or put a backup in its place',
      );
    }
    for (const [index, migration] of MIGRATIONS.entries()) {
      if (index < done.count) continue;
      await migration(tables);
      await tables
        .insertInto('migration')
        .values({ version: index + 1, at })
        .execute();
    }
  });
}

async function createConversations(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [
    sql`create table conversation (
      id text primary key, channel text not null, user_id text not null, state text not null,
      version integer not null, last_seq integer not null,
      opened_at integer not null, active_at integer not null) strict`,
    sql`create index conversation_by_activity on conversation (active_at)`,
    sql`create table entry (
      conversation_id text not null references conversation (id) on delete cascade,
      seq integer not null, role text not null, at integer not null, body text not null,
      raw text, client_id text, is_pending integer not null,
      primary key (conversation_id, seq), unique (conversation_id, client_id)) strict`,
    sql`create index entry_pending on entry (conversation_id, seq) where is_pending = 1`,
    sql`create table code (
      conversation_id text not null references conversation (id) on delete cascade,
      address_key text not null, hash text not null, expires_at integer not null,
      tries integer not null, last_token text,
      primary key (conversation_id, address_key)) strict`,
    sql`create table counted (
      key text not null, token text not null, at integer not null, primary key (key, token)) strict`,
    sql`create index counted_by_time on counted (key, at)`,
    sql`create table secret_key (name text primary key, value text not null) strict`,
  ]);
}

async function createOutbox(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [
    sql`create table mail (
      id text primary key, conversation_id text not null, ordinal integer not null,
      reference text, recipient text not null, reply_to text, subject text not null,
      text text not null, html text not null, not_after integer, created_at integer not null,
      status text not null, owner text, attempts integer not null, next_at integer not null,
      last_error text, message_id text not null unique) strict`,
    sql`create index mail_due on mail (next_at) where status = 'waiting'`,
    sql`create index mail_dead on mail (created_at) where status = 'dead'`,
    sql`create index mail_of_conversation on mail (conversation_id)`,
    sql`create index mail_of_reference on mail (reference) where reference is not null`,
    sql`create table escalation (
      reference text primary key, conversation_id text not null, situation text not null,
      is_open integer not null, opened_at integer not null, updated_at integer not null) strict`,
    sql`create index escalation_of_conversation on escalation (conversation_id)`,
    sql`create table escalation_address (
      reference text not null references escalation (reference) on delete cascade,
      address_key text not null, primary key (address_key, reference)) strict`,
    sql`create index escalation_address_of on escalation_address (reference)`,
  ]);
}

async function createJournal(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [
    sql`create table diagnosis (
      conversation_id text not null, number integer not null, at integer not null,
      updated_at integer not null, channel text not null, pseudonym text not null,
      level text not null, language text not null, verdict text not null, step text,
      situation text, code text, also text not null, steps text not null, unit text,
      outcome text not null, is_confirmed integer, look_ups text not null,
      questions integer not null, primary key (conversation_id, number)) strict`,
    sql`create index diagnosis_by_time on diagnosis (at, conversation_id, number)`,
  ]);
}

async function addSupportPart(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [sql`alter table mail add column support text`]);
}

async function addNetworks(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [
    sql`alter table entry add column network_key text`,
    sql`create table rate (key text primary key, whole_again_us integer not null) strict`,
  ]);
}

async function addPersonalData(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [
    sql`create table belonging (
      conversation_id text not null references conversation (id) on delete cascade,
      address_key text not null, is_proved integer not null,
      primary key (address_key, conversation_id)) strict`,
    sql`create index belonging_of_conversation on belonging (conversation_id)`,
    sql`create table look_up (
      id integer primary key, at integer not null, who text not null, reason text,
      systems text not null) strict`,
    sql`create index look_up_by_time on look_up (at, id)`,
    sql`create table look_up_address (
      look_up_id integer not null references look_up (id) on delete cascade,
      address_key text not null, primary key (address_key, look_up_id)) strict`,
    sql`create index look_up_address_of on look_up_address (look_up_id)`,
    sql`create table mail_erasure (
      what text primary key, at integer not null, until integer not null) strict`,
    sql`create index mail_of_recipient on mail (recipient)`,
    sql`create index mail_of_sender on mail (reply_to) where reply_to is not null`,
    sql`create index diagnosis_of_person on diagnosis (pseudonym)`,
  ]);
}

async function addChats(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [
    sql`create table chat (
      conversation_id text primary key references conversation (id) on delete cascade,
      reference text not null, address text, delivered_seq integer not null,
      path_activity_id text, is_gone integer not null) strict`,
    sql`create table met_group (key text primary key, at integer not null) strict`,
    sql`alter table entry add column identity text`,
  ]);
}

async function addCredentialNotices(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [
    sql`create table credential_notice (
      credential text not null, notice text not null, ending text not null, at integer not null,
      primary key (credential, ending, notice)) strict`,
  ]);
}

async function addNotUnderstood(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [
    sql`create table not_understood (
      id integer primary key, conversation_id text references conversation (id) on delete set null,
      at integer not null, source text not null, language text not null, text text not null) strict`,
    sql`create index not_understood_by_time on not_understood (at)`,
    sql`create index not_understood_of_conversation on not_understood (conversation_id)`,
  ]);
}

async function addConsole(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [
    sql`create table console_session (
      token_hash text primary key, id text not null unique, subject text not null,
      name text not null, roles text not null, language text not null,
      started_at integer not null, seen_at integer not null, checked_at integer not null,
      renewal text) strict`,
    sql`create index console_session_of_subject on console_session (subject)`,
    sql`create index console_session_by_start on console_session (started_at)`,
    sql`create table console_audit (
      id integer primary key, at integer not null, who text not null, what text not null,
      why text not null) strict`,
    sql`create index console_audit_by_time on console_audit (at, id)`,
  ]);
}

async function addRequestIds(tables: Transaction<Tables>): Promise<void> {
  await run(tables, [sql`alter table entry add column request_id text`]);
}

async function run(
  tables: Transaction<Tables>,
  statements: readonly ReturnType<typeof sql>[],
): Promise<void> {
  for (const statement of statements) await statement.execute(tables);
}
