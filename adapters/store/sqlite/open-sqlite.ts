import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { applyPragmas, BUSY_TIMEOUT_MS } from './apply-pragmas.ts';
import { toStoreFailure } from './sqlite-failure.ts';

export interface OpenedSqlite {
  readonly database: SqliteDatabase;
  /**
   * Empties the write-ahead log, which keeps what a row held before it was overwritten. Called
   * between transactions. Somebody who reads meanwhile delays that to the next call, and nobody waits:
   * the answer is then false.
   */
  readonly emptyLog: () => boolean;
}

/**
 * Opens the file, or makes it, readable by nobody else, in the only mode that we trust.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` or `STORE_UNREADABLE`, here and from every statement.
 */
export function openSqlite(file: string): OpenedSqlite {
  return translated(() => {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    // SQLite gives its side files the mode of the main file.
    chmodSync(file, 0o600);
    const database = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS });
    try {
      applyPragmas(database);
    } catch (error) {
      database.close();
      throw error;
    }
    return {
      database: toKyselyDatabase(database),
      emptyLog: () => translated(() => emptyLog(database)),
    };
  });
}

function emptyLog(database: Sqlite.Database): boolean {
  // A reader in another process would stop this one for as long as a writer waits.
  database.pragma('busy_timeout=0');
  try {
    return database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } finally {
    database.pragma(`busy_timeout=${BUSY_TIMEOUT_MS}`);
  }
}

/**
 * What Kysely needs of a database, with three differences: a transaction takes the write lock when
 * it begins, because a reader that becomes a writer can be refused half-way; a rollback after SQLite
 * has rolled back by itself (disk full) is no error; statements are prepared once.
 */
function toKyselyDatabase(database: Sqlite.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    if (sql === 'begin') return toStatement(database.prepare('begin immediate'));
    const statement = toStatement(database.prepare(sql));
    return sql === 'rollback' ? onlyWithin(database, statement) : statement;
  };
  return {
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = translated(() => prepare(sql));
      prepared.set(sql, statement);
      return statement;
    },
    close: () => {
      prepared.clear();
      translated(() => database.close());
    },
  };
}

function toStatement(statement: Sqlite.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => translated(() => statement.all(parameters)),
    run: (parameters) => translated(() => statement.run(parameters)),
    iterate: (parameters) => translated(() => statement.iterate(parameters)),
  };
}

function onlyWithin(database: Sqlite.Database, statement: SqliteStatement): SqliteStatement {
  const nothing = { changes: 0, lastInsertRowid: 0 };
  return {
    ...statement,
    run: (parameters) => (database.inTransaction ? statement.run(parameters) : nothing),
  };
}

function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreFailure(error);
  }
}
