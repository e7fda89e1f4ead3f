import type { Kysely } from 'kysely';
import type { DailyListStore } from '../../../bot/ports/daily-list.ts';
import { toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { commitMails } from './commit-mails.ts';

/** On which day support was last told what is open: one row. */
export function createDailyListStore(
  tables: Kysely<Tables>,
  messageIdDomain: string,
): DailyListStore {
  return {
    keepDailyList: async (day, mail, at) =>
      tables.transaction().execute(async (writing) => {
        const later = await writing
          .selectFrom('daily_list')
          .select('day')
          .where('day', '>=', day)
          .executeTakeFirst();
        if (later !== undefined) return false;
        await writing.deleteFrom('daily_list').execute();
        await writing
          .insertInto('daily_list')
          .values({ day, at: toMs(at) })
          .execute();
        // Of no conversation: ids of those are never spelled so.
        const conversationId = `daily-list:${day}`;
        const mails = mail === undefined ? [] : [mail];
        await commitMails(writing, { conversationId, at, mails }, messageIdDomain);
        return true;
      }),
  };
}
