import { execFile } from 'node:child_process';
import { open, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../../adapters/store/create-store.ts';
import { openSqlite } from '../../../adapters/store/sqlite/open-sqlite.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { AT, openConversation } from '../../fakes/turn-commit.ts';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./open-store-child.ts', import.meta.url));
const SETTINGS = { messageIdDomain: 'assistant.test', keepsSentMails: false };
const fileIn = (dataDir: string): string => path.join(dataDir, 'assistant.sqlite');

describe('opening', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['busy_timeout', 5000],
    ['foreign_keys', 1],
    ['secure_delete', 1],
  ])('sets %s to %s on a file that exists, where SQLite would forget it', async (name, value) => {
    const dataDir = await tempFolder();
    await (await createStore({ dataDir, ...SETTINGS })).close();

    const { database } = openSqlite(fileIn(dataDir));
    const [row] = database.prepare(`pragma ${name}`).all([]) as readonly object[];
    database.close();

    expect(Object.values(row ?? {})).toEqual([value]);
  });

  it('makes a folder and files that only the service can read', async () => {
    const dataDir = path.join(await tempFolder(), 'new');
    await openTestStore({ dataDir });

    const modes = await Promise.all(
      [dataDir, ...['', '-wal', '-shm'].map((side) => fileIn(dataDir) + side)].map(
        async (name) => (await stat(name)).mode & 0o777,
      ),
    );

    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600]);
  });

  it('finds again what it kept, and the key that it made', async () => {
    const dataDir = await tempFolder();
    const before = await createStore({ dataDir, ...SETTINGS });
    await openConversation(before, 'c1');
    const key = await before.readOrCreateKey('pseudonyms', 32);
    await before.close();

    const after = await openTestStore({ dataDir });

    expect(await after.find('c1')).toBeDefined();
    expect(await after.readOrCreateKey('pseudonyms', 32)).toEqual(key);
    expect(await after.readOrCreateKey('codes', 32)).not.toEqual(key);
    expect(key).toHaveLength(32);
  });

  it('is done once by instances that start together, and they share the work', async () => {
    const dataDir = await tempFolder();

    await Promise.all(
      ['a', 'b', 'c'].map(async (name) => run(process.execPath, [CHILD, dataDir, name, '20'])),
    );

    const store = await openTestStore({ dataDir });
    expect(await store.listPending()).toHaveLength(60);
  });
});

describe('refusing', () => {
  it('a file that is no database', async () => {
    const dataDir = await tempFolder();
    await writeFile(fileIn(dataDir), 'no database'.repeat(1000));

    await expect(createStore({ dataDir, ...SETTINGS })).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      message: expect.stringContaining('backup') as string,
    });
  });

  it('a file that is damaged, when it meets the damage', async () => {
    const dataDir = await tempFolder();
    const store = await createStore({ dataDir, ...SETTINGS });
    for (let index = 0; index < 50; index += 1) await openConversation(store, `c${index}`);
    await store.close();
    await damage(fileIn(dataDir));

    await expect(
      createStore({ dataDir, ...SETTINGS }).then(async (opened) => opened.listPending()),
    ).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
  });

  it('a folder that is none', async () => {
    const dataDir = path.join(await tempFolder(), 'file');
    await writeFile(dataDir, '');

    await expect(createStore({ dataDir, ...SETTINGS })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('DATA_DIR') as string,
    });
  });

  it('a database of a newer version', async () => {
    const dataDir = await tempFolder();
    await (await createStore({ dataDir, ...SETTINGS })).close();
    change(dataDir, 'insert into migration (version, at) values (999, 0)');

    await expect(createStore({ dataDir, ...SETTINGS })).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      message: expect.stringContaining('newer version') as string,
    });
  });

  it('a row that this version did not write, without quoting it', async () => {
    const dataDir = await tempFolder();
    const store = await openTestStore({ dataDir });
    await openConversation(store, 'c1');
    await store.receive('c1', { message: { kind: 'text', text: 'hello' }, raw: null }, AT);
    change(dataDir, `update entry set body = '{"kind":"Jeanne Martin"}' where seq = 1`);

    const reading = store.entriesAfter('c1', 0, 10);

    await expect(reading).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
    await expect(reading).rejects.not.toThrow('Martin');
  });

  it('to write when the disk is full, and keeps what it confirmed', async () => {
    const dataDir = await tempFolder();
    const command = `ulimit -f 4096; exec "$0" "$@"`;

    const ended = await run('bash', [
      '-c',
      command,
      process.execPath,
      CHILD,
      dataDir,
      'a',
      '999',
      '64',
    ])
      .then(() => undefined)
      .catch((error: unknown) => error as { readonly stdout: string; readonly stderr: string });

    const confirmed = ended?.stdout.trim().split('\n') ?? [];
    expect(ended?.stderr).toBe('STORE_UNAVAILABLE');
    expect(confirmed.length).toBeGreaterThan(10);
    const store = await openTestStore({ dataDir });
    expect(await store.listPending()).toEqual(expect.arrayContaining(confirmed));
  });
});

function change(dataDir: string, statement: string): void {
  const database = new Sqlite(fileIn(dataDir));
  database.exec(statement);
  database.close();
}

/** Spoils every page but the first. */
async function damage(file: string): Promise<void> {
  const { size } = await stat(file);
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(size - 4096, 0x5a), 0, size - 4096, 4096);
  await handle.close();
}
