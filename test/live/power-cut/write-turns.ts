import { writeSync } from 'node:fs';
import { createStore } from '../../../adapters/store/create-store.ts';
import type { TurnCommit } from '../../../bot/ports/commit.ts';
import { commitNext, HELLO, MAIL } from '../../fakes/turn-commit.ts';

// A process whose power fails: keeps turns in the real store, and tells each once it is confirmed.
// Every eighth is redacted, which empties the log; every twentieth is followed by a restart.
const [dataDir = '', life = ''] = process.argv.slice(2);
const AT = '2026-11-22T09:00:00.000Z';
const SETTINGS = { dataDir, messageIdDomain: 'assistant.test', keepsSentMails: false };

let store = await createStore(SETTINGS);
for (let number = 1; number <= 100; number += 1) {
  const id = `${life}-${number}`;
  const redacted: Partial<TurnCommit> =
    number % 8 === 0 ? { redacted: { message: HELLO, raw: null } } : {};
  await store.open({ id, channel: 'web', userId: 'dl_1' }, { kind: 'open', language: 'fr' }, AT);
  await commitNext(store, id);
  await store.receive(id, { message: HELLO, raw: null }, AT);
  await commitNext(store, id, {
    ...redacted,
    replies: [{ kind: 'text', text: `re: ${id} ${'.'.repeat(500)}` }],
    mails: [{ ...MAIL, subject: id }],
  });
  writeSync(1, `${id}\n`);
  if (number % 20 === 0) {
    await store.close();
    store = await createStore(SETTINGS);
  }
}
await store.close();
