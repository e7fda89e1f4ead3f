import { createStore } from '../../../adapters/store/create-store.ts';

// A process of its own: opens the store of a folder, writes conversations and ends, or says why it cannot.
const [dataDir = '', name = '', count = '0', kilobytes = '0'] = process.argv.slice(2);
const at = '2026-11-22T09:00:00.000Z';

try {
  const store = await createStore({ dataDir, messageIdDomain: 'test', keepsSentMails: false });
  const message = { kind: 'text', text: 'x'.repeat(1024 * Number(kilobytes)) } as const;
  for (let index = 0; index < Number(count); index += 1) {
    const id = `${name}-${index}`;
    await store.open({ id, channel: 'web', userId: 'dl_1' }, { kind: 'open', language: 'fr' }, at);
    await store.receive(id, { message, raw: null }, at);
    process.stdout.write(`${id}\n`);
  }
  await store.close();
} catch (error) {
  const told = error instanceof Error && 'code' in error ? error.code : error;
  process.stderr.write(String(told));
  process.exitCode = 1;
}
