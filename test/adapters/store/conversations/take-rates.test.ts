import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { LimitName } from '../../../../bot/ports/limit.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import { AT, HELLO, later, openConversation } from '../../../fakes/turn-commit.ts';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./receive-child.ts', import.meta.url));

const rateOf = (
  burst: number,
  perMinute: number,
  key = 'k',
  limit: LimitName = 'open-streams',
) => ({
  limit,
  key,
  burst,
  perMinute,
});

it('lets through what comes at once, then as much as a minute allows, and says how long to wait', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  const receive = async (at: string) => {
    const received = await store.receive(
      'c1',
      { message: HELLO, raw: null, rates: [rateOf(3, 6)] },
      at,
    );
    return received !== undefined && 'limit' in received ? received.waitSeconds : 'kept';
  };

  const answers = [];
  for (const seconds of [0, 0, 0, 0, 4, 10, 10, 3600, 3600, 3600, 3600]) {
    answers.push(await receive(later(seconds)));
  }

  expect(answers).toEqual([
    ...['kept', 'kept', 'kept', 10, 6],
    ...['kept', 10],
    ...['kept', 'kept', 'kept', 10],
  ]);
});

it.each([1_000_000, 7])('counts finer than a millisecond, at %d a minute', async (perMinute) => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  const rates = [rateOf(3, perMinute)];

  const answers = [];
  for (let count = 0; count < 4; count += 1) {
    answers.push(await store.receive('c1', { message: HELLO, raw: null, rates }, AT));
  }

  expect(answers.at(-2)).toMatchObject({ isDuplicate: false });
  expect(answers.at(-1)).toEqual({
    limit: 'open-streams',
    waitSeconds: Math.ceil(60 / perMinute),
  });
});

it('lets exactly as many through as the rate says when processes share the file', async () => {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  await openConversation(store, 'c1');

  const kept = await Promise.all(
    ['a', 'b', 'c'].map(
      async () => (await run(process.execPath, [CHILD, dataDir, '20', '25'])).stdout,
    ),
  );

  expect(kept.reduce((sum, count) => sum + Number(count), 0)).toBe(25);
});
