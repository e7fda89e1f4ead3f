import { beforeEach, describe, expect, it } from 'vitest';
import type { ConsoleAuditEntry } from '../../../bot/ports/console-session.ts';
import { createEscalationApi } from '../../../bot/server/console/escalation-api.ts';
import { createLogApi } from '../../../bot/server/console/log-api.ts';
import { createMailApi } from '../../../bot/server/console/mail-api.ts';
import { createMailQueue } from '../../../bot/turns/mail-queue.ts';
import { diagnose } from '../../fakes/diagnose.ts';
import { openRequest } from '../../fakes/open-request.ts';
import { openTestDesk } from '../../fakes/open-test-desk.ts';
import { startWithProvider, type ConsoleWithProvider, type SignedIn } from './sign-in.ts';

const MINUTE_MS = 60_000;
const NO_MAILS = { waiting: 0, givenUp: 0, oldestWaitingSeconds: 0, isAlarming: false };

let service: ConsoleWithProvider;
let ada: SignedIn;
/** Takes the place of writing into the audit log. */
let record: ((entry: ConsoleAuditEntry) => Promise<void>) | undefined;

beforeEach(async () => {
  record = undefined;
  service = await startWithProvider({
    routes: ({ store, clock }) => {
      const kept = {
        ...store,
        recordConsoleEvent: async (entry: ConsoleAuditEntry) =>
          (record ?? store.recordConsoleEvent)(entry),
      };
      return [
        ...createEscalationApi({
          ...openTestDesk(store, clock),
          store: kept,
          clock,
          unmaskKey: Buffer.alloc(32),
        }),
        ...createLogApi({
          store: kept,
          clock,
          timeZone: 'UTC',
          exportKey: Buffer.alloc(32),
          readMails: async () => Promise.resolve(NO_MAILS),
          credentials: () => [],
          directories: () => [],
        }),
        ...createMailApi({
          store: kept,
          clock,
          queue: createMailQueue({
            store,
            clock,
            isSupports: () => false,
            onMails: () => undefined,
          }),
        }),
      ];
    },
  });
  ada = await signInAgain();
});

const signInAgain = async (): Promise<SignedIn> =>
  service.signIn({ subject: 'oidc:2', name: 'Ada', roles: ['support', 'admin'] });

const look = async (path: string, who = ada): Promise<number> => {
  const answer = await who.ask(`/console/api/${path}`);
  await answer.body?.cancel();
  return answer.status;
};

/** Which lists were seen, first one first. */
const seen = async (): Promise<readonly string[]> => {
  const { rows } = await service.store.listConsoleEvents({ limit: 50, what: 'list-seen' });
  return rows.map(({ who, subject }) => `${who}: ${subject ?? ''}`).toReversed();
};

describe('whoever looks at a list with lines about single people', () => {
  it.each([
    { path: 'diagnoses', subject: 'diagnoses' },
    {
      path: 'diagnoses?from=2026-11-01&step=janus&limit=3',
      subject: 'diagnoses from=2026-11-01 step=janus',
    },
    { path: 'diagnoses/live?after=1&channel=web', subject: 'diagnoses channel=web' },
    { path: 'not-understood?source=sentence', subject: 'not-understood source=sentence' },
    { path: 'wrong-verdicts?days=7', subject: 'wrong-verdicts days=7' },
    { path: 'escalations?limit=100', subject: 'escalations' },
    {
      path: 'escalations/live?status=solved&mine=yes&limit=100',
      subject: 'escalations status=solved mine=yes',
    },
    { path: 'mails', subject: 'mails' },
  ])('is in the audit log at $path, with the list and what it was narrowed to', async (row) => {
    expect(await look(row.path)).toBe(200);

    expect(await seen()).toEqual([`Ada (oidc:2): ${row.subject}`]);
  });

  it('leaves one line however far they scroll, whatever follows live, and as long as the page asks', async () => {
    for (const path of [
      'diagnoses?step=unit',
      'diagnoses?step=unit&cursor=1-1',
      'diagnoses?limit=9&step=unit',
      'diagnoses/live?step=unit&after=4',
      'diagnoses/live?step=unit&after=9',
      'escalations?limit=100',
      'escalations?limit=200',
      ...Array.from({ length: 5 }, () => 'escalations/live?limit=200'),
    ]) {
      expect(await look(path)).toBe(200);
      service.clock.pass(MINUTE_MS);
    }

    expect(await seen()).toEqual([
      'Ada (oidc:2): diagnoses step=unit',
      'Ada (oidc:2): escalations',
    ]);
  });

  it('leaves another line for another filter, in another session, and after half an hour', async () => {
    await look('diagnoses');
    await look('diagnoses?step=unit');
    await look('diagnoses', await signInAgain());
    service.clock.pass(20 * MINUTE_MS);
    await look('diagnoses');
    service.clock.pass(11 * MINUTE_MS);
    await look('diagnoses');

    expect(await seen()).toEqual([
      'Ada (oidc:2): diagnoses',
      'Ada (oidc:2): diagnoses step=unit',
      'Ada (oidc:2): diagnoses',
      'Ada (oidc:2): diagnoses',
    ]);
  });

  it.each([
    'diagnoses',
    'diagnoses/live',
    'not-understood',
    'wrong-verdicts',
    'escalations',
    'mails',
  ])(
    'sees nothing of %s, and not at the second try either, when it cannot be written down',
    async (path) => {
      await diagnose(service.store, { pseudonym: 'somebody' });
      await openRequest(service.store, { reference: 'SYG-000-001' });
      record = async () => Promise.reject(new Error('the disk is gone'));

      for (let times = 0; times < 2; times += 1) {
        const answer = await ada.ask(`/console/api/${path}`);
        expect(answer.status).toBe(500);
        expect(await answer.text()).not.toMatch(/somebody|SYG-/u);
      }
      record = undefined;

      expect(await look(path)).toBe(200);
      expect(await seen()).toHaveLength(1);
    },
  );

  it('leaves no line for figures, nor for what was asked wrongly', async () => {
    for (const path of ['figures', 'diagnoses?step=x', 'escalations?status=x']) await look(path);

    expect(await seen()).toEqual([]);
  });
});
