import { readdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { ANYBODY } from './canaries.ts';

/** The columns of the database in a folder that hold a canary person, as `table.column`. */
export function findPeople(dataDir: string): readonly string[] {
  const names = readdirSync(dataDir).filter((name) => /\.(?:db|sqlite3?)$/u.test(name));
  return names.flatMap((name) => {
    const database = new Sqlite(path.join(dataDir, name), { readonly: true });
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
    const found = tables.all().flatMap((table) => {
      const rows = database.prepare(`SELECT * FROM "${String(table)}"`).all() as readonly object[];
      const columns = rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) =>
          ANYBODY.test(String(value)) ? `${String(table)}.${column}` : [],
        ),
      );
      return [...new Set(columns)];
    });
    database.close();
    return found;
  });
}
