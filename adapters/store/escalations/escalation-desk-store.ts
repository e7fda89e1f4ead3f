import type { Kysely } from 'kysely';
import { z } from 'zod';
import {
  ESCALATION_EVENTS,
  type Escalation,
  type EscalationDeskStore,
  type EscalationEvent,
  type ListedEscalation,
} from '../../../bot/ports/escalations.ts';
import { ERASED } from '../rows/erased.ts';
import { instant, json, readRow, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { changeEscalation } from './change-escalation.ts';
import { CauseColumn } from './dossier-shape.ts';
import { createEscalationListStore } from './escalation-list-store.ts';
import { inSpokenLanguage } from './in-spoken-language.ts';
import { readEscalations, readListed, selectEscalations } from './read-escalations.ts';
import { readReaches } from './read-reaches.ts';
import { ReplayColumn } from './replay-shape.ts';

const EventRow = z
  .object({
    id: z.int(),
    at: instant,
    kind: z.enum(ESCALATION_EVENTS),
    done_by: z.string().nullable(),
    text: z.string().nullable(),
    waiting_for: z.string().nullable(),
    waiting_until: z.string().nullable(),
    cause: CauseColumn.nullable(),
    replay: ReplayColumn.nullable(),
    key: z.string().nullable(),
  })
  .transform(({ id, at, kind, text, cause, replay, key, ...row }): EscalationEvent => ({
    id,
    at,
    kind,
    ...withoutNulls({
      by: row.done_by,
      text,
      waitingFor: row.waiting_for,
      waitingUntil: row.waiting_until,
      cause,
      replay,
      key,
    }),
  }));

const TalkRow = z.object({
  conversationId: z.string(),
  channel: z.enum(['web', 'teams']),
  state: json(z.unknown()),
  version: z.int(),
});

/** As many as help. */
const MOST_RELATED = 10;

type Query = ReturnType<typeof selectEscalations>;

/** Requests to support, for those who answer them. */
export function createEscalationDeskStore(
  tables: Kysely<Tables>,
  messageIdDomain: string,
): EscalationDeskStore {
  return {
    ...createEscalationListStore(tables),

    findEscalation: async (reference) => findEscalation(tables, reference),

    async listEscalationEvents(reference) {
      const rows = await tables
        .selectFrom('escalation_event')
        .selectAll()
        .where('reference', '=', reference)
        .orderBy('id')
        .execute();
      const reachOf = await readReaches(tables, reference);
      return rows.map((row) => {
        const reached = reachOf(row);
        return { ...readRow(EventRow, row), ...(reached !== undefined && { reached }) };
      });
    },

    async findRelatedEscalations(reference) {
      const found = await findEscalation(tables, reference);
      const related = async (narrow: (query: Query) => Query) =>
        found === undefined ? [] : listRelated(tables, found, narrow);
      return {
        samePerson: await related((query) => ofSamePerson(query, reference)),
        sameUnit: await related((query) => ofUnit(query, found?.dossier?.unit)),
        sameSituation: await related((query) =>
          query.where('situation', '=', found?.situation ?? ''),
        ),
      };
    },

    async findTalk(reference) {
      const row = await tables
        .selectFrom('escalation')
        .innerJoin('conversation', 'conversation.id', 'escalation.conversation_id')
        .select(['conversation.id as conversationId', 'channel', 'state', 'conversation.version'])
        .where('reference', '=', reference)
        .executeTakeFirst();
      return row && readRow(TalkRow, row);
    },

    changeEscalation: async (change) =>
      tables
        .transaction()
        .execute(async (writing) => changeEscalation(writing, change, messageIdDomain)),
  };
}

async function findEscalation(
  tables: Kysely<Tables>,
  reference: string,
): Promise<Escalation | undefined> {
  const rows = await selectEscalations(tables)
    .where('escalation.reference', '=', reference)
    .execute();
  const [found] = await readEscalations(tables, rows);
  return found && inSpokenLanguage(tables, found);
}

async function listRelated(
  tables: Kysely<Tables>,
  { reference }: Escalation,
  narrow: (query: Query) => Query,
): Promise<readonly ListedEscalation[]> {
  const rows = await narrow(selectEscalations(tables))
    .where('escalation.reference', '!=', reference)
    .orderBy('escalation.opened_at', 'desc')
    .limit(MOST_RELATED)
    .execute();
  return readListed(tables, rows);
}

/** By an address that was proved, or by the conversation. */
function ofSamePerson(query: Query, reference: string): Query {
  return query.where((row) =>
    row.or([
      row('escalation.reference', 'in', (other) =>
        other
          .selectFrom('escalation_address as theirs')
          .innerJoin('escalation_address as this', 'this.address_key', 'theirs.address_key')
          .select('theirs.reference')
          .where('this.reference', '=', reference),
      ),
      row('escalation.conversation_id', 'in', (own) =>
        own
          .selectFrom('escalation as asked')
          .select('asked.conversation_id')
          .where('asked.reference', '=', reference)
          .where('asked.conversation_id', '!=', ERASED),
      ),
    ]),
  );
}

/** Where no unit is known, none is the same. */
function ofUnit(query: Query, unit: string | undefined): Query {
  return query.where('unit', '=', unit ?? '');
}
