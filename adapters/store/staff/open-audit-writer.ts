import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SqliteDatabase } from 'kysely';
import type { StaffLookUp } from '../../../bot/ports/audit.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { toMs } from '../rows/read-row.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';

/** What a command needs of the store in order to look somebody up. */
export type AuditWriter = Pick<Store, 'recordLookUp' | 'readOrCreateKey' | 'close'>;

/**
 * Opens a store that exists for one line of the audit log. `createStore` would do the same, and would
 * first load all that the service needs: a command that looks up one person would take a third longer.
 * `undefined` when there is no store yet, or one of an earlier version: `createStore` makes it.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` or `STORE_UNREADABLE`, here and from every method.
 */
export function openAuditWriter(dataDir: string): AuditWriter | undefined {
  const file = path.join(dataDir, 'assistant.sqlite');
  if (!existsSync(file)) return undefined;
  const { database } = openSqlite(file);
  const named = "select name from sqlite_master where name in ('look_up_address', 'secret_key')";
  if (database.prepare(named).all([]).length < 2) {
    database.close();
    return undefined;
  }
  return {
    readOrCreateKey: async (name, bytes) =>
      Promise.resolve().then(() => readOrCreateKey(database, name, bytes)),
    recordLookUp: async (lookUp) => Promise.resolve().then(() => record(database, lookUp)),
    close: async () => Promise.resolve().then(() => database.close()),
  };
}

function readOrCreateKey(database: SqliteDatabase, name: string, bytes: number): Uint8Array {
  const select = database.prepare('select value from secret_key where name = ?');
  const [known] = select.all([name]);
  if (known === undefined) {
    database
      .prepare('insert into secret_key (name, value) values (?, ?) on conflict do nothing')
      .run([name, randomBytes(bytes).toString('base64')]);
  }
  const [row] = known === undefined ? select.all([name]) : [known];
  // The table is strict: what it holds is text.
  return Buffer.from((row as { readonly value: string }).value, 'base64');
}

function record(
  database: SqliteDatabase,
  { at, who, reason, addressKeys, systems }: StaffLookUp,
): void {
  const run = (sql: string, parameters: readonly unknown[] = []) =>
    database.prepare(sql).run(parameters);
  run('begin');
  try {
    const { lastInsertRowid } = run(
      'insert into look_up (at, who, reason, systems) values (?, ?, ?, ?)',
      [toMs(at), who, reason ?? null, JSON.stringify(systems)],
    );
    for (const key of new Set(addressKeys)) {
      run('insert into look_up_address (look_up_id, address_key) values (?, ?)', [
        lastInsertRowid,
        key,
      ]);
    }
    run('commit');
  } catch (error) {
    run('rollback');
    throw error;
  }
}
