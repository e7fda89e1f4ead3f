import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../bot/ports/store.ts';
import { diagnose } from '../../../fakes/diagnose.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { seededRandom } from '../../../fakes/seeded-random.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import { say } from '../../../fakes/turn-commit.ts';

/** The last day is 22 November: seven days begin on the 16th, and the seven before on the 9th. */
const NOW = '2026-11-22T18:00:00.000Z';
const on = (day: number, time = '09:00'): string =>
  `2026-11-${String(day).padStart(2, '0')}T${time}:00.000Z`;

const OPEN = { verdict: 'question', outcome: 'open' } as const;
const WORKS = { outcome: 'works' } as const;
/** Nobody was asked anything, so that a test counts its own look-ups. */
const NO_LOOK_UPS = { lookUps: [] } as const;

/**
 * Six people of this week, and two of the week before.
 *
 * - ada: blocked at reseda on the 16th, works on the 18th (50 hours later);
 * - bob: blocked at janus on the 20th, and again on the 21st; wrote to support;
 * - cleo: a question of the unit on the 22nd, in English, in Teams;
 * - dan: blocked at reseda on the 22nd, twice, over two conversations;
 * - eve: blocked at reseda on the 10th, and at sign-in on the 17th;
 * - fay: nobody can tell, on the 16th, at its first minute;
 * - gus: blocked at reseda on the 9th and on the 15th, at its last minute;
 * - hal: blocked at reseda on the 8th.
 */
async function openSmallWorld(): Promise<Store> {
  const store = await openTestStore();
  const write = async (entry: Parameters<typeof diagnose>[1]) =>
    diagnose(store, { ...NO_LOOK_UPS, ...entry });
  const nowhere = { verdict: 'undetermined', outcome: 'open' } as const;
  const { reseda, janus, signIn } = {
    reseda: { step: 'reseda', code: 'R2' },
    janus: { step: 'janus', code: 'J3', unit: 'UMR1' },
    signIn: { step: 'sign-in', code: 'S1', unit: 'UMR1' },
  };
  await write({ pseudonym: 'hal', at: on(8), ...reseda });
  await write({ pseudonym: 'gus', at: on(9), ...reseda });
  await write({ pseudonym: 'eve', at: on(10), ...reseda });
  await write({ pseudonym: 'gus', at: on(15, '23:59'), number: 2, ...reseda });
  await write({ pseudonym: 'fay', at: on(16, '00:00'), ...nowhere, without: ['step', 'code'] });
  await write({ pseudonym: 'ada', at: on(16), ...reseda });
  await write({ pseudonym: 'eve', at: on(17), number: 2, ...signIn });
  await write({ pseudonym: 'ada', at: on(18, '11:00'), number: 2, ...reseda, ...WORKS });
  await write({ pseudonym: 'bob', at: on(20), level: 'teams', ...janus });
  await write({ pseudonym: 'bob', at: on(21), number: 2, ...janus, outcome: 'escalated' });
  const cleo = { channel: 'teams', language: 'en', ...OPEN, step: 'unit', code: 'U1' } as const;
  await write({ pseudonym: 'cleo', at: on(22), ...cleo });
  await write({ pseudonym: 'dan', at: on(22, '10:00'), ...reseda });
  await write({ pseudonym: 'dan', at: on(22, '10:30'), ...reseda, conversation: 'another of dan' });
  return store;
}

describe('the figures of seven days', () => {
  it('count each person once where their latest diagnosis leaves them', async () => {
    const store = await openSmallWorld();

    const { funnel, escalated, languages, channels, levels } = await store.readFigures(7, NOW);

    expect(funnel).toEqual({
      came: 6,
      unplaced: 1,
      steps: [
        { step: 'unit', reached: 5, blocked: 0, open: 1 },
        { step: 'reseda', reached: 4, blocked: 1, open: 0 },
        { step: 'janus', reached: 3, blocked: 1, open: 0 },
        { step: 'sign-in', reached: 2, blocked: 1, open: 0 },
        { step: 'profile', reached: 1, blocked: 0, open: 0 },
      ],
      through: 1,
    });
    expect(escalated).toEqual({ people: 1, share: 1 / 6 });
    expect(languages).toEqual([
      { name: 'fr', people: 5 },
      { name: 'en', people: 1 },
    ]);
    expect(channels).toEqual([
      { name: 'web', people: 5 },
      { name: 'teams', people: 1 },
    ]);
    expect(levels).toEqual([{ name: 'mailbox', people: 6 }]);
  });

  it('count as passed on who asked support, also once it works', async () => {
    const store = await openTestStore();
    await diagnose(store, { at: on(21), number: 1, outcome: 'escalated' });
    await diagnose(store, { at: on(22), number: 1, outcome: 'works' });

    const { funnel, escalated, perDay } = await store.readFigures(7, NOW);

    expect(funnel.through).toBe(1);
    expect(escalated).toEqual({ people: 1, share: 1 });
    expect(perDay.find(({ came }) => came > 0)).toMatchObject({ through: 1, escalated: 1 });
  });

  it('count the latest diagnosis by its time, whichever was written first', async () => {
    const store = await openTestStore();
    // Two instances, whose clocks or queues differ.
    await diagnose(store, { at: on(22), conversation: 'c2', outcome: 'works' });
    await diagnose(store, { at: on(21), conversation: 'c1' });

    const { funnel } = await store.readFigures(7, NOW);

    expect(funnel).toMatchObject({ came: 1, through: 1 });
  });

  it('leave out what was passed on before they begin', async () => {
    const store = await openTestStore();
    await diagnose(store, { at: on(10), number: 1, outcome: 'escalated' });
    await diagnose(store, { at: on(22), number: 2 });

    const ofSevenDays = await store.readFigures(7, NOW);
    const ofThirty = await store.readFigures(30, NOW);

    expect(ofSevenDays.funnel.came).toBe(1);
    expect(ofSevenDays.escalated).toEqual({ people: 0, share: 0 });
    expect(ofThirty.escalated).toEqual({ people: 1, share: 1 });
  });

  it('count a person once a day, on every day', async () => {
    const store = await openSmallWorld();

    const { from, to, perDay } = await store.readFigures(7, NOW);

    const day = (
      number: number,
      came: number,
      through: number,
      blocked: number,
      escalated = 0,
    ) => ({
      day: `2026-11-${number}`,
      came,
      through,
      blocked,
      escalated,
    });
    expect({ from, to }).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(perDay).toEqual([
      day(16, 2, 0, 1),
      day(17, 1, 0, 1),
      day(18, 1, 1, 0),
      day(19, 0, 0, 0),
      day(20, 1, 0, 1),
      day(21, 1, 0, 1, 1),
      day(22, 2, 0, 1),
    ]);
  });

  it('count a person once a week, as their latest diagnosis of that week stands', async () => {
    const store = await openSmallWorld();

    const { perWeek } = await store.readFigures(7, NOW);

    const week = (day: string, came: number, through: number, blocked: number, escalated = 0) => ({
      day,
      came,
      through,
      blocked,
      escalated,
    });
    expect(perWeek).toHaveLength(13);
    expect(perWeek.slice(-4)).toEqual([
      week('2026-10-26', 0, 0, 0),
      // Hal on Sunday the 8th.
      week('2026-11-02', 1, 0, 1),
      // Gus on Monday the 9th and on Sunday the 15th, and Eve.
      week('2026-11-09', 2, 0, 2),
      week('2026-11-16', 6, 1, 3, 1),
    ]);
    expect((await store.readFigures(90, NOW)).perWeek).toEqual(perWeek);
  });

  it('compare situations with the seven days before', async () => {
    const store = await openSmallWorld();

    const { situations } = await store.readFigures(7, NOW);

    expect(situations.find(({ code }) => code === 'R2')).toEqual({
      code: 'R2',
      people: 2,
      visits: 3,
      visitsBefore: 3,
    });
    expect(situations.find(({ code }) => code === 'J3')).toEqual({
      code: 'J3',
      people: 1,
      visits: 2,
      visitsBefore: 0,
    });
    expect(situations[0]?.code).toBe('R2');
  });

  it('hold nothing but zeros before anybody came', async () => {
    const store = await openTestStore();

    const figures = await store.readFigures(7, NOW);

    expect(figures).toMatchObject({
      funnel: { came: 0, through: 0, unplaced: 0 },
      situations: [],
      units: [],
      escalated: { people: 0, share: 0 },
      unblocked: { count: 0 },
      notUnderstood: 0,
    });
    expect(figures.perDay).toHaveLength(7);
    expect(figures.unblocked).not.toHaveProperty('medianMs');
  });
});

describe('the time to unblock', () => {
  const HOUR_MS = 3_600_000;
  const near = (ms: number) => ({ least: ms * 0.97, most: ms * 1.03 });

  it('runs from the first time that a person was blocked until it worked', async () => {
    const store = await openSmallWorld();

    const { unblocked } = await store.readFigures(7, NOW);

    const { least, most } = near(50 * HOUR_MS);
    expect(unblocked.count).toBe(1);
    expect(unblocked.medianMs).toBeGreaterThan(least);
    expect(unblocked.medianMs).toBeLessThan(most);
  });

  it('ends when the person said that it works, whatever they say later', async () => {
    const store = await openTestStore();
    const blocked = { pseudonym: 'ada', conversation: 'c1', ...NO_LOOK_UPS };
    await diagnose(store, { ...blocked, at: on(20, '09:00') });
    await diagnose(store, { ...blocked, at: on(20, '10:00'), ...WORKS });
    await diagnose(store, { ...blocked, at: on(21, '10:00'), ...WORKS, isConfirmed: true });
    await say(store, 'c1', { at: on(22, '10:00') });

    const { unblocked } = await store.readFigures(7, NOW);

    const { least, most } = near(HOUR_MS);
    expect(unblocked.count).toBe(1);
    expect(unblocked.medianMs).toBeGreaterThan(least);
    expect(unblocked.medianMs).toBeLessThan(most);
  });

  it('is told in shares, the quickest first', async () => {
    const store = await openTestStore();
    const minutes = [10, 50, 90, 1000, 1500, 6000, 15_000];
    for (const [index, took] of minutes.entries()) {
      const ada = { pseudonym: `p${index}`, ...NO_LOOK_UPS };
      const end = Date.parse(on(22));
      await diagnose(store, { ...ada, number: 1, at: new Date(end - took * 60_000).toISOString() });
      await diagnose(store, { ...ada, number: 2, at: on(22), ...WORKS, verdict: 'clear' });
    }

    const { unblocked } = await store.readFigures(30, NOW);

    expect(unblocked.spread).toEqual([
      { withinMs: HOUR_MS, count: 2 },
      { withinMs: 4 * HOUR_MS, count: 1 },
      { withinMs: 24 * HOUR_MS, count: 1 },
      { withinMs: 72 * HOUR_MS, count: 1 },
      { withinMs: 168 * HOUR_MS, count: 1 },
      { count: 1 },
    ]);
  });

  it('starts again for somebody who is blocked again', async () => {
    const store = await openTestStore();
    const ada = { pseudonym: 'ada', ...NO_LOOK_UPS };
    await diagnose(store, { ...ada, number: 1, at: on(20, '09:00') });
    await diagnose(store, { ...ada, number: 2, at: on(20, '10:00'), ...WORKS, verdict: 'clear' });
    await diagnose(store, { ...ada, number: 3, at: on(21, '09:00'), ...WORKS, verdict: 'clear' });
    await diagnose(store, { ...ada, number: 4, at: on(22, '09:00') });
    await diagnose(store, { ...ada, number: 5, at: on(22, '12:00'), ...WORKS, verdict: 'clear' });

    const { unblocked } = await store.readFigures(7, NOW);

    expect(unblocked.count).toBe(2);
  });
});

describe('the units', () => {
  const come = async (store: Store, unit: string, people: number, blocked: number) => {
    for (let index = 0; index < people; index += 1) {
      const outcome = index < blocked ? 'blocked' : 'works';
      await diagnose(store, { pseudonym: `${unit} ${index}`, unit, outcome, at: on(20) });
    }
  };

  it.each([
    { people: 4, blocked: 0, told: [] },
    { people: 5, blocked: 0, told: [{ unit: 'UMR1', people: 5 }] },
    { people: 9, blocked: 4, told: [{ unit: 'UMR1', people: 5 }] },
    { people: 9, blocked: 5, told: [{ unit: 'UMR1', people: 5 }] },
    { people: 9, blocked: 9, told: [{ unit: 'UMR1', people: 5 }] },
    { people: 10, blocked: 5, told: [{ unit: 'UMR1', people: 10, blocked: 5 }] },
    { people: 17, blocked: 9, told: [{ unit: 'UMR1', people: 15, blocked: 5 }] },
  ])('tell no count under five: $people came, $blocked blocked', async ({ told, ...world }) => {
    const store = await openTestStore();
    await come(store, 'UMR1', world.people, world.blocked);
    await come(store, 'UMR2', 4, 2);

    const { units } = await store.readFigures(7, NOW);

    expect(units).toEqual(told);
    expect(JSON.stringify(await store.readFigures(7, NOW))).not.toContain('UMR2');
  });

  it('do not count one person who came often as many', async () => {
    const store = await openTestStore();
    for (let number = 1; number <= 9; number += 1) {
      await diagnose(store, { pseudonym: 'ada', unit: 'UMR1', number, at: on(20) });
    }

    expect((await store.readFigures(7, NOW)).units).toEqual([]);
  });
});

describe('the health of a directory', () => {
  const asked = (tookMs: number, failure?: string) =>
    ({ system: 'janus', question: 'account', tookMs, ...(failure && { failure }) }) as const;

  it('is how often it failed, and how long the others took', async () => {
    const store = await openTestStore();
    for (let index = 1; index <= 18; index += 1) {
      const lookUps = [asked(index === 18 ? 2000 : 100)];
      await diagnose(store, { pseudonym: `p${index}`, at: on(20), lookUps });
    }
    const failed = [asked(3000, 'JANUS_UNAVAILABLE'), asked(3000, 'JANUS_REFUSED')];
    await diagnose(store, { pseudonym: 'q', at: on(21), lookUps: failed });

    const { health } = await store.readFigures(7, NOW);

    const janus = health.find(({ system }) => system === 'janus');
    expect(janus).toMatchObject({
      lookUps: 20,
      failures: 2,
      failuresByCode: { JANUS_UNAVAILABLE: 1, JANUS_REFUSED: 1 },
    });
    expect(Math.abs((janus?.p50Ms ?? 0) - 100)).toBeLessThan(4);
    expect(Math.abs((janus?.p95Ms ?? 0) - 2000)).toBeLessThan(60);
    expect(health.find(({ system }) => system === 'reseda')).toEqual({
      system: 'reseda',
      lookUps: 0,
      failures: 0,
      failuresByCode: {},
    });
  });

  it('is told day by day: how many look-ups failed', async () => {
    const store = await openTestStore();
    await diagnose(store, { pseudonym: 'a', at: on(20), lookUps: [asked(100)] });
    const failed = [asked(3000, 'JANUS_UNAVAILABLE'), asked(3000, 'JANUS_REFUSED')];
    await diagnose(store, { pseudonym: 'b', at: on(21), lookUps: failed });

    const { failuresPerDay } = await store.readFigures(7, NOW);

    expect(failuresPerDay).toHaveLength(7);
    expect(failuresPerDay.slice(-3)).toEqual([
      { day: '2026-11-20', failures: { reseda: 0, janus: 0, sygefor: 0 } },
      { day: '2026-11-21', failures: { reseda: 0, janus: 2, sygefor: 0 } },
      { day: '2026-11-22', failures: { reseda: 0, janus: 0, sygefor: 0 } },
    ]);
  });

  it('counts what a conversation asked once, however many diagnoses repeat it', async () => {
    const store = await openTestStore();
    const first = { at: on(20), lookUps: [asked(100)] };
    await diagnose(store, { ...first, number: 1 });
    await diagnose(store, { ...first, number: 2 });
    await diagnose(store, { ...first, number: 2, outcome: 'escalated' });
    await diagnose(store, { at: on(20), number: 3, lookUps: [asked(120)] });

    const { health } = await store.readFigures(7, NOW);

    expect(health.find(({ system }) => system === 'janus')?.lookUps).toBe(2);
  });
});

describe('what is counted', () => {
  const countsIn = (dataDir: string): readonly unknown[] => {
    const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'));
    const rows = database.prepare('select * from figure_day order by figure, value, day').all();
    database.exec('delete from figure_rule');
    database.close();
    return rows;
  };

  it('is what the diagnoses say, whatever was written again, erased and expired', async () => {
    const dataDir = await tempFolder();
    const store = await openTestStore({ dataDir });
    const random = seededRandom(3);
    const among = (count: number): number => Math.floor(random() * count);
    for (let turn = 0; turn < 150; turn += 1) {
      const person = among(12);
      const at = new Date(Date.parse(on(1)) + turn * 11_000_000).toISOString();
      await diagnose(store, {
        at,
        conversation: `c${person}`,
        // Some prove who they are in the middle of the conversation.
        pseudonym: among(3) === 0 ? `proved ${person % 5}` : `p${person}`,
        number: 1 + among(4),
        code: `R${among(4)}`,
        unit: `UMR${among(3)}`,
        outcome: (['open', 'works', 'blocked', 'escalated'] as const)[among(4)] ?? 'open',
        ...(among(3) === 0 && { isConfirmed: among(2) === 0 }),
      });
      const judgements = [{ diagnosisNumber: 1 + among(4), isRight: among(2) === 0 }];
      if (among(2) === 0) await say(store, `c${person}`, { at, judgements });
      if (turn % 40 !== 39) continue;
      await store.erase(
        {
          addresses: [],
          addressKeys: [],
          pseudonyms: [`p${among(12)}`],
          isUnprovedIncluded: false,
        },
        NOW,
      );
    }
    const journal = on(7);
    const old = on(1, '00:00');
    await store.expire({
      journal,
      conversations: old,
      escalations: old,
      counters: old,
      audit: old,
      consoleAudit: old,
    });

    const kept = countsIn(dataDir);
    await openTestStore({ dataDir });
    const anew = countsIn(dataDir);

    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(anew);
  });

  it('is gone with the last diagnosis', async () => {
    const dataDir = await tempFolder();
    const store = await openTestStore({ dataDir });
    await diagnose(store, { at: on(1) });
    const all = on(30);

    await store.expire({
      journal: all,
      conversations: all,
      escalations: all,
      counters: all,
      audit: all,
      consoleAudit: all,
    });

    expect(countsIn(dataDir)).toEqual([]);
  });
});
