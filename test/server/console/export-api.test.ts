import { describe, expect, it } from 'vitest';
import type { ConsoleAuditEntry } from '../../../bot/ports/console-session.ts';
import { createLogApi } from '../../../bot/server/console/log-api.ts';
import { diagnose } from '../../fakes/diagnose.ts';
import { startWithProvider, type ConsoleWithProvider, type SignedIn } from './sign-in.ts';

const MINUTE_MS = 60_000;
const NO_MAILS = { waiting: 0, givenUp: 0, oldestWaitingSeconds: 0, isAlarming: false };
const REASON = 'point mensuel de la délégation';

const start = async (
  record?: (entry: ConsoleAuditEntry) => Promise<void>,
): Promise<ConsoleWithProvider & { readonly sam: SignedIn }> => {
  const started = await startWithProvider({
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
  await diagnose(started.store, { pseudonym: 'somebody', step: 'reseda' });
  return { ...started, sam: await started.signIn() };
};

/** Says why, and answers what opens the file. */
const sayWhy = async (
  { post }: SignedIn,
  { query = '', ...said }: { query?: string; reason?: unknown; form?: unknown },
): Promise<{ readonly status: number; readonly grant: string; readonly text: string }> => {
  const answer = await post(`/console/api/diagnoses/export${query}`, said);
  const text = await answer.text();
  // What this service writes; the test says what it is.
  const { grant = '' } = JSON.parse(text) as { readonly grant?: string };
  return { status: answer.status, grant, text };
};

const take = async ({ ask }: SignedIn, file: string): Promise<Response> =>
  ask(`/console/api/diagnoses.${file}`);

const exportsOf = async ({ store }: ConsoleWithProvider) => {
  const { rows } = await store.listConsoleEvents({ limit: 9, what: 'diagnoses-exported' });
  return rows.map(({ who, subject, why }) => [who, subject, why]);
};

describe('an export of diagnoses', () => {
  it.each([
    { form: 'csv', query: '?step=reseda', subject: 'csv step=reseda' },
    { form: 'json', query: '', subject: 'json' },
  ])('is a $form file for whoever says why, which is in the audit log', async (row) => {
    const service = await start();
    const { form, query, subject } = row;

    const { status, grant } = await sayWhy(service.sam, { form, query, reason: REASON });
    const file = await take(service.sam, `${form}${query || '?'}&grant=${grant}`);

    expect([status, file.status]).toEqual([200, 200]);
    expect(await file.text()).toContain('somebody');
    expect(await exportsOf(service)).toEqual([['Sam Support (oidc:1)', subject, REASON]]);
  });

  it.each(['csv', 'json?step=reseda', 'csv?grant='])(
    'is refused in clear words as %s, without a reason',
    async (file) => {
      const service = await start();

      const answer = await take(service.sam, file);

      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({
        error: {
          code: 'ReasonMissing',
          message: 'say why first: POST diagnoses/export, with the same filters',
        },
      });
      expect(await exportsOf(service)).toEqual([]);
    },
  );

  it.each([
    { form: 'csv' },
    { form: 'csv', reason: 'rien' },
    { form: 'xml', reason: REASON },
    { reason: REASON },
  ])('needs a reason and a form: %j opens nothing', async (said) => {
    const service = await start();

    const { status, text } = await sayWhy(service.sam, said);

    expect(status).toBe(400);
    expect(text).toContain('BodyInvalid');
    expect(text).toContain('reason is a text of 5 to 300 characters');
    expect(await exportsOf(service)).toEqual([]);
  });

  it('is refused when what is filtered cannot be', async () => {
    const { sam } = await start();

    const { status, text } = await sayWhy(sam, { form: 'csv', query: '?step=x', reason: REASON });

    expect(status).toBe(400);
    expect(text).toContain('step is one of');
  });

  it.each([
    { what: 'of another form', file: 'json?step=reseda' },
    { what: 'of something else that is filtered', file: 'csv?step=janus' },
    { what: 'of everything', file: 'csv?' },
  ])('$what is not opened by the reason for one', async ({ file }) => {
    const { sam } = await start();
    const { grant } = await sayWhy(sam, { form: 'csv', query: '?step=reseda', reason: REASON });

    expect((await take(sam, `${file}&grant=${grant}`)).status).toBe(403);
    expect((await take(sam, `csv?step=reseda&grant=${grant}`)).status).toBe(200);
  });

  it('is opened by no reason of another session, nor by one of some minutes ago', async () => {
    const { sam, signIn, clock } = await start();
    const { grant } = await sayWhy(sam, { form: 'csv', reason: REASON });
    const other = await signIn();

    expect((await take(other, `csv?grant=${grant}`)).status).toBe(403);
    clock.pass(5 * MINUTE_MS);
    expect((await take(sam, `csv?grant=${grant}`)).status).toBe(403);
  });

  it('is granted to nobody when it cannot be written down who asks', async () => {
    const { sam } = await start(async () => Promise.reject(new Error('the disk is gone')));

    const { status, text } = await sayWhy(sam, { form: 'csv', reason: REASON });

    expect(status).toBe(500);
    expect(text).not.toContain('grant');
  });
});
