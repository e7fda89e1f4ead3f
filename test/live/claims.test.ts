import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openTestStore } from '../fakes/open-test-store.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { AT, later, MAIL, openConversation, say } from '../fakes/turn-commit.ts';

const PROGRAM = fileURLToPath(new URL('./claims-process.ts', import.meta.url));
const MAILS = 600;
const OWNERS = ['a', 'b', 'c', 'd'];

/** A process that claims; `lines` grows as it speaks. */
function startClaimant(owner: string, dataDir: string) {
  const child = spawn(process.execPath, [PROGRAM, dataDir, owner, later(1)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const reading = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return {
    lines,
    ready: once(reading, 'line'),
    go: () => void child.stdin.write('go\n'),
    ended: once(child, 'close'),
  };
}

it('gives no mail to two of four processes that take them at the same time', async () => {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  await openConversation(store, 'c1');
  await say(store, 'c1', { mails: Array.from({ length: MAILS }, () => MAIL), at: AT });
  const claimants = OWNERS.map((owner) => startClaimant(owner, dataDir));
  await Promise.all(claimants.map(({ ready }) => ready));

  for (const { go } of claimants) go();
  await Promise.all(claimants.map(({ ended }) => ended));

  const claimed = claimants.map(({ lines }) => lines.filter((line) => line !== 'ready'));
  expect(claimed.flat()).toHaveLength(MAILS);
  expect(new Set(claimed.flat()).size).toBe(MAILS);
  expect(claimed.filter((ids) => ids.length > 0).length).toBeGreaterThan(1);
  const attempts = (await store.listUnsent()).map((mail) => mail.attempts);
  expect(new Set(attempts)).toEqual(new Set([1]));
}, 400_000);
