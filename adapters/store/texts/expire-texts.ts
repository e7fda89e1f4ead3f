import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/**
 * Forgets the changes of texts that others followed, and who made those that stand. Answers how many
 * were touched; what stands is said on.
 */
export async function expireTexts(tables: Kysely<Tables>, before: number): Promise<number> {
  return tables.transaction().execute(async (writing) => {
    const deleted = await writing
      .deleteFrom('text_change')
      .where('at', '<', before)
      .where('number', 'not in', (last) =>
        last
          .selectFrom('text_change')
          .select(({ fn }) => fn.max('number').as('number'))
          .groupBy(['text', 'language']),
      )
      .executeTakeFirst();
    const unnamed = await writing
      .updateTable('text_change')
      .set({ who: '' })
      .where('at', '<', before)
      .where('who', '!=', '')
      .executeTakeFirst();
    return Number(deleted.numDeletedRows + unnamed.numUpdatedRows);
  });
}
