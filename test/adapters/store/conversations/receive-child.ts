import { createStore } from '../../../../adapters/store/create-store.ts';

// Receives so many messages in one conversation, under one rate, and prints how many were kept.
const [dataDir = '', count = '0', burst = '0'] = process.argv.slice(2);
const store = await createStore({
  dataDir,
  messageIdDomain: 'assistant.test',
  keepsSentMails: false,
});
const rate = {
  limit: 'messages-per-conversation',
  key: 'c1',
  burst: Number(burst),
  perMinute: 1,
} as const;
let kept = 0;
for (let number = 0; number < Number(count); number += 1) {
  const message = { kind: 'text', text: String(number) } as const;
  const at = '2026-11-22T09:00:00.000Z';
  const received = await store.receive('c1', { message, raw: null, rates: [rate] }, at);
  if (received !== undefined && 'seq' in received) kept += 1;
}
process.stdout.write(String(kept));
await store.close();
