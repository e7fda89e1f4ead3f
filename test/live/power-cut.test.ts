import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Store } from '../../bot/ports/store.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { compileShim } from './compile-shim.ts';
import { cutPower } from './power-cut/cut-power.ts';

const SHIM = new URL('./power-cut/power-cut.c', import.meta.url);
const TURNS = fileURLToPath(new URL('./power-cut/write-turns.ts', import.meta.url));
const ROWS = fileURLToPath(new URL('./power-cut/write-rows.ts', import.meta.url));
const LIVES = 16;
/** A turn changes the folder some 70 times: with its syncs, and with the log that is emptied. */
const LONGEST_LIFE = 2500;
const ROWS_BEFORE_CUT = 700;
const seed = Number(process.env['POWER_CUT_SEED'] ?? Date.now() % 1_000_000);

it(`loses no turn that it confirmed when the power fails again and again (POWER_CUT_SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const base = await tempFolder();
  const library = compileShim(SHIM, base);
  const folder = path.join(base, 'data');
  await mkdir(folder);
  const confirmed: string[] = [];
  let cuts = 0;

  for (let life = 1; life <= LIVES; life += 1) {
    const after = 1 + Math.floor(random() * LONGEST_LIFE);
    const { told, isCut } = await cutPower({
      library,
      folder,
      program: TURNS,
      args: [folder, `life-${life}`],
      after,
      // Every second disk keeps, by chance, some of what was not synced.
      seed: life % 2 === 0 ? life + seed : 0,
    });
    confirmed.push(...told);
    if (isCut) cuts += 1;
    expect(integrityOf(folder), `life ${life}, cut before change ${after}`).toBe('ok');
  }

  const store = await openTestStore({ dataDir: folder });
  expect(cuts).toBe(LIVES);
  expect(confirmed.length).toBeGreaterThan(LIVES);
  const kept = await Promise.all(confirmed.map(async (id) => wholeTurns(store, id)));
  expect(kept).toEqual(confirmed.map(() => 1));
  expect(halfTurns(folder)).toEqual([]);
}, 400_000);

it.each([
  { synchronous: 'FULL', keeps: 'all of them' },
  { synchronous: 'NORMAL', keeps: 'not all of them' },
])(
  'shows with synchronous=$synchronous that of confirmed rows a disk keeps $keeps',
  async ({ synchronous }) => {
    const base = await tempFolder();
    const library = compileShim(SHIM, base);
    const folder = path.join(base, 'data');
    const file = path.join(folder, 'lines.sqlite');
    await mkdir(folder);
    makeTable(file);
    const cut = { library, folder, program: ROWS, args: [file, synchronous], seed: 0 };

    const { told, isCut } = await cutPower({ ...cut, after: ROWS_BEFORE_CUT });

    const left = countLines(file);
    expect(isCut).toBe(true);
    expect(told.length).toBeGreaterThan(100);
    if (synchronous === 'FULL') expect(left).toBe(told.length);
    else expect(left).toBeLessThan(told.length);
  },
);

/** How often a turn was kept with its message, its reply and its mail. */
async function wholeTurns(store: Store, id: string): Promise<number> {
  const entries = await store.entriesAfter(id, 0, 10);
  const mails = await store.mailsOf(id);
  const isWhole = entries.map(({ role }) => role).join() === 'user,assistant' && mails.length === 1;
  return isWhole ? 1 : 0;
}

/** Conversations with a reply and no mail, or a mail and no reply: what one commit holds is one. */
function halfTurns(folder: string): readonly unknown[] {
  const database = new Sqlite(path.join(folder, 'assistant.sqlite'), { readonly: true });
  const found = database
    .prepare(
      `select conversation_id from mail where conversation_id not in
         (select conversation_id from entry where role = 'assistant')
       union select conversation_id from entry where role = 'assistant' and conversation_id not in
         (select conversation_id from mail)`,
    )
    .all();
  database.close();
  return found;
}

function integrityOf(folder: string): unknown {
  const database = new Sqlite(path.join(folder, 'assistant.sqlite'));
  const found = database.pragma('integrity_check', { simple: true });
  database.close();
  return found;
}

/** It exists already, so that it is opened the way a restart opens it. */
function makeTable(file: string): void {
  const database = new Sqlite(file);
  database.pragma('journal_mode=WAL');
  database.exec('create table line (number integer primary key) strict');
  database.close();
}

function countLines(file: string): unknown {
  const database = new Sqlite(file, { readonly: true });
  const count = database.prepare('select count(*) from line').pluck().get();
  database.close();
  return count;
}
