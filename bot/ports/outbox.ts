import type { Mail } from './mail.ts';

export interface OutboxMail extends Mail {
  readonly id: string;
  readonly attempts: number;
  /** The same on every try. */
  readonly messageId: string;
  /** Message-ID of the first mail of the same reference to the same recipient. */
  readonly inReplyTo?: string;
}

export interface SentMail {
  readonly id: string;
  readonly at: string;
  readonly status: 'waiting' | 'sent' | 'dead';
  readonly attempts: number;
  /** When it is tried next; of one that is just being sent, when somebody else may try. Only while it waits. */
  readonly nextAt?: string;
  readonly lastError?: string;
  /** What happened to a request that it tells. */
  readonly eventId?: number;
  readonly mail: Mail;
}

/** A mail that has not left, as it may be shown. */
export interface QueuedMail {
  readonly id: string;
  readonly at: string;
  /** Otherwise it waits. */
  readonly isGivenUp: boolean;
  readonly mayRetry: boolean;
  /**
   * Of a mail that holds a code, how that code stands. Its text is wiped when it is given up, so that it is never
   * sent again: the person asks for another one.
   */
  readonly code?: 'valid' | 'expired';
  readonly attempts: number;
  /** Masked. */
  readonly to: string;
  readonly isToSupport: boolean;
  readonly reference?: string;
  readonly nextAt?: string;
  /** A code, and what the mail server answered; never an address. */
  readonly lastError?: string;
}

/** The first of those that have not left, and how many there are. */
export interface MailQueuePage {
  readonly mails: readonly QueuedMail[];
  readonly givenUp: number;
  readonly waiting: number;
}

/** How one attempt to send ended. `error` holds a code, never an address. */
export type SendResult =
  | { readonly status: 'sent' }
  | { readonly status: 'dead'; readonly error: string }
  | { readonly status: 'retry'; readonly error: string; readonly nextAt: string };

/**
 * Mails that leave as they are, and mails that are completed first. Whoever waits for a code must not
 * wait for what a directory takes to answer about somebody else.
 */
export type MailLane = 'as-it-is' | 'completed-first';

/** Without a lane, mails of both. */
export interface OutboxStore {
  /** Takes due mails under a lease, and counts the attempt; a lease that ran out is due again. */
  claim(
    owner: string,
    limit: number,
    at: string,
    leaseSeconds: number,
    lane?: MailLane,
  ): Promise<readonly OutboxMail[]>;
  /** Makes the mails that this owner still holds due at once: it died with them. */
  release(owner: string, at: string): Promise<void>;
  /** When the next mail that nobody holds is due; `undefined` when none waits. */
  findNextDue(lane?: MailLane): Promise<string | undefined>;
  /** Nothing happens unless this owner still holds the mail by this very attempt. */
  settle(
    owner: string,
    id: string,
    attempts: number,
    result: SendResult,
    at: string,
  ): Promise<void>;
  /** Mails of one conversation, for the demonstration page. */
  mailsOf(conversationId: string): Promise<readonly SentMail[]>;
  /** Mails that wait and mails that were given up, oldest first. */
  listUnsent(): Promise<readonly SentMail[]>;
  /** Makes a mail that was given up wait again, due at once. False when there is no such mail, or when it held a code. */
  revive(id: string, at: string): Promise<boolean>;
}
