import type { Kysely, Transaction } from 'kysely';
import type { CodeStore, CountLimit } from '../../../bot/ports/codes.ts';
import { toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

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

    countOf: async (key, windowSeconds, at) => countSince(tables, key, toMs(at), windowSeconds),

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

async function findReached<L extends CountLimit>(
  tables: Transaction<Tables>,
  limits: readonly L[],
  token: string,
  at: number,
): Promise<L | undefined> {
  for (const limit of limits) {
    const { key, windowSeconds } = limit;
    if ((await countSince(tables, key, at, windowSeconds)) < limit.limit) continue;
    if ((await countSince(tables, key, at, windowSeconds, token)) === 0) return limit;
  }
  return undefined;
}

/** How many were counted in the window; with a token, whether this one was. */
async function countSince(
  tables: Kysely<Tables>,
  key: string,
  at: number,
  windowSeconds: number,
  token?: string,
): Promise<number> {
  const counted = tables
    .selectFrom('counted')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('key', '=', key)
    .where('at', '>', at - windowSeconds * 1000);
  const { count } = await (
    token === undefined ? counted : counted.where('token', '=', token)
  ).executeTakeFirstOrThrow();
  return count;
}
