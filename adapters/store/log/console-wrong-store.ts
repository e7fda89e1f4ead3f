import { sql, type Kysely } from 'kysely';
import type { ConsoleStore } from '../../../bot/ports/console.ts';
import { Found, LISTED, toDetail } from '../diagnoses/diagnosis-row.ts';
import { findJudgements } from '../diagnoses/find-judgements.ts';
import { readFigureDays } from '../figures/figure-days.ts';
import { readRow, toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

/** Word for word what the index `diagnosis_wrong` holds: SQLite takes it for nothing else. */
const IS_WRONG = sql<boolean>`judged in ('person wrong', 'support wrong')`;

/** The verdicts that were wrong, for whoever mends the table of situations. */
export function createConsoleWrongStore(
  tables: Kysely<Tables>,
): Pick<ConsoleStore, 'listWrongVerdicts'> {
  return {
    async listWrongVerdicts(days, { after, limit, now }) {
      const { dayOf, startOf } = await readFigureDays(tables);
      const from = startOf(dayOf(toMs(now)) - days + 1);
      let query = tables
        .selectFrom('diagnosis')
        .select([...LISTED, 'evidence'])
        .where(IS_WRONG)
        .where('at', '>=', from)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit);
      if (after !== undefined) {
        const place = [toMs(after.at), after.id] as const;
        query = query.where((row) => row(row.refTuple('at', 'id'), '<', row.tuple(...place)));
      }
      const rows = await query.execute();
      return Promise.all(
        rows.map(async (row) =>
          toDetail(readRow(Found, row), await findJudgements(tables, row.id), now),
        ),
      );
    },
  };
}
