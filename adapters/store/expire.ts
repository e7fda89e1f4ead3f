import type { Kysely } from 'kysely';
import type { Expiry } from '../../bot/ports/store.ts';
import { keepFigures } from './figures/keep-figures.ts';
import { toMs } from './rows/read-row.ts';
import type { Tables } from './schema/tables.ts';
import { expireTexts } from './texts/expire-texts.ts';

/** Small enough that a person who writes meanwhile does not notice. */
const BATCH = 200;

/** Deletes what has had its time, in batches, and answers how many rows went. */
export async function expire(tables: Kysely<Tables>, before: Expiry): Promise<number> {
  const steps = [
    async () => expireConversations(tables, toMs(before.conversations)),
    async () => expireGroups(tables, toMs(before.conversations)),
    async () => expireMails(tables, toMs(before.conversations), toMs(before.escalations)),
    async () => expireEscalations(tables, toMs(before.escalations)),
    async () => expireJournal(tables, toMs(before.journal)),
    async () => expireLines(tables, 'not_understood', toMs(before.journal)),
    async () => expireCounters(tables, toMs(before.counters)),
    async () => expireRates(tables, toMs(before.counters)),
    async () => expireLines(tables, 'look_up', toMs(before.audit)),
    async () => expireConsoleSessions(tables, toMs(before.counters)),
    async () => expireLines(tables, 'console_audit', toMs(before.consoleAudit)),
    async () => expireTexts(tables, toMs(before.consoleAudit)),
  ];
  let gone = 0;
  for (const step of steps) {
    for (let count = await step(); count > 0; count = await step()) gone += count;
  }
  return gone;
}

async function expireConversations(tables: Kysely<Tables>, before: number): Promise<number> {
  return countDeleted(
    tables
      .deleteFrom('conversation')
      .where('id', 'in', (old) =>
        old.selectFrom('conversation').select('id').where('active_at', '<', before).limit(BATCH),
      ),
  );
}

async function expireGroups(tables: Kysely<Tables>, before: number): Promise<number> {
  return countDeleted(tables.deleteFrom('met_group').where('at', '<', before));
}

/** A mail that still waits stays until it has left or was given up. */
async function expireMails(
  tables: Kysely<Tables>,
  conversations: number,
  escalations: number,
): Promise<number> {
  return countDeleted(
    tables.deleteFrom('mail').where('id', 'in', (old) =>
      old
        .selectFrom('mail')
        .select('id')
        .where('status', '!=', 'waiting')
        .where((row) =>
          row.or([
            row.and([row('reference', 'is', null), row('created_at', '<', conversations)]),
            row.and([row('reference', 'is not', null), row('created_at', '<', escalations)]),
          ]),
        )
        .limit(BATCH),
    ),
  );
}

async function expireEscalations(tables: Kysely<Tables>, before: number): Promise<number> {
  return countDeleted(
    tables
      .deleteFrom('escalation')
      .where('reference', 'in', (old) =>
        old
          .selectFrom('escalation')
          .select('reference')
          .where('updated_at', '<', before)
          .limit(BATCH),
      ),
  );
}

async function expireJournal(tables: Kysely<Tables>, before: number): Promise<number> {
  return tables.transaction().execute(async (writing) => {
    const old = await writing
      .selectFrom('diagnosis')
      .select(['id', 'pseudonym'])
      .where('updated_at', '<', before)
      .limit(BATCH)
      .execute();
    if (old.length === 0) return 0;
    const pseudonyms = [...new Set(old.map(({ pseudonym }) => pseudonym))];
    const ids = old.map(({ id }) => id);
    await keepFigures(writing, pseudonyms, async () =>
      writing.deleteFrom('diagnosis').where('id', 'in', ids).execute(),
    );
    return old.length;
  });
}

async function expireLines(
  tables: Kysely<Tables>,
  table: 'not_understood' | 'look_up' | 'console_audit',
  before: number,
): Promise<number> {
  return countDeleted(
    tables
      .deleteFrom(table)
      .where('id', 'in', (old) =>
        old.selectFrom(table).select('id').where('at', '<', before).limit(BATCH),
      ),
  );
}

async function expireCounters(tables: Kysely<Tables>, before: number): Promise<number> {
  return countDeleted(tables.deleteFrom('counted').where('at', '<', before));
}

/** A rate whose allowance has long been whole says as much as none. */
async function expireRates(tables: Kysely<Tables>, before: number): Promise<number> {
  return countDeleted(tables.deleteFrom('rate').where('whole_again_us', '<', before * 1000));
}

/** Nobody's session lasts as long as a counter. */
async function expireConsoleSessions(tables: Kysely<Tables>, before: number): Promise<number> {
  return countDeleted(tables.deleteFrom('console_session').where('started_at', '<', before));
}

async function countDeleted(query: {
  executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint } | undefined>;
}): Promise<number> {
  const result = await query.executeTakeFirst();
  return Number(result?.numDeletedRows ?? 0n);
}
