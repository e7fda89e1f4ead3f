import type Sqlite from 'better-sqlite3';
import { Failure } from '../../../bot/failure.ts';

/** How long a statement waits for another process that writes. */
export const BUSY_TIMEOUT_MS = 5000;

/**
 * Set at every open, for none but the first is remembered by the file. better-sqlite3 is compiled
 * to open an existing WAL file with `synchronous=NORMAL`, with which a power cut loses what was
 * confirmed. Deleted rows are overwritten: they may hold what a person wanted forgotten.
 */
const PRAGMAS = [
  { name: 'journal_mode', set: 'WAL', is: 'wal' },
  { name: 'synchronous', set: 'FULL', is: 2 },
  { name: 'busy_timeout', set: String(BUSY_TIMEOUT_MS), is: BUSY_TIMEOUT_MS },
  { name: 'foreign_keys', set: 'ON', is: 1 },
  { name: 'secure_delete', set: 'ON', is: 1 },
] as const;

/**
 * Puts a connection into the only mode that we trust, and reads back that it is in it.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` when SQLite stays in another mode, which it does in silence.
 */
export function applyPragmas(database: Sqlite.Database): void {
  for (const { name, set, is } of PRAGMAS) {
    database.pragma(`${name}=${set}`);
    const found = database.pragma(name, { simple: true });
    if (found !== is) {
      throw new Failure(
        'STORE_UNAVAILABLE',
        `the database refuses ${name}=${set}: DATA_DIR has to be on a local disk`,
      );
    }
  }
}
