import { createStore } from '../../../../adapters/store/create-store.ts';
import { AT, MAIL } from '../../../fakes/turn-commit.ts';

// Tells support of so many ends of one credential, and prints how many of them nobody had told yet.
const [dataDir = '', count = '0'] = process.argv.slice(2);
const store = await createStore({
  dataDir,
  messageIdDomain: 'assistant.test',
  keepsSentMails: false,
});
let told = 0;
for (let number = 0; number < Number(count); number += 1) {
  const notice = { credential: 'teams-secret', notice: 'ended', end: String(number) } as const;
  if (await store.tellOfCredential(notice, MAIL, AT)) told += 1;
}
process.stdout.write(String(told));
await store.close();
