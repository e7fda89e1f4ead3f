import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createStore } from '../../adapters/store/create-store.ts';

// A process that takes mails out of the outbox of this folder, as many as it gets, and says which.
// It says that it is ready, and begins when it is told anything at all.
const [dataDir = '', owner = '', at = ''] = process.argv.slice(2);
const LEASE_SECONDS = 900;

const store = await createStore({
  dataDir,
  messageIdDomain: 'assistant.test',
  keepsSentMails: false,
});
process.stdout.write('ready\n');
await once(createInterface({ input: process.stdin }), 'line');

for (;;) {
  const mails = await store.claim(owner, 2, at, LEASE_SECONDS);
  if (mails.length === 0) break;
  process.stdout.write(mails.map(({ id }) => `${id}\n`).join(''));
  // Whoever holds the database would otherwise take it again before the others have a turn.
  await pause(Math.random() * 4);
}
await store.close();
process.stdin.destroy();
