import { describe, expect, it } from 'vitest';
import {
  LOOK_UP_FAILURES,
  SHOWN_OUTCOMES,
  type DiagnosisFilter,
  type DiagnosisRow,
} from '../../../../bot/ports/diagnosis-log.ts';
import { LANGUAGES } from '../../../../bot/ports/message.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { LEVELS } from '../../../../bot/ports/trust/level.ts';
import { diagnose } from '../../../fakes/diagnose.ts';
import { JOURNAL_ENTRY } from '../../../fakes/journal-entry.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { seededRandom } from '../../../fakes/seeded-random.ts';
import { AT, later, say } from '../../../fakes/turn-commit.ts';

const STEPS = ['unit', 'reseda', 'janus', 'sign-in', 'profile'] as const;
const CODES = ['U1', 'R2', 'J3'];
const UNITS = ['UMR7586', 'UMR5149', 'UAR 2000'];
const HOUR = 3600;
const NOW = later(40 * HOUR);
const ALL = { limit: 1000, now: NOW };

/** Diagnoses of every kind, one a quarter of an hour, two of them at the same time now and then. */
async function openWorld(count: number): Promise<Store> {
  const store = await openTestStore();
  const random = seededRandom(11);
  const pick = <T>(values: readonly T[]): T => {
    const picked = values[Math.floor(random() * values.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  for (let index = 0; index < count; index += 1) {
    const failure = random() < 0.3 ? { failure: pick(LOOK_UP_FAILURES) } : {};
    await diagnose(store, {
      at: later(Math.floor(index / 1.2) * 900),
      pseudonym: `p${index}`,
      channel: pick(['web', 'teams']),
      language: pick(LANGUAGES),
      level: pick(LEVELS),
      outcome: pick(['open', 'works', 'blocked', 'escalated']),
      lookUps: [{ system: 'janus', question: 'accounts', tookMs: 5, ...failure }],
      step: pick(STEPS),
      code: pick(CODES),
      unit: pick(UNITS),
      ...(random() < 0.5 && { isConfirmed: random() < 0.5 }),
      without: (['step', 'code', 'unit'] as const).filter(() => random() < 0.2),
    });
  }
  return store;
}

/** What a filter means, said again over the rows themselves. */
function isWanted(row: DiagnosisRow, filter: DiagnosisFilter): boolean {
  const { from = '', to = '9', failure, situation, judgement, ...same } = filter;
  const isFailed =
    failure === undefined ||
    (failure === 'any' ? row.failures.length > 0 : row.failures.includes(failure));
  return (
    row.at >= from &&
    row.at < to &&
    isFailed &&
    (situation === undefined || row.code === situation) &&
    (judgement === undefined || (row.judgement ?? 'none') === judgement) &&
    Object.entries(same).every(([name, value]) => row[name as keyof DiagnosisRow] === value)
  );
}

const EACH: readonly DiagnosisFilter[] = [
  { from: later(5 * HOUR) },
  { to: later(20 * HOUR) },
  { from: later(5 * HOUR), to: later(20 * HOUR) },
  ...(['web', 'teams'] as const).map((channel) => ({ channel })),
  ...LANGUAGES.map((language) => ({ language })),
  ...STEPS.map((step) => ({ step })),
  ...CODES.map((situation) => ({ situation })),
  ...UNITS.map((unit) => ({ unit })),
  ...SHOWN_OUTCOMES.map((outcome) => ({ outcome })),
  ...LEVELS.map((level) => ({ level })),
  ...([...LOOK_UP_FAILURES, 'any'] as const).map((failure) => ({ failure })),
  ...(['right', 'wrong', 'none'] as const).map((judgement) => ({ judgement })),
];

describe('the filters of the log', () => {
  it('find each what they name and nothing else, alone and together', async () => {
    const store = await openWorld(180);
    const all = await store.listDiagnoses({}, ALL);
    const idsOf = (rows: readonly DiagnosisRow[]) => rows.map(({ id }) => id);
    const expectSame = async (filter: DiagnosisFilter): Promise<number> => {
      const wanted = idsOf(all.filter((row) => isWanted(row, filter)));
      const found = await store.listDiagnoses(filter, ALL);
      expect({ filter, ids: idsOf(found) }).toEqual({ filter, ids: wanted });
      return wanted.length;
    };

    expect(all).toHaveLength(180);
    for (const filter of EACH) expect(await expectSame(filter)).toBeGreaterThan(0);
    const some = EACH.filter((_, index) => index % 3 === 0);
    const pairs = some.flatMap((one) => some.map((other) => ({ ...one, ...other })));
    for (const pair of pairs) await expectSame(pair);
    for (const { outcome, level, channel } of all.slice(0, 40)) {
      await expectSame({ outcome, level, channel, failure: 'any', from: later(HOUR) });
    }
  });

  it('find a unit also when it is typed with spaces and in small letters', async () => {
    const store = await openTestStore();
    await diagnose(store, { unit: 'UMR7586' });

    const found = await store.listDiagnoses({ unit: 'umr 7586' }, ALL);

    expect(found).toMatchObject([{ unit: 'UMR7586' }]);
  });

  it('follow a diagnosis that is written again', async () => {
    const store = await openTestStore();
    await diagnose(store, { outcome: 'blocked', level: 'anonymous' });
    await diagnose(store, { outcome: 'works', level: 'mailbox' });

    expect(await store.listDiagnoses({ outcome: 'blocked' }, ALL)).toEqual([]);
    expect(await store.listDiagnoses({ outcome: 'works', level: 'mailbox' }, ALL)).toHaveLength(1);
  });
});

describe('an open diagnosis', () => {
  it('has left once its person was silent for a day, and is back when they speak', async () => {
    const store = await openTestStore();
    await diagnose(store, { outcome: 'open', conversation: 'c1' });
    const at = (now: string) => ({ limit: 9, now });
    const afterADay = later(24 * HOUR + 1);

    expect(await store.listDiagnoses({ outcome: 'open' }, at(later(24 * HOUR)))).toHaveLength(1);
    expect(await store.listDiagnoses({ outcome: 'left' }, at(afterADay))).toMatchObject([
      { outcome: 'left' },
    ]);
    expect(await store.listDiagnoses({ outcome: 'open' }, at(afterADay))).toEqual([]);
    await say(store, 'c1', { at: afterADay });
    expect(await store.listDiagnoses({ outcome: 'left' }, at(afterADay))).toEqual([]);
    expect(await store.listDiagnoses({ outcome: 'open' }, at(afterADay))).toHaveLength(1);
  });
});

describe('the pages of the log', () => {
  it('hold every diagnosis once, newest first, while others are written', async () => {
    const store = await openWorld(50);
    const before = (await store.listDiagnoses({}, ALL)).map(({ id }) => id);
    const seen: number[] = [];

    for (let after: DiagnosisRow | undefined, page = 0; ; page += 1) {
      const rows = await store.listDiagnoses({}, { limit: 7, now: NOW, ...(after && { after }) });
      seen.push(...rows.map(({ id }) => id));
      after = rows.at(-1);
      if (after === undefined) break;
      await diagnose(store, { pseudonym: `new ${page}`, at: later(39 * HOUR + page) });
      // At the very place where the next page begins, as another process may commit it.
      await diagnose(store, { pseudonym: `same ${page}`, at: after.at });
    }

    expect(seen).toEqual(before);
  });

  it('go on by when a diagnosis was made, whatever changes about it meanwhile', async () => {
    const store = await openTestStore();
    for (const pseudonym of ['a', 'b', 'c', 'd']) await diagnose(store, { pseudonym, at: AT });
    const first = await store.listDiagnoses({}, { limit: 2, now: NOW });
    await diagnose(store, { pseudonym: 'a', at: later(HOUR), outcome: 'works' });

    const after = first.at(-1);
    const second = await store.listDiagnoses({}, { limit: 2, now: NOW, ...(after && { after }) });

    expect([...first, ...second].map(({ person }) => person)).toEqual(['d', 'c', 'b', 'a']);
  });
});

describe('one diagnosis', () => {
  it('is told with its steps, what it rests on, and what was asked', async () => {
    const store = await openTestStore();
    const steps = [{ step: 'unit', state: 'ok', source: 'reseda', at: AT }] as const;
    const evidence = [
      { fact: 'reseda.mail', finding: 'no', source: 'reseda', at: AT },
      { fact: 'janus.account', finding: 'unknown', source: 'janus', at: AT, reason: 'unavailable' },
    ] as const;
    await diagnose(store, { steps, evidence, isConfirmed: true });
    const [row] = await store.listDiagnoses({}, ALL);

    const found = await store.findDiagnosis(row?.id ?? 0, NOW);

    expect(found).toEqual({
      id: row?.id,
      at: AT,
      updatedAt: AT,
      channel: 'web',
      person: 'p1',
      level: 'mailbox',
      language: 'fr',
      verdict: 'blocked',
      step: 'reseda',
      situation: 'reseda-without-mail',
      code: 'R2',
      also: ['P5'],
      unit: 'UMR7586',
      outcome: 'blocked',
      isConfirmed: true,
      judgement: 'right',
      judge: 'person',
      judgements: [],
      questions: 2,
      failures: ['JANUS_UNAVAILABLE'],
      steps,
      evidence,
      lookUps: JOURNAL_ENTRY.lookUps,
    });
    expect(row).not.toHaveProperty('evidence');
    expect(row).not.toHaveProperty('lookUps');
  });

  it('says nothing of evidence that was not kept', async () => {
    const store = await openTestStore();
    await diagnose(store, {});

    const found = await store.findDiagnosis(await store.findLastDiagnosis(), NOW);

    expect(found).toMatchObject({ code: 'R2' });
    expect(found).not.toHaveProperty('evidence');
  });

  it('is not there when it never was, or is gone', async () => {
    const store = await openTestStore();
    await diagnose(store, {});
    const id = await store.findLastDiagnosis();
    await store.expire({
      conversations: NOW,
      journal: NOW,
      escalations: NOW,
      counters: NOW,
      audit: NOW,
      consoleAudit: NOW,
    });

    expect(await store.findDiagnosis(id, NOW)).toBeUndefined();
    expect(await store.findDiagnosis(id + 1, NOW)).toBeUndefined();
  });
});

describe('what is new', () => {
  it('is told once each, oldest first, as it is filtered', async () => {
    const store = await openTestStore();
    await diagnose(store, { pseudonym: 'old' });
    const afterId = await store.findLastDiagnosis();
    for (const pseudonym of ['a', 'b', 'c']) {
      await diagnose(store, { pseudonym, unit: pseudonym === 'b' ? 'UMR1' : 'UMR2' });
    }

    const all = await store.listNewDiagnoses({}, { afterId, limit: 9, now: NOW });
    const some = await store.listNewDiagnoses({ unit: 'UMR2' }, { afterId, limit: 9, now: NOW });
    const none = await store.listNewDiagnoses({}, { afterId: all.lastId, limit: 9, now: NOW });

    expect(all.rows.map(({ person }) => person)).toEqual(['a', 'b', 'c']);
    expect(some.rows.map(({ person }) => person)).toEqual(['a', 'c']);
    expect(some.lastId).toBe(all.lastId);
    expect(none).toEqual({ rows: [], lastId: all.lastId });
  });

  it('goes on behind what was looked at, also where nothing of it was wanted', async () => {
    const store = await openTestStore();
    for (const pseudonym of ['a', 'b', 'c']) await diagnose(store, { pseudonym, unit: 'UMR1' });
    await diagnose(store, { pseudonym: 'd', unit: 'UMR2' });

    const first = await store.listNewDiagnoses(
      { unit: 'UMR2' },
      { afterId: 0, limit: 2, now: NOW },
    );
    const page = { afterId: first.lastId, limit: 2, now: NOW };
    const second = await store.listNewDiagnoses({ unit: 'UMR2' }, page);

    expect(first.rows).toEqual([]);
    expect(second.rows).toMatchObject([{ person: 'd' }]);
  });
});
