import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { diagnose } from '../../../fakes/diagnose.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';

const NOW = '2026-11-22T18:00:00.000Z';

/** People of three diagnoses each: more than are read at once, and one of them on both sides of that. */
const PEOPLE = 2000;

function writeInto<T>(dataDir: string, write: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'));
  try {
    return write(database);
  } finally {
    database.close();
  }
}

/** The one diagnosis that is there, as that of many people. */
function multiply(database: Sqlite.Database): void {
  const names = database.prepare<[], { name: string }>('pragma table_info(diagnosis)').all();
  const others = names
    .map(({ name }) => name)
    .filter((name) => !['id', 'pseudonym', 'number', 'at'].includes(name))
    .join(', ');
  database.exec(`
    with recursive person(p) as (select 1 union all select p + 1 from person where p < ${PEOPLE}),
      visit(n) as (values (1), (2), (3))
    insert into diagnosis (pseudonym, number, at, ${others})
    select printf('p%05d', p), p * 3 + n, at + n, ${others} from diagnosis, person, visit;
    delete from diagnosis where number = 1;
    delete from figure_rule;
  `);
}

it('a journal of many pages is counted anew with each person once', async () => {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  await diagnose(store, { at: '2026-11-20T09:00:00.000Z', outcome: 'blocked' });
  writeInto(dataDir, multiply);

  const { funnel, perDay } = await (await openTestStore({ dataDir })).readFigures(7, NOW);

  expect(funnel.came).toBe(PEOPLE);
  expect(perDay.map(({ came }) => came)).toEqual([0, 0, 0, 0, PEOPLE, 0, 0]);
});

it('what is counted by the rule in force is not counted anew: a start would take minutes', async () => {
  const dataDir = await tempFolder();
  await diagnose(await openTestStore({ dataDir }), { at: '2026-11-20T09:00:00.000Z' });
  writeInto(dataDir, (database) => database.exec('update figure_day set count = 40'));

  const again = await openTestStore({ dataDir });

  expect((await again.readFigures(7, NOW)).funnel.came).toBe(40);
});

it('what an upgrade filters by otherwise is written anew, and found', async () => {
  const dataDir = await tempFolder();
  const lookUps = [
    { system: 'janus', question: 'account', tookMs: 9, failure: 'JANUS_REFUSED' },
  ] as const;
  await diagnose(await openTestStore({ dataDir }), { at: '2026-11-20T09:00:00.000Z', lookUps });
  writeInto(dataDir, (database) =>
    database.exec('update diagnosis set traits = 0; update figure_rule set version = version - 1'),
  );

  const store = await openTestStore({ dataDir });

  const page = { limit: 9, now: NOW };
  expect(
    await store.listDiagnoses({ channel: 'web', failure: 'JANUS_REFUSED' }, page),
  ).toHaveLength(1);
  expect(await store.listDiagnoses({ channel: 'teams' }, page)).toEqual([]);
});
