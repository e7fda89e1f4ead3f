import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createStore } from '../../adapters/store/create-store.ts';
import { sealFindings } from '../../bot/enquiry/seal-findings.ts';
import type { Entry } from '../../bot/ports/conversations.ts';
import { createReader } from '../../bot/ports/trust/create-reader.ts';
import type { Effect, Respond } from '../../bot/ports/turn.ts';
import { CODE_SETTINGS } from '../../bot/turns/code-limits.ts';
import { createTurns } from '../../bot/turns/create-turns.ts';
import { createTexts } from '../../bot/turns/texts/create-texts.ts';
import { createOutbox } from '../../bot/turns/outbox.ts';
import { systemClock } from '../../bot/turns/system-clock.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { NO_MAIL_FILES } from '../fakes/no-mail-files.ts';
import { dieAfterCommits } from './die-after-commits.ts';
import type { FromProcess, ToProcess } from './loss-protocol.ts';

// A process that can be killed at any moment: the real store, turns and outbox around a dialog that
// numbers its replies, asks slow directories and escalates whatever ends with "!".
// Mails are appended to a file. It speaks JSON lines on its standard streams.
// With a third argument it kills itself after so many commits.
const [dataDir = '', mailFile = '', commitsToLive = ''] = process.argv.slice(2);
const SITUATION = 'password-expired';
const PAGE = 100;

const NOTHING_FOUND = sealFindings({ facts: {}, recordMails: [], lookUps: [] }, { to: 'staff' });

const tell = (line: FromProcess): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const respond: Respond = (state, message, learned, context) => {
  const count = typeof state === 'number' ? state : 0;
  if (message.kind !== 'text') {
    return { kind: 'done', state: 0, replies: [{ kind: 'text', text: 'welcome' }], effects: [] };
  }
  const reply = { kind: 'text', text: `re: ${message.text} ${count + 1}` } as const;
  if (!message.text.endsWith('!')) {
    if (learned.findings !== undefined) {
      return { kind: 'done', state: count + 1, replies: [reply], effects: [] };
    }
    const reader = createReader([], []);
    const need = { kind: 'directories', subject: { mails: [] }, isFresh: false, reader } as const;
    return { kind: 'needs', needs: [need] };
  }
  const { openEscalation } = learned;
  if (openEscalation === undefined) {
    const need = { kind: 'open-escalation', addresses: [], situation: SITUATION } as const;
    return { kind: 'needs', needs: [need] };
  }
  const isAddition = openEscalation !== 'none';
  const reference = isAddition ? openEscalation.reference : context.newReference;
  const subject = `${context.conversationId} ${message.text}`;
  const escalate: Effect = {
    kind: 'escalate',
    reference,
    situation: SITUATION,
    addresses: [],
    isAddition,
    dossier: DOSSIER,
    mails: [{ to: 'support@unit.test', subject, text: '', html: '', reference }],
  };
  return { kind: 'done', state: count + 1, replies: [reply], effects: [escalate] };
};

if (commitsToLive !== '') dieAfterCommits(Number(commitsToLive));
const store = await createStore({ dataDir, messageIdDomain: 'test', keepsSentMails: false });
const outbox = createOutbox({
  store,
  clock: systemClock,
  owner: 'this',
  random: Math.random,
  log: (incident) => tell({ kind: 'incident', incident }),
  sender: {
    send: async ({ messageId, subject }) => {
      appendFileSync(mailFile, `${JSON.stringify({ messageId, subject })}\n`);
      // The mail is out, and nobody knows yet: the worst moment to die.
      await pause(Math.random() * 10);
    },
  },
});
const turns = createTurns({
  store,
  respond,
  enquiry: {
    systems: [],
    ask: async () => pause(Math.random() * 20, NOTHING_FOUND),
  },
  scrub: (text) => ({ text, isScrubbed: false }),
  apology: () => ({ kind: 'text', text: 'sorry' }),
  readTexts: createTexts(store).read,
  composeCodeMail: ({ address, code }) => ({ to: address, subject: '', text: code, html: '' }),
  service: {
    systems: [],
    isSample: true,
    supportMailbox: 'support@unit.test',
    sesameSupport: undefined,
    supportHours: undefined,
    supportUsualDelay: undefined,
    timeZone: 'Europe/Paris',
    codeTtlMinutes: 20,
    retentionDays: 30,
    institutionalDomains: [],
    publicUrl: '',
  },
  codes: CODE_SETTINGS,
  codeKey: await store.readOrCreateKey('codes', 32),
  pseudonymKey: await store.readOrCreateKey('pseudonyms', 32),
  clock: systemClock,
  log: (incident) => tell({ kind: 'incident', incident }),
  mailFiles: NO_MAIL_FILES,
  keptDays: { escalations: 365, lookUps: 365 },
  onMails: outbox.wake,
  onErased: () => undefined,
  onLimit: () => undefined,
});

/** Sends the entries after `seq` as they are committed, each once. */
function follow(id: string, seq: number): void {
  let last = seq;
  let reading: Promise<void> | undefined;
  let isWanted = false;
  const read = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      const entries: readonly Entry[] = await turns.entriesAfter(id, last, PAGE);
      last = entries.at(-1)?.seq ?? last;
      for (const entry of entries) tell({ kind: 'entry', id, entry });
    }
  };
  const more = (): void => {
    isWanted = true;
    reading ??= read().finally(() => (reading = undefined));
  };
  turns.subscribe(id, more);
  more();
}

async function obey(order: ToProcess): Promise<void> {
  switch (order.kind) {
    case 'open': {
      const { id, after } = order;
      await turns.open({ id, channel: 'web', userId: 'dl_1', language: 'fr' });
      follow(id, after);
      return;
    }
    case 'say': {
      const { id, clientId, text } = order;
      const message = { kind: 'text', text } as const;
      const received = await turns.receive(id, { message, clientId, toRaw: () => null });
      if (received !== undefined && 'seq' in received)
        tell({ kind: 'received', id, clientId, isDuplicate: received.isDuplicate });
      return;
    }
    case 'stop':
      await turns.drain();
      await outbox.stop();
      await store.close();
      process.exit(0);
  }
}

await turns.resume();
await outbox.start();
createInterface({ input: process.stdin }).on('line', (line) => {
  void obey(JSON.parse(line) as ToProcess);
});
tell({ kind: 'ready' });
