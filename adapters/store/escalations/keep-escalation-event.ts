import { sql, type Transaction } from 'kysely';
import type {
  EscalationChange,
  EscalationStatus,
  NewEscalationEvent,
} from '../../../bot/ports/escalations.ts';
import { ERASED } from '../rows/erased.ts';
import { toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { keepJudgementOf } from './keep-judgement-of.ts';
import { trimRequests } from './trim-requests.ts';

interface Happened extends Pick<EscalationChange, 'reach'> {
  readonly reference: string;
  readonly at: string;
  /** The status afterwards. */
  readonly status: EscalationStatus;
  readonly takenBy?: string;
  readonly event: NewEscalationEvent;
  readonly maskedCauseWords?: string;
}

/**
 * Keeps what happened to a request, and how it stands since, within the transaction that it is given.
 * Answers the id of the event.
 */
export async function keepEscalationEvent(
  tables: Transaction<Tables>,
  happened: Happened,
): Promise<number> {
  const { reference, at, status, event, reach, maskedCauseWords: maskedWords } = happened;
  const id = await insertEscalationEvent(tables, reference, toMs(at), event, reach);
  const request = await tables
    .updateTable('escalation')
    .set(toColumns(happened))
    .set(toDates(happened, toMs(at)))
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('reference', '=', reference)
    .returning(['conversation_id', 'dossier'])
    .executeTakeFirstOrThrow();
  if (event.kind === 'solved') {
    const { isVerdictRight, code } = event.cause ?? {};
    await keepJudgementOf(tables, request, { at, isVerdictRight, code, maskedWords });
  }
  const isClosed = status === 'solved' || status === 'confirmed';
  if (isClosed && request.conversation_id === ERASED) await trimRequests(tables, [reference]);
  return id;
}

/** Keeps an event alone, and answers its id. */
export async function insertEscalationEvent(
  tables: Transaction<Tables>,
  reference: string,
  at: number,
  event: NewEscalationEvent,
  reach?: EscalationChange['reach'],
): Promise<number> {
  const { kind, by = null, text = null, key = null, cause, replay } = event;
  const { id } = await tables
    .insertInto('escalation_event')
    .values({
      reference,
      at,
      kind,
      done_by: by,
      text,
      waiting_for: event.waitingFor ?? null,
      waiting_until: event.waitingUntil ?? null,
      cause: toJson(cause),
      replay: toJson(replay),
      key,
      reach: reach ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function toJson(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function toColumns({ reference, status, takenBy, event }: Happened) {
  return {
    status,
    is_open: Number(status !== 'confirmed'),
    ...(takenBy !== undefined && { taken_by: takenBy }),
    ...toWaiting(status, event),
    ...(event.kind === 'solved' && { cause: JSON.stringify(event.cause ?? {}) }),
    // What support thought that the cause was has not helped.
    ...(status === 'reopened' && { cause: null, solved_at: null }),
    ...(status === 'confirmed' && { cause: lastCauseOf(reference) }),
  };
}

/** What support found last, also where the request was opened again since and works now. */
function lastCauseOf(reference: string) {
  return sql<string | null>`coalesce(${sql.ref('escalation.cause')}, (
    select cause from escalation_event
    where reference = ${reference} and cause is not null order by id desc limit 1))`;
}

function toWaiting(
  status: EscalationStatus,
  { kind, waitingFor, waitingUntil }: NewEscalationEvent,
) {
  if (kind === 'waiting') {
    return { waiting_for: waitingFor ?? null, waiting_until: waitingUntil ?? null };
  }
  return status === 'waiting' ? {} : { waiting_for: null, waiting_until: null };
}

/** What only colleagues see moves nothing on; what happened first stays. */
function toDates({ status, event }: Happened, at: number) {
  const isSilent = event.kind === 'noted' || event.kind === 'replayed';
  const isAnswer = event.kind === 'answered' || event.kind === 'solved';
  return {
    ...(!isSilent && { updated_at: at }),
    ...(isAnswer && { first_answer_at: firstOf('first_answer_at', at) }),
    ...(event.kind === 'solved' && { solved_at: at }),
    ...(status === 'confirmed' && { solved_at: firstOf('solved_at', at) }),
  };
}

function firstOf(column: 'first_answer_at' | 'solved_at', at: number) {
  return sql<number>`coalesce(${sql.ref(column)}, ${at})`;
}
