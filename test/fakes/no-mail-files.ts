import type { MailFiles } from '../../bot/ports/mail-files.ts';

/** Every mail is sent, and none is on disk. */
export const NO_MAIL_FILES: MailFiles = {
  list: () => Promise.resolve([]),
  remove: () => Promise.resolve(),
};
