import { expect, it, onTestFinished } from 'vitest';
import { Failure } from '../../../bot/failure.ts';
import type { CredentialSource, CredentialStore, Ending } from '../../../bot/ports/credentials.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { createCredentialWatch } from '../../../bot/turns/credentials/credential-watch.ts';
import type { Incident } from '../../../bot/turns/incident.ts';
import { composeCredentialMail } from '../../../dialogs/mails/credential-mail.ts';
import { AS_SHIPPED } from '../../../dialogs/wording/texts/worded.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';

const DAY_MS = 86_400_000;
const END = '2026-12-31T00:00:00.000Z';

interface Changes {
  readonly clock?: FakeClock;
  readonly store?: CredentialStore;
  readonly look?: () => Promise<Ending>;
  readonly others?: readonly CredentialSource[];
}

function createWorld(store: CredentialStore, changes: Changes = {}) {
  const clock = changes.clock ?? new FakeClock('2026-11-22T09:00:00.000Z');
  const incidents: Incident[] = [];
  const seen: string[] = [];
  const secret: CredentialSource = {
    name: 'teams-secret',
    kind: 'teams-secret',
    place: 'TEAMS_APP_PASSWORD',
    look: changes.look ?? (() => Promise.resolve({ endsAt: END })),
  };
  let mails = 0;
  const watch = createCredentialWatch({
    sources: [secret, ...(changes.others ?? [])],
    store,
    clock,
    compose: async (news) =>
      Promise.resolve(
        composeCredentialMail(
          'support@sygefor.test',
          { ...news, timeZone: 'Europe/Paris' },
          AS_SHIPPED,
        ),
      ),
    onMails: () => (mails += 1),
    onChange: ({ name, state }) => seen.push(`${name} ${state}`),
    log: (incident) => incidents.push(incident),
  });
  onTestFinished(async () => watch.stop());
  return { clock, watch, incidents, seen, mails: () => mails };
}

async function subjectsIn(store: Store): Promise<readonly string[]> {
  return (await store.listUnsent()).map(({ mail }) => mail.subject);
}

it('tells support thirty days ahead, seven days ahead and at the end, once each', async () => {
  const store = await openTestStore();
  const { clock, watch, mails } = createWorld(store);
  const counts: number[] = [];

  // 39, 31, 30, 29, 8, 7, 6, 1, 0 days before, and a month later.
  for (const days of [0, 8, 1, 1, 21, 1, 1, 5, 1, 30]) {
    clock.pass(days * DAY_MS);
    await watch.check();
    await watch.check();
    counts.push(mails());
  }

  expect(counts).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 3, 3]);
  expect(await subjectsIn(store)).toEqual([
    'Assistant Sygefor\u00a0: secret de l’application Teams, à renouveler avant le 31 décembre 2026',
    'Assistant Sygefor\u00a0: secret de l’application Teams, à renouveler avant le 31 décembre 2026',
    'Assistant Sygefor\u00a0: secret de l’application Teams, arrivé à expiration',
  ]);
});

it('tells nothing again after a restart, and everything again of the secret that replaced it', async () => {
  const store = await openTestStore();
  const clock = new FakeClock('2026-12-30T09:00:00.000Z');
  const first = createWorld(store, { clock });
  const second = createWorld(store, { clock });
  const look = () => Promise.resolve({ endsAt: '2027-01-02T00:00:00.000Z' });
  const renewed = createWorld(store, { clock, look });

  for (const { watch } of [first, second, renewed]) await watch.check();

  expect([first.mails(), second.mails(), renewed.mails()]).toEqual([1, 0, 1]);
});

it('says that nobody watches what nobody knows the end of, and never that it is fine', async () => {
  const store = await openTestStore();
  const { watch, seen } = createWorld(store, { look: () => Promise.resolve({}) });

  await watch.check();
  await watch.check();

  expect(watch.report()).toMatchObject([{ name: 'teams-secret', state: 'unknown' }]);
  expect(seen).toEqual(['teams-secret unknown']);
  expect(await subjectsIn(store)).toEqual([]);
});

it('is unknown before the first look, and has ended at its end without another look', async () => {
  const { clock, watch } = createWorld(await openTestStore());
  const stateNow = () => watch.report().map(({ state }) => state);

  const before = stateNow();
  await watch.check();
  const after = stateNow();
  clock.pass(39 * DAY_MS);

  expect([before, after, stateNow()]).toEqual([['unknown'], ['ok'], ['ended']]);
});

it('tells once a month of what is refused while nobody knows its end', async () => {
  const store = await openTestStore();
  const clock = new FakeClock('2026-11-22T09:00:00.000Z');
  const look = () => Promise.resolve({ refusedAt: clock.now().toISOString() });
  const counts: number[] = [];

  for (const days of [0, 1, 7, 1]) {
    clock.pass(days * DAY_MS);
    const { watch, mails } = createWorld(store, { clock, look });
    await watch.check();
    counts.push(mails());
  }

  expect(counts).toEqual([1, 0, 0, 1]);
});

it('goes on with the others when one cannot be looked at', async () => {
  const broken: CredentialSource = {
    name: 'reseda-server-1',
    kind: 'ldap-server',
    place: 'ldaps://x.test',
    look: () => Promise.reject(new RangeError('a defect')),
  };
  const clock = new FakeClock('2026-12-30T09:00:00.000Z');
  const { watch, incidents, mails } = createWorld(await openTestStore(), {
    clock,
    others: [broken],
  });

  await watch.check();

  expect(watch.report().map(({ state }) => state)).toEqual(['ends-soon', 'unknown']);
  expect(incidents).toMatchObject([{ part: 'credentials', code: 'RangeError' }]);
  expect(mails()).toBe(1);
});

it('looks at the start, every hour and when it is woken, also after a failure, until it is stopped', async () => {
  let looks = 0;
  const store: CredentialStore = {
    tellOfCredential: () => Promise.reject(new Failure('STORE_UNAVAILABLE', 'down')),
  };
  const clock = new FakeClock('2026-12-30T09:00:00.000Z');
  const { watch, incidents } = createWorld(store, {
    clock,
    look: () => {
      looks += 1;
      return Promise.resolve({ endsAt: END });
    },
  });
  const settled = async (): Promise<number> => {
    await new Promise(setImmediate);
    return looks;
  };

  watch.wake();
  const asleep = await settled();
  watch.start();
  const started = await settled();
  clock.pass(3_599_999);
  const early = await settled();
  clock.pass(1);
  const hourly = await settled();
  watch.wake();
  const woken = await settled();
  await watch.stop();
  watch.wake();
  clock.pass(DAY_MS);

  expect([asleep, started, early, hourly, woken]).toEqual([0, 1, 1, 2, 3]);
  expect(await settled()).toBe(3);
  expect(clock.timers).toBe(0);
  expect(incidents[0]).toMatchObject({ part: 'credentials', code: 'STORE_UNAVAILABLE' });
});
