import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { readAll } from '../../../fakes/read-all.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import { commitNext } from '../../../fakes/turn-commit.ts';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('../open-store-child.ts', import.meta.url));

/**
 * What each released version left behind, as `sqlite3 assistant.sqlite .dump` writes it: made by that
 * version, with conversations under way. A release adds its dump and never touches an older one.
 */
const RELEASES = fileURLToPath(new URL('./releases/', import.meta.url));

const fileIn = (dataDir: string): string => path.join(dataDir, 'assistant.sqlite');

/** A data folder as that version left it. */
async function restore(release: string): Promise<string> {
  const dataDir = await tempFolder();
  const database = new Sqlite(fileIn(dataDir));
  database.pragma('journal_mode=WAL');
  database.exec(readFileSync(path.join(RELEASES, release), 'utf8'));
  database.close();
  return dataDir;
}

/** Rows of the database itself, without the store. */
function look(dataDir: string, statement: string): readonly Record<string, unknown>[] {
  const database = new Sqlite(fileIn(dataDir), { readonly: true });
  const rows = database.prepare<[], Record<string, unknown>>(statement).all();
  database.close();
  return rows;
}

function countRows(dataDir: string): Readonly<Record<string, unknown>> {
  const tables = look(dataDir, `select name from sqlite_master where type = 'table'`);
  const names = tables.map(({ name }) => String(name)).filter((name) => name !== 'migration');
  return Object.fromEntries(
    names.map((name) => [
      name,
      look(dataDir, `select count(*) as count from ${name}`)[0]?.['count'],
    ]),
  );
}

describe.each(readdirSync(RELEASES))('what %s left behind', (release) => {
  it('has, once upgraded, the tables of a new database, and every row that it had', async () => {
    const dataDir = await restore(release);
    const before = countRows(dataDir);
    const fresh = await tempFolder();
    await openTestStore({ dataDir: fresh });

    await openTestStore({ dataDir });

    const schema = 'select type, name, sql from sqlite_master order by type, name';
    expect(look(dataDir, schema)).toEqual(look(fresh, schema));
    expect(countRows(dataDir)).toMatchObject(before);
    expect(look(dataDir, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(look(dataDir, 'pragma foreign_key_check')).toEqual([]);
  });

  it('can be read and goes on: conversations, mails, requests, diagnoses, keys', async () => {
    const dataDir = await restore(release);
    const ids = look(dataDir, 'select id from conversation').map(({ id }) => String(id));
    const before = countRows(dataDir);
    const [kept] = look(dataDir, `select value from secret_key where name = 'pseudonyms'`);
    const store = await openTestStore({ dataDir });
    const later = '2100-01-01T00:00:00.000Z';

    const entries = await Promise.all(ids.map(async (id) => store.entriesAfter(id, 0, 1000)));
    const openings = ids.length;
    const escalations = await Promise.all(ids.map(async (id) => store.listEscalations(id, [])));
    const diagnoses = await readAll(store.readJournal(undefined));
    const logged = await store.listDiagnoses({}, { limit: 1000, now: later });
    const { funnel } = await store.readFigures(90, diagnoses.at(-1)?.at ?? later);
    const mails = await store.claim('somebody', 1000, later, 60);
    const key = await store.readOrCreateKey('pseudonyms', 32);

    expect(entries.flat().length + openings).toBe(before['entry']);
    expect(escalations.flat()).toHaveLength(Number(before['escalation']));
    expect(diagnoses).toHaveLength(Number(before['diagnosis']));
    expect(logged.map(({ at }) => at).toReversed()).toEqual(diagnoses.map(({ at }) => at));
    expect(funnel.came).toBe(new Set(diagnoses.map(({ pseudonym }) => pseudonym)).size);
    expect(mails).toHaveLength(Number(before['mail']));
    expect(Buffer.from(key).toString('base64')).toBe(kept?.['value']);
    const waiting = await store.listPending();
    expect(waiting).not.toEqual([]);
    for (const id of waiting) expect(await commitNext(store, id)).toBe(true);
    expect(await store.listPending()).toEqual([]);
  });

  it('is upgraded once by instances that start together', async () => {
    const dataDir = await restore(release);
    const fresh = await tempFolder();
    await openTestStore({ dataDir: fresh });

    await Promise.all(
      ['a', 'b', 'c'].map(async (name) => run(process.execPath, [CHILD, dataDir, name, '1'])),
    );

    const versions = 'select version from migration order by version';
    expect(look(dataDir, versions)).toEqual(look(fresh, versions));
    expect(look(dataDir, `select id from conversation where id like '_-0'`)).toHaveLength(3);
  });
});
