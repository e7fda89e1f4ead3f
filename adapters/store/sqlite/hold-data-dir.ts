import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Failure } from '../../../bot/failure.ts';
import { toStoreFailure } from './sqlite-failure.ts';

/** A service that is ending still holds it for a moment. */
const PATIENCE_MS = 5000;

/**
 * Takes the data folder for this process alone, until the answered function is called or the process ends,
 * however it ends: the lock is one of the system, on a file of its own. Two services on one folder would send
 * mails twice, and would not hear of each other's replies. Commands do not take it.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` when another service holds it, or the folder cannot be written.
 */
export function holdDataDir(dataDir: string, patienceMs = PATIENCE_MS): () => void {
  const file = path.join(dataDir, 'service.lock');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
    const lock = new Sqlite(file, { timeout: patienceMs });
    lock.exec('BEGIN EXCLUSIVE');
    return () => {
      lock.close();
    };
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new Failure(
        'STORE_UNAVAILABLE',
        'another instance runs on this DATA_DIR: stop it, or give this one a folder of its own',
        { cause: error },
      );
    }
    throw toStoreFailure(error);
  }
}
