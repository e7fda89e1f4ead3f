import { z } from 'zod';
import { Failure } from '../../bot/failure.ts';

const SmtpError = z.object({
  code: z.string().optional().catch(undefined),
  responseCode: z.int().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
});

/** A 5xx to one of these is about this mail. Before them it is about us: our login, our sender, our network. */
const ABOUT_THE_MAIL = new Set(['RCPT TO', 'DATA']);
/** "Bad sequence" and "log in first" tell of the session, not of the mail. */
const ABOUT_THE_SESSION = new Set([503, 530, 535]);

/** Only a mail that will never be taken is refused; everything else is tried again. */
export function toMailFailure(error: unknown): Failure {
  const { code, responseCode: status = 0, command = '' } = SmtpError.catch({}).parse(error);
  const isRefused = status >= 500 && ABOUT_THE_MAIL.has(command) && !ABOUT_THE_SESSION.has(status);
  const told = status > 0 ? `status ${status}` : (code ?? 'no word');
  // The cause stays behind: the server's own words name the recipient.
  return isRefused
    ? new Failure('MAIL_REFUSED', `the mail server refused the mail for good: ${told}`)
    : new Failure('MAIL_UNAVAILABLE', `the mail server did not take the mail: ${told}`);
}
