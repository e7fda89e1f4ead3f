import { createStore } from '../../adapters/store/create-store.ts';
import { systemClock } from '../../bot/turns/system-clock.ts';
import { CODE_SETTINGS } from '../../bot/turns/code-limits.ts';
import { createTurns } from '../../bot/turns/create-turns.ts';
import { createTexts } from '../../bot/turns/texts/create-texts.ts';
import { respond } from '../fakes/respond.ts';
import { scrub } from '../../dialogs/understanding/scrub.ts';
import { NO_MAIL_FILES } from '../fakes/no-mail-files.ts';
import { dieAfterCommits } from './die-after-commits.ts';

// Takes up what was received in a data folder and not answered, with the dialogs as they are, and ends.
// With a second argument it kills itself after so many commits.
const [dataDir = '', commitsToLive = ''] = process.argv.slice(2);

if (commitsToLive !== '') dieAfterCommits(Number(commitsToLive));
const store = await createStore({ dataDir, messageIdDomain: 'test', keepsSentMails: true });
const turns = createTurns({
  store,
  respond,
  scrub,
  enquiry: { systems: [], ask: () => Promise.reject(new Error('nobody is looked up')) },
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
  log: (incident) => process.stderr.write(JSON.stringify(incident)),
  mailFiles: NO_MAIL_FILES,
  keptDays: { escalations: 365, lookUps: 365 },
  onMails: () => undefined,
  onErased: () => undefined,
  onLimit: () => undefined,
});
await turns.resume();
await turns.drain();
await store.close();
