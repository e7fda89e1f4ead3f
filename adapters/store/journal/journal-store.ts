import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { JournalRow, JournalStore } from '../../../bot/ports/journal.ts';
import { DIAGNOSIS_COLUMNS, EvidenceColumn } from '../diagnoses/diagnosis-shape.ts';
import { readRow, toMs, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

const PAGE = 500;

const Row = z
  .object({ ...DIAGNOSIS_COLUMNS, number: z.int(), evidence: EvidenceColumn })
  .transform(({ updated_at: updatedAt, is_confirmed: isConfirmed, look_ups: lookUps, ...rest }) =>
    withoutNulls({ ...rest, updatedAt, isConfirmed, lookUps }),
  ) satisfies z.ZodType<JournalRow>;

/** The journal, page by page: it may hold a million rows, and nobody waits for a reader. */
export function createJournalStore(tables: Kysely<Tables>): JournalStore {
  return {
    async *readJournal(since) {
      let query = pages(tables).where('at', '>=', since === undefined ? 0 : toMs(since));
      for (;;) {
        const rows = await query.execute();
        for (const row of rows) yield readRow(Row, row);
        const last = rows.at(-1);
        if (last === undefined || rows.length < PAGE) return;
        query = pages(tables).where((row) =>
          row(row.refTuple('at', 'id'), '>', row.tuple(last.at, last.id)),
        );
      }
    },
  };
}

function pages(tables: Kysely<Tables>) {
  return tables.selectFrom('diagnosis').selectAll().orderBy('at').orderBy('id').limit(PAGE);
}
