import Sqlite from 'better-sqlite3';

type Prepare = (this: Sqlite.Database, sql: string) => Sqlite.Statement;

/**
 * Kills this very process right after so many changes have become durable: before anybody was
 * answered, and before whatever comes next. Two moments between which nothing is written leave the
 * same database behind, so that these are all the moments there are.
 */
export function dieAfterCommits(count: number): void {
  // The method is taken without its object, and given one below.
  const { prepare } = Sqlite.prototype as { readonly prepare: Prepare };
  let left = count;

  const dying: Prepare = function (sql) {
    const statement = prepare.call(this, sql);
    const countdown = <T>(result: T): T => {
      const isDurable = !this.inTransaction && (!statement.readonly || sql === 'commit');
      if (isDurable) left -= 1;
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
