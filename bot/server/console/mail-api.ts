import type { MailQueuePage, QueuedMail } from '../../ports/outbox.ts';
import type { MailQueue } from '../../turns/mail-queue.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { createListLooks } from './list-looks.ts';
import { noteEvent, type NoteParts } from './note-event.ts';
import type { Route } from './route.ts';

/** More than anybody reads; a relay that is down for days leaves more. */
const MOST_SHOWN = 200;

export interface MailApiParts extends NoteParts {
  readonly queue: MailQueue;
}

/** The mails that have not left, for administrators. */
export function createMailApi(parts: MailApiParts): readonly Route[] {
  const { queue, clock } = parts;
  const noteList = createListLooks(parts);
  return [
    {
      method: 'GET',
      path: /^\/console\/api\/mails$/,
      role: 'admin',
      async handle(_, response, session) {
        await noteList(session, 'mails');
        const mails = await queue.list();
        const givenUp = mails.filter(({ isGivenUp }) => isGivenUp).length;
        const waiting = mails.length - givenUp;
        const page: MailQueuePage = { mails: mails.slice(0, MOST_SHOWN), givenUp, waiting };
        writeJson(response, 200, page);
      },
    },
    {
      method: 'POST',
      path: /^\/console\/api\/mails\/([\w-]{1,64})\/retry$/,
      role: 'admin',
      async handle(_, response, session, match) {
        const [, id = ''] = match;
        const mail = await queue.find(id);
        if (mail === undefined) {
          writeJson(response, 404, errorBody('NotFound', 'there is no such mail (any more)'));
          return;
        }
        if (mail.mayRetry) {
          await noteEvent(parts, session, 'mail-retried', { subject: id, why: whyOf(mail) });
          if (await queue.retry(id, clock.now().toISOString())) {
            writeJson(response, 200, { id });
            return;
          }
        }
        writeJson(
          response,
          409,
          errorBody('NotNow', 'only a mail that was given up can be retried'),
        );
      },
    },
  ];
}

/** What the mail was about, and why it was given up. */
function whyOf({ reference, lastError }: QueuedMail): string {
  return [reference, lastError].filter((part) => part !== undefined).join(' ');
}
