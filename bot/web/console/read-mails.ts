import { MAILS } from '../../../dialogs/wording/console/mails.ts';
import type { MailQueuePage, QueuedMail } from '../../ports/outbox.ts';
import { isNameOf } from './is-name-of.ts';
import { hasShape, isBoolean, isListOf, isNumber, isOptional, isString } from '../widget/shape.ts';

export const isMailQueuePage = hasShape<MailQueuePage>({
  mails: isListOf(
    hasShape<QueuedMail>({
      id: isString,
      at: isString,
      isGivenUp: isBoolean,
      mayRetry: isBoolean,
      code: isOptional(isNameOf(MAILS.fr.codes)),
      attempts: isNumber,
      to: isString,
      isToSupport: isBoolean,
      reference: isOptional(isString),
      nextAt: isOptional(isString),
      lastError: isOptional(isString),
    }),
  ),
  givenUp: isNumber,
  waiting: isNumber,
});

export const isRetried = hasShape<{ readonly id: string }>({ id: isString });
