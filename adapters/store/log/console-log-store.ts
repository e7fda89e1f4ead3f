import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import { type ConsoleStore } from '../../../bot/ports/console.ts';
import {
  SILENCE_MS,
  type DiagnosisFilter,
  type LogPlace,
} from '../../../bot/ports/diagnosis-log.ts';
import { toUnitKey } from '../../../bot/ports/to-unit-key.ts';
import { Found, Listed, LISTED, toDetail, toRow } from '../diagnoses/diagnosis-row.ts';
import { findJudgements } from '../diagnoses/find-judgements.ts';
import { findRareTraits, hasTraits } from '../diagnoses/rare-traits.ts';
import { ANY_FAILURE, wantedTraits } from '../diagnoses/traits.ts';
import { readRow, toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

type LogStore = Pick<
  ConsoleStore,
  'listDiagnoses' | 'listNewDiagnoses' | 'findLastDiagnosis' | 'findDiagnosis'
>;

/** The diagnosis log, as the console shows it. */
export function createConsoleLogStore(tables: Kysely<Tables>): LogStore {
  return {
    async listDiagnoses(filter, { after, limit, now }) {
      const rare = await findRareTraits(tables, filter);
      // A plus keeps SQLite from walking through everything in order of time.
      const [at, id] = rare === undefined ? ['at', 'id'] : ['+at', '+id'];
      const rows = await tables
        .selectFrom('diagnosis')
        .select(LISTED)
        .where((row) => row.and(conditionsOf(row, filter, now)))
        .where((row) => row.and(after === undefined ? [] : placesAfter(row, after)))
        .where((row) => row.and(rare === undefined ? [] : [hasTraits(rare)]))
        .orderBy(sql.raw(at), 'desc')
        .orderBy(sql.raw(id), 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => toRow(readRow(Listed, row), now));
    },

    async listNewDiagnoses(filter, { afterId, limit, now }) {
      const rows = await tables
        .selectFrom('diagnosis')
        .select(LISTED)
        .select((row) => row.and(conditionsOf(row, filter, now)).as('is_wanted'))
        .where('id', '>', afterId)
        .orderBy('id')
        .limit(limit)
        .execute();
      const wanted = rows.filter(({ is_wanted: isWanted }) => Boolean(isWanted));
      return {
        rows: wanted.map((row) => toRow(readRow(Listed, row), now)),
        lastId: rows.at(-1)?.id ?? afterId,
      };
    },

    async findLastDiagnosis() {
      const row = await tables
        .selectFrom('diagnosis')
        .select(({ fn }) => fn.max<number | null>('id').as('id'))
        .executeTakeFirst();
      return row?.id ?? 0;
    },

    async findDiagnosis(id, now) {
      const row = await tables
        .selectFrom('diagnosis')
        .select([...LISTED, 'evidence'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return toDetail(readRow(Found, row), await findJudgements(tables, id), now);
    },
  };
}

function placesAfter(
  row: ExpressionBuilder<Tables, 'diagnosis'>,
  after: LogPlace,
): readonly Expression<SqlBool>[] {
  const at = toMs(after.at);
  return [row('at', '<=', at), row.or([row('at', '<', at), row('id', '<', after.id)])];
}

/** All of them hold for a row that is wanted. */
function conditionsOf(
  row: ExpressionBuilder<Tables, 'diagnosis'>,
  filter: DiagnosisFilter,
  now: string,
): readonly Expression<SqlBool>[] {
  const { from, to, unit, situation, failure } = filter;
  const { mask, value } = wantedTraits(filter);
  return [
    ...(from === undefined ? [] : [row('at', '>=', toMs(from))]),
    ...(to === undefined ? [] : [row('at', '<', toMs(to))]),
    ...(unit === undefined ? [] : [row('unit', 'in', spellingsOf(unit))]),
    ...(situation === undefined ? [] : [isSituation(row, situation, unit)]),
    ...(mask === 0 ? [] : [sql<SqlBool>`(traits & ${mask}) = ${value}`]),
    ...(failure === 'any' ? [sql<SqlBool>`(traits & ${ANY_FAILURE}) <> 0`] : []),
    ...silence(row, filter, now),
  ];
}

/** A unit has fewer diagnoses than a situation; SQLite does not know which index to take. */
function isSituation(
  row: ExpressionBuilder<Tables, 'diagnosis'>,
  situation: string,
  unit: string | undefined,
): Expression<SqlBool> {
  return unit === undefined ? row('code', '=', situation) : sql<SqlBool>`+code = ${situation}`;
}

/** As it was typed, and as the directory most probably writes it. */
function spellingsOf(unit: string): readonly string[] {
  return [...new Set([unit, toUnitKey(unit)])];
}

function silence(
  row: ExpressionBuilder<Tables, 'diagnosis'>,
  { outcome }: DiagnosisFilter,
  now: string,
): readonly Expression<SqlBool>[] {
  const leftBefore = toMs(now) - SILENCE_MS;
  if (outcome === 'left') return [row('updated_at', '<', leftBefore)];
  return outcome === 'open' ? [row('updated_at', '>=', leftBefore)] : [];
}
