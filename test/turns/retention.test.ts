import { describe, expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import type { Expiry } from '../../bot/ports/store.ts';
import type { Incident } from '../../bot/turns/incident.ts';
import { createRetention } from '../../bot/turns/retention.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { JOURNAL_ENTRY } from '../fakes/journal-entry.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { readAll } from '../fakes/read-all.ts';
import { AT, openConversation, say } from '../fakes/turn-commit.ts';

function createWorld(expire: (before: Expiry) => Promise<number>) {
  const clock = new FakeClock('2026-11-22T09:00:00.000Z');
  const incidents: Incident[] = [];
  const retention = createRetention({
    store: { expire },
    clock,
    log: (incident) => incidents.push(incident),
    conversationDays: 30,
    journalDays: 180,
    escalationDays: 365,
    auditDays: 365,
    consoleAuditDays: 100,
  });
  return { clock, incidents, retention };
}

it('asks for everything that is older than its own number of days', async () => {
  const asked: Expiry[] = [];
  const { retention } = createWorld(async (before) => Promise.resolve(asked.push(before)));

  await retention.run();

  expect(asked).toEqual([
    {
      conversations: '2026-10-23T09:00:00.000Z',
      journal: '2026-05-26T09:00:00.000Z',
      escalations: '2025-11-22T09:00:00.000Z',
      audit: '2025-11-22T09:00:00.000Z',
      consoleAudit: '2026-08-14T09:00:00.000Z',
      counters: '2026-11-21T09:00:00.000Z',
    },
  ]);
});

it('runs soon after the start, then every hour, also after a failure, until it is stopped', async () => {
  let runs = 0;
  const { clock, incidents, retention } = createWorld(async () => {
    await Promise.resolve();
    runs += 1;
    if (runs === 1) throw new Failure('STORE_UNAVAILABLE', 'down');
    return 0;
  });
  const counts: number[] = [];

  retention.start();
  for (const minutes of [0, 1, 59, 1, 60]) {
    clock.pass(minutes * 60_000);
    await new Promise(setImmediate);
    counts.push(runs);
  }
  await retention.stop();
  clock.pass(86_400_000);

  expect(counts).toEqual([0, 1, 1, 2, 3]);
  expect(runs).toBe(3);
  expect(incidents).toMatchObject([{ part: 'retention', code: 'STORE_UNAVAILABLE' }]);
});

describe.each([
  { what: 'conversations', days: 30 },
  { what: 'diagnoses', days: 180 },
  { what: 'escalations', days: 365 },
  { what: 'look-ups', days: 400 },
  { what: 'lines of the console', days: 300 },
] as const)('$what', ({ what, days }) => {
  it.each([
    { when: 'the day before', pass: days - 1, isThere: true },
    { when: 'the day after', pass: days + 1, isThere: false },
  ])('are there on $when of their end: $isThere', async ({ pass, isThere }) => {
    const store = await openTestStore();
    const clock = new FakeClock(AT);
    const setDays = {
      conversationDays: 30,
      journalDays: 180,
      escalationDays: 365,
      auditDays: 400,
      consoleAuditDays: 300,
    };
    const retention = createRetention({ store, clock, log: () => undefined, ...setDays });
    const escalation = {
      reference: 'SYG-1',
      situation: 's',
      addressKeys: ['k'],
      isAddition: false,
      dossier: DOSSIER,
    };
    await openConversation(store, 'c1');
    await say(store, 'c1', {
      journal: [JOURNAL_ENTRY],
      escalations: [escalation],
      lookUps: [{ at: AT, who: 'terminal x', addressKeys: ['k'], systems: ['reseda'] }],
    });

    await store.recordConsoleEvent({ at: AT, who: 'Sam', what: 'sign-in', why: 'oidc' });

    clock.pass(pass * 86_400_000);
    await retention.run();

    const left = {
      conversations: (await store.find('c1')) === undefined ? 0 : 1,
      diagnoses: (await readAll(store.readJournal(undefined))).length,
      escalations: (await store.listEscalations('c1', ['k'])).length,
      'look-ups': (await readAll(store.readLookUps({ addressKeys: ['k'] }))).length,
      'lines of the console': (await store.listConsoleEvents({ limit: 9 })).rows.length,
    };
    expect(left[what]).toBe(isThere ? 1 : 0);
  });
});
