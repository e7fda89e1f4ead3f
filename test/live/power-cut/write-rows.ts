import { writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

// A process whose power fails, and that did not set what a store has to set: with
// `synchronous=NORMAL`, as better-sqlite3 opens a file that exists, a commit is not on the disk yet.
const [file = '', synchronous = 'FULL'] = process.argv.slice(2);

const database = new Sqlite(file);
database.pragma('journal_mode=WAL');
database.pragma(`synchronous=${synchronous}`);
const insert = database.prepare('insert into line (number) values (?)');
for (let number = 1; number <= 400; number += 1) {
  insert.run(number);
  writeSync(1, `${number}\n`);
}
