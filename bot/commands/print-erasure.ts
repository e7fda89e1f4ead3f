import type { PersonalReport } from '../ports/personal-data.ts';

interface Counts {
  readonly conversations: number;
  /** Of these, given as one's own and never proved. */
  readonly unproved: number;
  readonly diagnoses: number;
  readonly requests: number;
  /** Written by either side about a request. */
  readonly messages: number;
  readonly waitingMails: number;
  readonly mailFiles: number;
  readonly lookUps: number;
}

/** What `erase --json` prints. */
export interface ErasureDocument {
  readonly dryRun: boolean;
  readonly found: Counts;
  /** Null when nothing was to be erased yet. The diagnoses stay, under a pseudonym that leads to nobody. */
  readonly erased: Pick<
    Counts,
    'conversations' | 'diagnoses' | 'messages' | 'waitingMails' | 'mailFiles'
  > | null;
  /** Open requests to support: reference, situation, address key, and the mail as long as it has not left. */
  readonly kept: readonly {
    readonly reference: string;
    readonly at: string;
    readonly until: string;
    readonly mailHasLeft: boolean;
  }[];
  /** For how many days each look-up by staff is kept. */
  readonly lookUpDays: number;
}

export function toErasureDocument(report: PersonalReport, dryRun: boolean): ErasureDocument {
  const { conversations, diagnoses, waitingMails, mailFiles } = report;
  const messages = report.escalations.reduce((sum, request) => sum + request.messages, 0);
  const gone = {
    conversations: conversations.length,
    diagnoses,
    messages,
    waitingMails,
    mailFiles,
  };
  return {
    dryRun,
    found: {
      ...gone,
      unproved: conversations.filter(({ isProved }) => !isProved).length,
      requests: report.escalations.length,
      lookUps: report.lookUps.length,
    },
    erased: dryRun ? null : gone,
    kept: report.escalations.map(({ reference, at, keptUntil, isUnsent }) => ({
      reference,
      at,
      until: keptUntil,
      mailHasLeft: !isUnsent,
    })),
    lookUpDays: report.lookUpDays,
  };
}

/** The same for people. */
export function printErasure(document: ErasureDocument): string {
  const { found, erased, kept } = document;
  if (Object.values(found).every((count) => count === 0)) {
    return 'Nothing is kept of this address.\n';
  }
  const lines = [
    'Found',
    `  conversations        ${found.conversations} (${found.unproved} of them not proved)`,
    `  diagnoses            ${found.diagnoses}`,
    `  requests to support  ${found.requests}`,
    `  messages about them  ${found.messages}`,
    `  mails that wait      ${found.waitingMails}`,
    `  mails on disk        ${found.mailFiles}`,
    `  look-ups by staff    ${found.lookUps}`,
    ...(erased === null ? ['Nothing was erased: this was a dry run.'] : erasedLines(erased)),
    ...keptLines(document, kept),
    'Mails to support that were written as files, where there is no SMTP, are support’s and stay.',
    'Mails that have left by SMTP cannot be called back.',
  ];
  return `${lines.join('\n')}\n`;
}

function erasedLines(erased: NonNullable<ErasureDocument['erased']>): readonly string[] {
  return [
    'Erased',
    `  conversations        ${erased.conversations}, with what was said in them`,
    `  diagnoses            ${erased.diagnoses} cut from the person: they stay under a pseudonym that leads to nobody`,
    `  messages             ${erased.messages}, of requests to support`,
    `  mails that waited    ${erased.waitingMails}`,
    `  mails on disk        ${erased.mailFiles}`,
  ];
}

function keptLines(
  { found, lookUpDays, dryRun }: ErasureDocument,
  kept: ErasureDocument['kept'],
): readonly string[] {
  const lines = [
    ...kept.map(
      ({ reference, until, mailHasLeft }) =>
        `  ${reference} until ${until.slice(0, 10)}: reference, situation, key of the address${mailHasLeft ? '' : ', and the mail to support, which has not left'}`,
    ),
    ...(found.lookUps === 0 ? [] : [`  look-ups by staff, each for ${lookUpDays} days`]),
    '  counters of codes, for a day',
  ];
  return [dryRun ? 'Would stay' : 'Stays', ...lines];
}
