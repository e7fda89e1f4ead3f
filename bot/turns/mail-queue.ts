import { maskAddress } from '../enquiry/mask-address.ts';
import type { Clock } from '../ports/clock.ts';
import type { OutboxStore, QueuedMail, SentMail } from '../ports/outbox.ts';

export interface MailQueueParts {
  readonly store: Pick<OutboxStore, 'listUnsent' | 'revive'>;
  /** Whether support waits for a mail to this address. */
  readonly isSupports: (address: string) => boolean;
  readonly clock: Pick<Clock, 'now'>;
  /** Called when a mail waits again. */
  readonly onMails: () => void;
}

/** The mails that have not left, without names, texts and addresses. */
export interface MailQueue {
  /** What needs somebody first: those to support that were given up, then the others, then those that wait. */
  list(): Promise<readonly QueuedMail[]>;
  /** `undefined` when it has left, or there is none. */
  find(id: string): Promise<QueuedMail | undefined>;
  /** Makes a mail that was given up wait again. False when somebody else did, or nothing is left to send. */
  retry(id: string, at: string): Promise<boolean>;
}

export function createMailQueue(parts: MailQueueParts): MailQueue {
  const { store, clock, onMails } = parts;
  const list = async (): Promise<readonly QueuedMail[]> => {
    const unsent = await store.listUnsent();
    const now = clock.now();
    return unsent
      .map((mail) => toQueued(mail, parts, now))
      .sort((one, other) => rankOf(one) - rankOf(other) || other.at.localeCompare(one.at));
  };
  return {
    list,
    find: async (id) => (await list()).find((mail) => mail.id === id),
    async retry(id, at) {
      const isRevived = await store.revive(id, at);
      if (isRevived) onMails();
      return isRevived;
    },
  };
}

function toQueued(
  { id, at, status, attempts, nextAt, lastError, mail }: SentMail,
  { isSupports }: Pick<MailQueueParts, 'isSupports'>,
  now: Date,
): QueuedMail {
  const isGivenUp = status === 'dead';
  const { notAfter } = mail;
  return {
    id,
    at,
    isGivenUp,
    // Of a code, nothing is left to send.
    mayRetry: isGivenUp && notAfter === undefined,
    ...(notAfter !== undefined && { code: new Date(notAfter) > now ? 'valid' : 'expired' }),
    attempts,
    to: maskAddress(mail.to),
    isToSupport: isSupports(mail.to),
    ...(mail.reference !== undefined && { reference: mail.reference }),
    ...(!isGivenUp && nextAt !== undefined && { nextAt }),
    ...(lastError !== undefined && { lastError }),
  };
}

function rankOf({ isGivenUp, isToSupport }: QueuedMail): number {
  if (!isGivenUp) return 2;
  return isToSupport ? 0 : 1;
}
