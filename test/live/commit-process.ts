import { createStore } from '../../adapters/store/create-store.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { JOURNAL_ENTRY } from '../fakes/journal-entry.ts';
import { commitNext, later, MAIL } from '../fakes/turn-commit.ts';
import { dieAfterWrites } from './die-after-commits.ts';

// A process that answers the message that is pending in `c1`, with an escalation and all that goes with it, and that
// kills itself after so many statements. What it says at the end, it says only when it lives that long.
const [dataDir = '', writesToLive = ''] = process.argv.slice(2);
const reference = 'SYG-000-001';

dieAfterWrites(Number(writesToLive));
const store = await createStore({ dataDir, messageIdDomain: 'test', keepsSentMails: false });
await commitNext(store, 'c1', {
  at: later(1),
  state: 'escalated',
  replies: [{ kind: 'text', text: 'passed on' }],
  codes: [{ addressKey: 'key', hash: 'hash', expiresAt: later(600) }],
  escalations: [
    { reference, situation: 'R2', addressKeys: ['key'], isAddition: false, dossier: DOSSIER },
  ],
  mails: [
    { ...MAIL, reference },
    { ...MAIL, to: 'person@unit.test', reference },
  ],
  journal: [{ ...JOURNAL_ENTRY, pseudonym: 'pseudonym' }],
});
await store.close();
process.stdout.write('survived');
