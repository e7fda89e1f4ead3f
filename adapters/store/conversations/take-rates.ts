import type { Transaction } from 'kysely';
import type { Limited } from '../../../bot/ports/limit.ts';
import type { CountedRate } from '../../../bot/ports/commit.ts';
import type { Tables } from '../schema/tables.ts';

/**
 * Counts one event under every rate, unless one of them is reached. One row a rate, however many
 * events: when its allowance is whole again (generic cell rate algorithm). It is called within the
 * transaction that keeps the event, because a commit of its own would cost as much as the message.
 */
export async function takeRates(
  tables: Transaction<Tables>,
  rates: readonly CountedRate[],
  at: number,
): Promise<Limited | undefined> {
  if (rates.length === 0) return undefined;
  const rows = await tables
    .selectFrom('rate')
    .selectAll()
    .where(
      'key',
      'in',
      rates.map(({ key }) => key),
    )
    .execute();
  const known = new Map(rows.map((row) => [row.key, row.whole_again_us]));
  const next = rates.map((rate) => ({ ...rate, ...toNext(rate, known.get(rate.key) ?? 0, at) }));
  const reached = next.find(({ waitUs }) => waitUs > 0);
  if (reached !== undefined) {
    return { limit: reached.limit, waitSeconds: Math.ceil(reached.waitUs / 1_000_000) };
  }
  await tables
    .insertInto('rate')
    .values(next.map(({ key, wholeAgainUs }) => ({ key, whole_again_us: wholeAgainUs })))
    .onConflict((there) =>
      there
        .column('key')
        .doUpdateSet({ whole_again_us: (row) => row.ref('excluded.whole_again_us') }),
    )
    .execute();
  return undefined;
}

function toNext({ burst, perMinute }: CountedRate, knownUs: number, at: number) {
  const nowUs = at * 1000;
  const intervalUs = Math.round(60_000_000 / perMinute);
  const wholeAgainUs = Math.max(nowUs, knownUs) + intervalUs;
  return { wholeAgainUs, waitUs: wholeAgainUs - nowUs - burst * intervalUs };
}
