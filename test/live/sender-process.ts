import { createMailSender } from '../../adapters/mail/create-mail-sender.ts';
import { createStore } from '../../adapters/store/create-store.ts';
import { readAddress } from '../../bot/diagnosis/address.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import { createOutbox } from '../../bot/turns/outbox.ts';

// A process that sends what is in the outbox of this folder, and that can be killed at any moment: the real store,
// outbox and sender. For it, time goes a hundred times as fast, so that nobody waits for its pauses.
const SPEED = 100;
const [dataDir = '', port = '', owner = '', start = ''] = process.argv.slice(2);
const startMs = Number(start);

const clock: Clock = {
  now: () => new Date(startMs + (Date.now() - startMs) * SPEED),
  after: (delayMs, action) => {
    const timer = setTimeout(action, delayMs / SPEED);
    return () => clearTimeout(timer);
  },
};

const outbox = createOutbox({
  store: await createStore({ dataDir, messageIdDomain: 'assistant.test', keepsSentMails: false }),
  sender: createMailSender({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'assistant@unit.test',
    readAddress,
  }),
  clock,
  owner,
  random: Math.random,
  log: () => undefined,
});
await outbox.start();
