import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { AuditStore, StaffLookUp } from '../../../bot/ports/audit.ts';
import { listed } from '../rows/listed.ts';
import { instant, json, readRow, toMs, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { readAuditCursor, toAuditPage } from './audit-page.ts';

const PAGE = 500;

const LookUpRow = z
  .object({
    at: instant,
    who: z.string(),
    reason: z.string().nullable(),
    addressKeys: z.array(z.string()),
    systems: json(z.array(z.enum(['reseda', 'janus', 'sygefor']))),
  })
  .transform(withoutNulls) satisfies z.ZodType<StaffLookUp>;

type Filter = Parameters<AuditStore['readLookUps']>[0];

/** The log of look-ups at level staff, read page by page: nobody waits for a reader. */
export function createAuditStore(tables: Kysely<Tables>): AuditStore {
  return {
    recordLookUp: async (lookUp) =>
      tables.transaction().execute(async (writing) => keepLookUp(writing, lookUp)),

    async *readLookUps(filter) {
      for (let last: { readonly at: number; readonly id: number } | undefined; ;) {
        const rows = await readPage(tables, filter, last);
        for (const row of rows) {
          yield readRow(LookUpRow, { ...row, addressKeys: await readKeys(tables, row.id) });
        }
        last = rows.at(-1);
        if (last === undefined || rows.length < PAGE) return;
      }
    },

    async listLookUps({ limit, cursor, from, to, by }) {
      let query = tables
        .selectFrom('look_up')
        .select(['id', 'at', 'who', 'reason', 'systems'])
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (from !== undefined) query = query.where('at', '>=', toMs(from));
      if (to !== undefined) query = query.where('at', '<', toMs(to));
      if (by !== undefined) query = query.where('who', 'like', `${by} %`);
      const after = readAuditCursor(cursor);
      if (after !== undefined) {
        query = query.where((row) =>
          row(row.refTuple('at', 'id'), '<', row.tuple(after.at, after.id)),
        );
      }
      const found = await query.execute();
      const keys = await readKeysOf(tables, found);
      return toAuditPage(found, limit, (row) =>
        readRow(LookUpRow, { ...row, addressKeys: keys.get(row.id) ?? [] }),
      );
    },
  };
}

/** Within the transaction that it is given. */
export async function keepLookUp(
  tables: Transaction<Tables>,
  { at, who, reason, addressKeys, systems }: StaffLookUp,
): Promise<void> {
  const { id } = await tables
    .insertInto('look_up')
    .values({ at: toMs(at), who, reason: reason ?? null, systems: JSON.stringify(systems) })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const addressKey of new Set(addressKeys)) {
    await tables
      .insertInto('look_up_address')
      .values({ look_up_id: id, address_key: addressKey })
      .execute();
  }
}

async function readPage(
  tables: Kysely<Tables>,
  { since, addressKeys }: Filter,
  after: { readonly at: number; readonly id: number } | undefined,
) {
  let query = tables
    .selectFrom('look_up')
    .select(['id', 'at', 'who', 'reason', 'systems'])
    .where('at', '>=', since === undefined ? 0 : toMs(since))
    .orderBy('at')
    .orderBy('id')
    .limit(PAGE);
  if (addressKeys !== undefined) {
    query = query.where('id', 'in', (about) =>
      about
        .selectFrom('look_up_address')
        .select('look_up_id')
        .where('address_key', 'in', listed(addressKeys)),
    );
  }
  if (after !== undefined) {
    query = query.where((row) => row(row.refTuple('at', 'id'), '>', row.tuple(after.at, after.id)));
  }
  return query.execute();
}

async function readKeys(tables: Kysely<Tables>, id: number): Promise<readonly string[]> {
  const rows = await tables
    .selectFrom('look_up_address')
    .select('address_key')
    .where('look_up_id', '=', id)
    .execute();
  return rows.map(({ address_key: addressKey }) => addressKey);
}

/** Of a whole page at once. */
async function readKeysOf(
  tables: Kysely<Tables>,
  lookUps: readonly { readonly id: number }[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await tables
    .selectFrom('look_up_address')
    .select(['look_up_id', 'address_key'])
    .where(
      'look_up_id',
      'in',
      lookUps.map(({ id }) => id),
    )
    .orderBy('address_key')
    .execute();
  return new Map(
    lookUps.map(({ id }) => [
      id,
      rows.filter((row) => row.look_up_id === id).map((row) => row.address_key),
    ]),
  );
}
