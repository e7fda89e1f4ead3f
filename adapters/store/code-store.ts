import type { Kysely, Transaction } from 'kysely';
import type { CodeStore, CountLimit } from '../../bot/ports/store.ts';
import { toMs } from './read-row.ts';
import type { Tables } from './tables.ts';

/** Counters over sliding windows, and the hashes of the codes that are out. */
export function createCodeStore(tables: Kysely<Tables>): CodeStore {
  return {
    count: async (limits, token, at) =>
      tables.transaction().execute(async (writing) => {
        const ms = toMs(at);
        const reached = await findReached(writing, limits, token, ms);
        if (reached !== undefined) return reached;
        for (const key of new Set(limits.map((limit) => limit.key))) {
          await writing
            .insertInto('counted')
            .values({ key, token, at: ms })
            .onConflict((known) => known.doNothing())
            .execute();
        }
        return undefined;
      }),

    async tryCode({ conversationId, addressKey }, { max, token }, at, isRight) {
      // One statement counts and answers: of any number of guesses at once, `max` are compared.
      const live = await tables
        .updateTable('code')
        .set((row) => ({
          tries: row
            .case()
            .when('last_token', '=', token)
            .then(row.ref('tries'))
            .else(row('tries', '+', 1))
            .end(),
          last_token: token,
        }))
        .where('conversation_id', '=', conversationId)
        .where('address_key', '=', addressKey)
        .where('expires_at', '>', toMs(at))
        .where((row) => row.or([row('tries', '<', max), row('last_token', '=', token)]))
        .returning(['hash', 'tries'])
        .executeTakeFirst();
      if (live !== undefined) {
        if (isRight(live.hash)) return 'right';
        return live.tries < max ? 'wrong' : 'no-tries-left';
      }
      const dead = await tables
        .selectFrom('code')
        .select('expires_at')
        .where('conversation_id', '=', conversationId)
        .where('address_key', '=', addressKey)
        .executeTakeFirst();
      if (dead === undefined) return 'none-sent';
      return dead.expires_at <= toMs(at) ? 'expired' : 'no-tries-left';
    },
  };
}

async function findReached(
  tables: Transaction<Tables>,
  limits: readonly CountLimit[],
  token: string,
  at: number,
): Promise<CountLimit | undefined> {
  for (const limit of limits) {
    const rows = await tables
      .selectFrom('counted')
      .select('token')
      .where('key', '=', limit.key)
      .where('at', '>', at - limit.windowSeconds * 1000)
      .execute();
    const others = rows.filter((row) => row.token !== token);
    if (others.length === rows.length && others.length >= limit.limit) return limit;
  }
  return undefined;
}
