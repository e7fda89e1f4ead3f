import { beforeEach, expect, it } from 'vitest';
import type { MailQueuePage } from '../../../bot/ports/outbox.ts';
import { createMailApi } from '../../../bot/server/console/mail-api.ts';
import { createMailQueue } from '../../../bot/turns/mail-queue.ts';
import { putMails } from '../../fakes/mails-in.ts';
import { later, MAIL, openConversation, say } from '../../fakes/turn-commit.ts';
import { startWithProvider, type ConsoleWithProvider, type SignedIn } from './sign-in.ts';

const REFUSED = { status: 'dead', error: 'MAIL_REFUSED: no: status 550' } as const;

let service: ConsoleWithProvider;
let admin: SignedIn;

beforeEach(async () => {
  service = await startWithProvider({
    routes: ({ store, clock }) =>
      createMailApi({
        store,
        clock,
        queue: createMailQueue({
          store,
          clock,
          isSupports: (address) => address === MAIL.to,
          onMails: () => undefined,
        }),
      }),
  });
  admin = await service.signIn({ roles: ['support', 'admin'] });
});

const listed = async (): Promise<MailQueuePage> => {
  const answer = await admin.ask('/console/api/mails');
  expect(answer.status).toBe(200);
  // What this service writes.
  return (await answer.json()) as MailQueuePage;
};

const retry = async (id: string) => {
  const answer = await admin.post(`/console/api/mails/${id}/retry`);
  return { status: answer.status, body: (await answer.json()) as unknown };
};

const retriesInAudit = async () =>
  (await service.store.listConsoleEvents({ limit: 99 })).rows.filter(
    ({ what }) => what === 'mail-retried',
  );

it('lists what has not left, with how much there is', async () => {
  const [givenUp, waiting] = await putMails(service.store, [
    { result: REFUSED },
    { result: { status: 'retry', error: 'MAIL_UNAVAILABLE', nextAt: later(60) } },
    { result: { status: 'sent' } },
  ]);

  const page = await listed();

  expect(page).toMatchObject({ givenUp: 1, waiting: 1, mails: [{ id: givenUp }, { id: waiting }] });
  expect(JSON.stringify(page)).not.toContain(MAIL.to);
});

it('shows the first two hundred of more, and tells how many there are', async () => {
  await openConversation(service.store, 'c1');
  await say(service.store, 'c1', { mails: Array.from({ length: 201 }, () => MAIL) });

  const page = await listed();

  expect(page.mails).toHaveLength(200);
  expect(page.waiting).toBe(201);
});

it('makes a mail wait again, with a line in the audit log: who, when, which, why it was given up', async () => {
  const [id = ''] = await putMails(service.store, [{ reference: 'SYG-123-456', result: REFUSED }]);

  expect(await retry(id)).toEqual({ status: 200, body: { id } });

  expect(await listed()).toMatchObject({ givenUp: 0, waiting: 1, mails: [{ attempts: 0 }] });
  const [entry, ...others] = await retriesInAudit();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    at: service.clock.now().toISOString(),
    subject: id,
    why: `SYG-123-456 ${REFUSED.error}`,
  });
  expect(entry?.who).not.toBe('');
});

it.each([
  { what: 'that waits', mail: {}, status: 409, code: 'NotNow' },
  {
    what: 'that held a code',
    mail: { notAfter: later(30), result: REFUSED },
    status: 409,
    code: 'NotNow',
  },
  {
    what: 'that has left',
    mail: { result: { status: 'sent' } },
    status: 404,
    code: 'NotFound',
  },
] as const)('does not send a mail again $what, and writes nothing down', async (row) => {
  const [id = ''] = await putMails(service.store, [row.mail]);

  expect(await retry(id)).toMatchObject({
    status: row.status,
    body: { error: { code: row.code } },
  });

  expect(await retriesInAudit()).toEqual([]);
});

it('sends a mail again once, however often it is asked at the same time', async () => {
  const [id = ''] = await putMails(service.store, [{ result: REFUSED }]);

  const answers = await Promise.all([retry(id), retry(id), retry(id)]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await listed()).toMatchObject({ givenUp: 0, waiting: 1 });
});

it('is for administrators', async () => {
  const [id = ''] = await putMails(service.store, [{ result: REFUSED }]);
  const support = await service.signIn({ roles: ['support'] });

  const seen = await support.ask('/console/api/mails');
  const retried = await support.post(`/console/api/mails/${id}/retry`);

  expect([seen.status, retried.status]).toEqual([403, 403]);
  expect(await listed()).toMatchObject({ givenUp: 1 });
});
