import { flushCompileCache } from 'node:module';
import Sqlite from 'better-sqlite3';

type Prepare = (this: Sqlite.Database, sql: string) => Sqlite.Statement;
type IsMoment = (database: Sqlite.Database, statement: Sqlite.Statement, sql: string) => boolean;

/**
 * Kills this very process right after so many changes have become durable: before anybody was
 * answered, and before whatever comes next. Two moments between which nothing is written leave the
 * same database behind, so that these are all the moments there are.
 */
export function dieAfterCommits(count: number): void {
  dieAfter(
    count,
    ({ inTransaction }, { readonly }, sql) => !inTransaction && (!readonly || sql === 'commit'),
  );
}

/** Kills this very process right after so many statements that write, also in the middle of a transaction. */
export function dieAfterWrites(count: number): void {
  dieAfter(count, (_, { readonly }, sql) => !readonly || sql === 'commit');
}

function dieAfter(count: number, isMoment: IsMoment): void {
  // The method is taken without its object, and given one below.
  const { prepare } = Sqlite.prototype as { readonly prepare: Prepare };
  let left = count;
  // Whoever is killed leaves no compiled program to the next one.
  flushCompileCache();

  const dying: Prepare = function (sql) {
    const statement = prepare.call(this, sql);
    const countdown = <T>(result: T): T => {
      if (isMoment(this, statement, sql)) left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      return result;
    };
    const run = statement.run.bind(statement);
    const all = statement.all.bind(statement);
    return Object.assign(statement, {
      run: (...parameters: unknown[]) => countdown(run(...parameters)),
      all: (...parameters: unknown[]) => countdown(all(...parameters)),
    });
  };
  Object.assign(Sqlite.prototype, { prepare: dying });
}
