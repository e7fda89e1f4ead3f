import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAuditWriter } from '../../../../adapters/store/staff/open-audit-writer.ts';
import type { AuditStore, StaffLookUp } from '../../../../bot/ports/audit.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { readAll } from '../../../fakes/read-all.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import { AT, later, openConversation, say } from '../../../fakes/turn-commit.ts';

const LOOK_UP: StaffLookUp = {
  at: AT,
  who: 'terminal jdoe',
  reason: 'the person called',
  addressKeys: ['k1', 'k2'],
  systems: ['reseda', 'janus'],
};
const WITHOUT_REASON: StaffLookUp = {
  at: later(60),
  who: 'escalation SYG-1',
  addressKeys: ['k2'],
  systems: ['reseda'],
};

type Record = (dataDir: string, lookUps: readonly StaffLookUp[]) => Promise<void>;

const throughStore: Record = async (dataDir, lookUps) => {
  const store = await openTestStore({ dataDir });
  for (const lookUp of lookUps) await store.recordLookUp(lookUp);
};

/** As a command does that wants nothing else of the store. */
const throughWriter: Record = async (dataDir, lookUps) => {
  await openTestStore({ dataDir });
  for (const lookUp of lookUps) {
    const writer = openAuditWriter(dataDir);
    await writer?.recordLookUp(lookUp);
    await writer?.close();
  }
};

const read = async (
  store: AuditStore,
  filter: Parameters<AuditStore['readLookUps']>[0] = {},
): Promise<readonly StaffLookUp[]> => readAll(store.readLookUps(filter));

describe.each([
  { by: 'the store', record: throughStore },
  { by: 'the writer of one line', record: throughWriter },
])('the audit log, written by $by', ({ record }) => {
  it('gives back what was written, oldest first', async () => {
    const dataDir = await tempFolder();

    await record(dataDir, [WITHOUT_REASON, LOOK_UP]);

    expect(await read(await openTestStore({ dataDir }))).toEqual([LOOK_UP, WITHOUT_REASON]);
  });

  it('is read by date and by address', async () => {
    const dataDir = await tempFolder();
    await record(dataDir, [LOOK_UP, WITHOUT_REASON]);
    const store = await openTestStore({ dataDir });

    expect(await read(store, { since: later(1) })).toEqual([WITHOUT_REASON]);
    expect(await read(store, { addressKeys: ['k1'] })).toEqual([LOOK_UP]);
    expect(await read(store, { addressKeys: ['k1', 'k2'] })).toHaveLength(2);
    expect(await read(store, { addressKeys: [] })).toEqual([]);
  });
});

it('goes through more than a page of it, each line once', async () => {
  const store = await openTestStore();
  for (let count = 0; count < 600; count += 1) {
    await store.recordLookUp({ ...LOOK_UP, who: `terminal ${count}`, addressKeys: [] });
  }

  const who = (await read(store)).map((lookUp) => lookUp.who);

  expect(who).toEqual(Array.from({ length: 600 }, (_, count) => `terminal ${count}`));
});

it('keeps the line of a turn with the turn', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');

  await say(store, 'c1', { lookUps: [WITHOUT_REASON] });

  expect(await read(store)).toEqual([WITHOUT_REASON]);
});

describe('the writer of one line', () => {
  it('takes the key of the store, or makes the one that the store then takes', async () => {
    const dataDir = await tempFolder();
    const store = await openTestStore({ dataDir });
    const known = await store.readOrCreateKey('known', 32);

    const writer = openAuditWriter(dataDir);
    const keys = [
      await writer?.readOrCreateKey('known', 32),
      await writer?.readOrCreateKey('new', 32),
    ];
    await writer?.close();

    expect(keys).toEqual([known, await store.readOrCreateKey('new', 32)]);
  });

  it('is none where no store is, or none yet', async () => {
    const dataDir = await tempFolder();
    const isThere = [openAuditWriter(dataDir) !== undefined];
    await writeFile(path.join(dataDir, 'assistant.sqlite'), '');
    isThere.push(openAuditWriter(dataDir) !== undefined);

    expect(isThere).toEqual([false, false]);
  });

  it('says that a store is damaged', async () => {
    const dataDir = await tempFolder();
    await writeFile(path.join(dataDir, 'assistant.sqlite'), 'no database'.repeat(1000));

    expect(() => openAuditWriter(dataDir)).toThrow(
      expect.objectContaining({ code: 'STORE_UNREADABLE' }),
    );
  });
});
