import type { JSX } from 'preact';
import { MAILS, type MailWords } from '../../../dialogs/wording/console/mails.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { QueuedMail } from '../../ports/outbox.ts';
import { FigureTable } from './figure-table.tsx';
import { toNumber } from './format.ts';
import { useReader } from './reader.ts';
import { toPlace } from './to-place.ts';
import { useMoment } from './use-moment.ts';

interface MailsProps {
  readonly mails: readonly QueuedMail[];
  /** Also those that are not listed. */
  readonly count: number;
}

interface GivenUpProps extends MailsProps {
  readonly onRetry: (id: string) => void;
}

/** Those that will not leave unless somebody sees to it. */
export function GivenUpMails({ mails, count, onRetry }: GivenUpProps): JSX.Element {
  const { language } = useReader();
  const words = MAILS[language];
  const toCells = useMailCells();
  return (
    <FigureTable
      title={fill(words.givenUp, { count: toNumber(count, language) })}
      empty={words.noneGivenUp}
      labels={[words.at, words.to, words.reference, words.why, words.attempts, words.action]}
      wordy={[words.to, words.reference, words.why, words.action]}
      lines={mails.map((mail) => ({
        key: mail.id,
        cells: [
          ...toCells(mail),
          mail.mayRetry ? (
            <RetryButton key="retry" mail={mail} onRetry={onRetry} />
          ) : (
            words.codes[mail.code ?? 'expired']
          ),
        ],
      }))}
    />
  );
}

/** Those that leave by themselves as soon as they can. */
export function WaitingMails({ mails, count }: MailsProps): JSX.Element {
  const { language, words: all } = useReader();
  const toMoment = useMoment();
  const words = MAILS[language];
  const toCells = useMailCells();
  return (
    <FigureTable
      title={fill(words.waiting, { count: toNumber(count, language) })}
      empty={words.noneWaiting}
      labels={[words.at, words.to, words.reference, words.why, words.attempts, words.next]}
      wordy={[words.to, words.reference, words.why, words.next]}
      lines={mails.map((mail) => ({
        key: mail.id,
        cells: [...toCells(mail), mail.nextAt === undefined ? all.none : toMoment(mail.nextAt)],
      }))}
    />
  );
}

/** What is told of every mail. */
function useMailCells() {
  const { language, words } = useReader();
  const toMoment = useMoment();
  const labels = MAILS[language];
  return ({ at, to, isToSupport, reference, lastError, attempts }: QueuedMail) => [
    toMoment(at),
    <span key="to">
      <code>{to}</code>
      {isToSupport && ` (${labels.support})`}
    </span>,
    reference === undefined ? (
      words.none
    ) : (
      <a key="reference" href={toPlace(`escalations/${reference}`)}>
        <code>{reference}</code>
      </a>
    ),
    lastError === undefined ? words.none : toReason(lastError, labels),
    toNumber(attempts, language),
  ];
}

/** `MAIL_REFUSED: …: status 550` in words, with what the mail server answered. */
function toReason(error: string, { errors, answered }: MailWords): string {
  const [code = '', ...rest] = error.split(': ');
  const words = errors[code];
  const told = rest.at(-1);
  if (words === undefined) return error;
  if (told === undefined) return words;
  const status = /^status (\d+)$/u.exec(told)?.[1];
  return `${words} (${status === undefined ? told : fill(answered, { status })})`;
}

interface RetryButtonProps {
  readonly mail: QueuedMail;
  readonly onRetry: (id: string) => void;
}

function RetryButton({ mail: { id, at, to }, onRetry }: RetryButtonProps): JSX.Element {
  const { language } = useReader();
  const toMoment = useMoment();
  const words = MAILS[language];
  return (
    <button
      type="button"
      class="button"
      aria-label={fill(words.retryOf, { at: toMoment(at), to })}
      onClick={() => onRetry(id)}
    >
      {words.retry}
    </button>
  );
}
