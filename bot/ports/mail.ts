import type { Subject } from './enquiry.ts';

/** A place to open, of ours: what a person or a directory wrote never leads anywhere. */
export interface MailLink {
  readonly label: string;
  readonly url: string;
}

/** A part of a mail: a heading, lines under it, and links under those. */
export interface MailSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly links?: readonly MailLink[];
}

/** Somebody whom the directories are asked about for support, and whether they proved to be it. */
export interface SupportSubject {
  readonly isProved: boolean;
  readonly subject: Subject;
}

/**
 * What support is shown of the directories, at level staff. It is looked up when the mail leaves:
 * nobody in the conversation waits for it, so that nobody can tell by the time it took what is there.
 */
export interface SupportPart {
  readonly before: readonly MailSection[];
  readonly subjects: readonly SupportSubject[];
  /** What the mail says already of whom proved to be it, in a form of its own: it is not said again. */
  readonly told?: readonly string[];
  readonly after: readonly MailSection[];
}

/** A mail that is composed; who sends it and when is the outbox's business. */
export interface Mail {
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A reference of an escalation: mails of one reference are threaded. */
  readonly reference?: string;
  /** ISO 8601, UTC: of no use after that, and given up (a code that has expired). */
  readonly notAfter?: string;
  /** To support only: `text` and `html` are written anew, with what the directories say then. */
  readonly support?: SupportPart;
}
