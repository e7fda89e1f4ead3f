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
import { systemClock } from '../turns/system-clock.ts';
import { openPseudonymKey } from './open-pseudonym-key.ts';
import { openUnderstanding } from './open-understanding.ts';

const KEY_BYTES = 32;

export interface TurnsNeeds {
  readonly store: Store;
  readonly enquiry: Enquiry;
  /** Asked late: the port may be chosen by the system. */
  readonly publicUrl: () => string;
  readonly log: Log;
  readonly mailFiles: MailFiles;
  readonly onMails: () => void;
  readonly onErased: () => void;
  readonly onLimit: OnLimit;
  readonly onTurn: OnTurn;
}

/** Conversations that are answered. */
export async function openTurns(config: Config, needs: TurnsNeeds): Promise<Turns> {
  const { store, enquiry, mailFiles, log, onMails, onErased, onLimit, onTurn } = needs;
  const service = await toService(config, needs);
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
      text: apology(language, service.supportMailbox),
    }),
    composeCodeMail,
    service,
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

async function toService(config: Config, { enquiry, publicUrl }: TurnsNeeds): Promise<Service> {
  const { support, codes, retention, directory } = config;
  return {
    systems: enquiry.systems,
    isSample: directory.kind === 'sample',
    supportMailbox: support.mailbox,
    sesameSupport: support.sesameContact,
    supportHours: support.hours,
    supportUsualDelay: support.usualDelay,
    codeTtlMinutes: codes.ttlMinutes,
    retentionDays: retention.conversationDays,
    institutionalDomains: await findInstitutionalDomains(config),
    get publicUrl() {
      return publicUrl();
    },
  };
}

/** The invented people work at invented institutions. */
async function findInstitutionalDomains(config: Config): Promise<readonly string[]> {
  const { institutional } = config.domains;
  if (config.directory.kind !== 'sample') return institutional;
  const { SAMPLE_PEOPLE } = await import('../../adapters/sample/sample-people.ts');
  const { SAMPLE_PUBLIC_MAIL_DOMAIN } = await import('../../adapters/sample/people-of-reseda.ts');
  const domains = SAMPLE_PEOPLE.map(({ mail }) => mail.slice(mail.lastIndexOf('@') + 1));
  const invented = domains.filter((domain) => domain !== SAMPLE_PUBLIC_MAIL_DOMAIN);
  return [...institutional, ...new Set(invented)];
}
