import { apology, createRespond } from '../../dialogs/respond.ts';
import { composeCodeMail } from '../../dialogs/mails/code-mail.ts';
import { scrub } from '../../dialogs/understanding/scrub.ts';
import type { Config } from '../config.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { OnLimit } from '../ports/limit.ts';
import type { MailFiles } from '../ports/mail-files.ts';
import type { Store } from '../ports/store.ts';
import type { Service } from '../ports/turn.ts';
import type { OnTurn } from '../ports/turn-report.ts';
import { CODE_SETTINGS } from '../turns/code-limits.ts';
import { createTurns, type Turns } from '../turns/create-turns.ts';
import type { Log } from '../turns/incident.ts';
import type { ReturnLinks } from '../turns/escalations/return-links.ts';
import type { Texts } from '../turns/texts/create-texts.ts';
import { systemClock } from '../turns/system-clock.ts';
import { openPseudonymKey } from './open-pseudonym-key.ts';
import { openUnderstanding } from './open-understanding.ts';

const KEY_BYTES = 32;

export interface TurnsNeeds {
  readonly store: Store;
  readonly enquiry: Enquiry;
  readonly texts: Texts;
  readonly service: Service;
  readonly returnLinks: ReturnLinks;
  readonly log: Log;
  readonly mailFiles: MailFiles;
  readonly onMails: () => void;
  readonly onErased: () => void;
  readonly onLimit: OnLimit;
  readonly onTurn: OnTurn;
}

/** Conversations that are answered. */
export async function openTurns(config: Config, needs: TurnsNeeds): Promise<Turns> {
  const { store, enquiry, texts, service, mailFiles } = needs;
  const { log, onMails, onErased, onLimit, onTurn } = needs;
  return createTurns({
    store,
    enquiry,
    mailFiles,
    keptDays: {
      escalations: config.retention.escalationDays,
      lookUps: config.retention.auditDays,
    },
    respond: createRespond((await openUnderstanding(config)).understand),
    scrub,
    apology: (language) => ({
      kind: 'notice',
      tone: 'error',
      text: apology(language, { service, texts: texts.latest() }),
    }),
    composeCodeMail: (code) =>
      composeCodeMail({ ...code, timeZone: service.timeZone }, texts.latest()),
    service,
    readTexts: texts.read,
    toReturnUrl: needs.returnLinks.toUrl,
    codes: {
      ...CODE_SETTINGS,
      ...config.codes.limits,
      ttlMinutes: config.codes.ttlMinutes,
    },
    codeKey: await store.readOrCreateKey('codes', KEY_BYTES),
    pseudonymKey: await openPseudonymKey(config, store),
    clock: systemClock,
    log,
    onMails,
    onErased,
    onLimit,
    onTurn,
  });
}
