import { expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import { countAttempts } from '../../bot/turns/count-attempts.ts';
import { OUTBOX_MAIL } from '../fakes/outbox-mail.ts';

it.each([
  { thrown: new Failure('MAIL_REFUSED', 'no'), attempt: 'refused' },
  { thrown: new Failure('MAIL_UNAVAILABLE', 'later'), attempt: 'unavailable' },
  { thrown: new TypeError('x'), attempt: 'defect' },
])('counts what ends in $thrown as $attempt, and passes it on', async ({ thrown, attempt }) => {
  const attempts: string[] = [];
  const sender = countAttempts({ send: () => Promise.reject(thrown) }, (one) => attempts.push(one));

  await expect(sender.send(OUTBOX_MAIL)).rejects.toBe(thrown);

  expect(attempts).toEqual([attempt]);
});

it('counts what was sent', async () => {
  const [attempts, sent]: [string[], unknown[]] = [[], []];
  const send = (mail: unknown) => Promise.resolve(void sent.push(mail));

  await countAttempts({ send }, (one) => attempts.push(one)).send(OUTBOX_MAIL);

  expect([attempts, sent]).toEqual([['sent'], [OUTBOX_MAIL]]);
});
