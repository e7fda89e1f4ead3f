import type { Kysely } from 'kysely';
import { z } from 'zod';
import {
  ESCALATION_EVENTS,
  ESCALATION_STATUSES,
  type EscalationDeskStore,
  type EscalationFilter,
  type EscalationMove,
  type EscalationStanding,
} from '../../../bot/ports/escalations.ts';
import { listed } from '../rows/listed.ts';
import { instant, readRow, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { readListed, selectEscalations } from './read-escalations.ts';

type ListStore = Pick<
  EscalationDeskStore,
  'listEscalationMoves' | 'listStandings' | 'countEscalations' | 'findEscalations'
>;

const StandingRow = z
  .object({
    reference: z.string(),
    status: z.enum(ESCALATION_STATUSES),
    version: z.int(),
    opened_at: instant,
  })
  .transform(({ opened_at: openedAt, ...row }): EscalationStanding => ({ ...row, openedAt }));

const MoveRow = z
  .object({
    reference: z.string(),
    kind: z.enum(ESCALATION_EVENTS),
    at: instant,
    waiting_until: z.string().nullable(),
  })
  .transform(({ reference, kind, at, waiting_until: waitingUntil }) => ({
    reference,
    move: { kind, at, ...withoutNulls({ waitingUntil }) } satisfies EscalationMove,
  }));

/** Requests in lists, read without what only one that is opened needs. */
export function createEscalationListStore(tables: Kysely<Tables>): ListStore {
  return {
    async listEscalationMoves(references) {
      const rows = await tables
        .selectFrom('escalation_event')
        .select(['reference', 'kind', 'at', 'waiting_until'])
        .where('reference', 'in', listed(references))
        .orderBy('reference')
        .orderBy('id')
        .execute();
      const read = rows.map((row) => readRow(MoveRow, row));
      const moves = Map.groupBy(read, ({ reference }) => reference);
      return new Map(
        [...moves].map(([reference, found]) => [reference, found.map(({ move }) => move)] as const),
      );
    },

    async listStandings(filter, limit) {
      const found = select(tables, filter).select(['reference', 'status', 'version', 'opened_at']);
      const ordered =
        limit === undefined
          ? found.orderBy('opened_at').orderBy('reference')
          : found.orderBy('updated_at', 'desc').orderBy('reference').limit(limit);
      const rows = await ordered.execute();
      return rows.map((row) => readRow(StandingRow, row));
    },

    async countEscalations(filter) {
      const { count } = await select(tables, filter)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },

    async findEscalations(references) {
      const rows = await selectEscalations(tables)
        .where('escalation.reference', 'in', listed(references))
        .execute();
      const found = await readListed(tables, rows);
      const places = new Map(references.map((reference, place) => [reference, place]));
      const placeOf = ({ reference }: { readonly reference: string }): number =>
        places.get(reference) ?? 0;
      return found.toSorted((one, other) => placeOf(one) - placeOf(other));
    },
  };
}

function select(tables: Kysely<Tables>, { statuses, takenBy }: EscalationFilter) {
  const found = tables.selectFrom('escalation').where('status', 'in', listed(statuses));
  return takenBy === undefined ? found : found.where('taken_by', '=', takenBy);
}
