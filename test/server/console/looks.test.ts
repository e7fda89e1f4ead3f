import { expect, it } from 'vitest';
import type { ConsoleAuditEntry } from '../../../bot/ports/console-session.ts';
import { createLogApi } from '../../../bot/server/console/log-api.ts';
import { diagnose } from '../../fakes/diagnose.ts';
import { startWithProvider, type ConsoleWithProvider } from './sign-in.ts';

const NO_MAILS = { waiting: 0, givenUp: 0, oldestWaitingSeconds: 0, isAlarming: false };

const start = async (
  record?: (entry: ConsoleAuditEntry) => Promise<void>,
): Promise<ConsoleWithProvider> =>
  startWithProvider({
    routes: ({ store, clock }) =>
      createLogApi({
        store: { ...store, ...(record && { recordConsoleEvent: record }) },
        clock,
        timeZone: 'UTC',
        exportKey: Buffer.alloc(32),
        readMails: async () => Promise.resolve(NO_MAILS),
        credentials: () => [],
        directories: () => [],
      }),
  });

it('whoever opens a diagnosis is in the audit log, with which', async () => {
  const { store, signIn } = await start();
  await diagnose(store, {});
  const id = await store.findLastDiagnosis();
  const { ask } = await signIn();

  expect((await ask(`/console/api/diagnoses/${id}`)).status).toBe(200);

  const { rows } = await store.listConsoleEvents({ limit: 9 });
  expect(rows.map(({ who, what, subject }) => [who, what, subject])).toEqual([
    ['Sam Support (oidc:1)', 'diagnosis-seen', String(id)],
    ['Sam Support (oidc:1)', 'sign-in', undefined],
  ]);
});

it('figures, what is not there and what is asked wrongly leave no line', async () => {
  const { store, signIn } = await start();
  const { ask } = await signIn();

  for (const path of ['figures', 'diagnoses/99', 'diagnoses?x=1', 'diagnoses.csv?x=1'])
    await ask(`/console/api/${path}`);

  expect((await store.listConsoleEvents({ limit: 9 })).rows).toHaveLength(1);
});

it('nothing of a diagnosis is shown when it cannot be written down who looks', async () => {
  const { store, signIn } = await start(async () => Promise.reject(new Error('the disk is gone')));
  await diagnose(store, { pseudonym: 'somebody' });
  const { ask } = await signIn();

  const answer = await ask('/console/api/diagnoses/1');

  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('somebody');
});
