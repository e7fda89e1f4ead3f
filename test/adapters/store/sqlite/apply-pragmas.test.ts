import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { applyPragmas } from '../../../../adapters/store/sqlite/apply-pragmas.ts';

it('refuses a database that has no write-ahead log, where SQLite says nothing', () => {
  const database = new Sqlite(':memory:');

  expect(() => applyPragmas(database)).toThrow(
    expect.objectContaining({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('journal_mode=WAL') as string,
    }),
  );
});
