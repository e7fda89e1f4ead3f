import type { Kysely } from 'kysely';
import { z } from 'zod';
import {
  ESCALATION_STATUSES,
  type Escalation,
  type ListedEscalation,
} from '../../../bot/ports/escalations.ts';
import { readMailStates } from '../mails/read-mail-states.ts';
import { instant, readRow, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { CauseColumn, DossierColumn, ListedDossierColumn } from './dossier-shape.ts';

const ListedColumns = z.object({
  reference: z.string(),
  status: z.enum(ESCALATION_STATUSES),
  version: z.int(),
  situation: z.string(),
  opened_at: instant,
  updated_at: instant,
  taken_by: z.string().nullable(),
  waiting_for: z.string().nullable(),
  waiting_until: z.string().nullable(),
  channel: z.enum(['web', 'teams']).nullable(),
});

const ListedRow = ListedColumns.extend({ dossier: ListedDossierColumn.nullable() }).transform(
  (row): Omit<ListedEscalation, 'mail'> => ({
    ...toListed(row),
    ...withoutNulls({ dossier: row.dossier }),
  }),
);

const EscalationRow = ListedColumns.extend({
  first_answer_at: instant.nullable(),
  solved_at: instant.nullable(),
  cause: CauseColumn.nullable(),
  dossier: DossierColumn.nullable(),
  conversation: z.string().nullable(),
}).transform((row): Omit<Escalation, 'mail'> => ({
  ...toListed(row),
  ...withoutNulls({
    firstAnswerAt: row.first_answer_at,
    solvedAt: row.solved_at,
    cause: row.cause,
    conversationId: row.conversation,
    dossier: row.dossier,
  }),
}));

function toListed(row: z.output<typeof ListedColumns>): Omit<ListedEscalation, 'mail' | 'dossier'> {
  return {
    reference: row.reference,
    status: row.status,
    version: row.version,
    situation: row.situation,
    openedAt: row.opened_at,
    changedAt: row.updated_at,
    ...withoutNulls({
      takenBy: row.taken_by,
      waitingFor: row.waiting_for,
      waitingUntil: row.waiting_until,
      channel: row.channel,
    }),
  };
}

/** All requests to support; the caller says which, and in what order. */
export function selectEscalations(tables: Kysely<Tables>) {
  return tables
    .selectFrom('escalation')
    .leftJoin('conversation', 'conversation.id', 'escalation.conversation_id')
    .selectAll('escalation')
    .select(['conversation.id as conversation', 'channel']);
}

/** Requests, and whether their mail has left. */
export async function readEscalations(
  tables: Kysely<Tables>,
  rows: readonly Referenced[],
): Promise<readonly Escalation[]> {
  return withMail(tables, rows, (row) => readRow(EscalationRow, row));
}

/** The same rows as they stand in a list. */
export async function readListed(
  tables: Kysely<Tables>,
  rows: readonly Referenced[],
): Promise<readonly ListedEscalation[]> {
  return withMail(tables, rows, (row) => readRow(ListedRow, row));
}

interface Referenced {
  readonly reference: string;
}

async function withMail<Read>(
  tables: Kysely<Tables>,
  rows: readonly Referenced[],
  read: (row: Referenced) => Read,
): Promise<readonly (Read & Pick<Escalation, 'mail'>)[]> {
  const mailOf = await readMailStates(
    tables,
    rows.map(({ reference }) => reference),
  );
  return rows.map((row) => ({ ...read(row), mail: mailOf(row.reference) }));
}
