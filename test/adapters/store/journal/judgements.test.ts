import { describe, expect, it } from 'vitest';
import type { PersonsJudgement } from '../../../../bot/ports/judgements.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { diagnose } from '../../../fakes/diagnose.ts';
import { judge } from '../../../fakes/judge.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import { AT, later, say } from '../../../fakes/turn-commit.ts';

const NOW = later(3600);
const PAGE = { limit: 50, now: NOW };
const C1 = { conversation: 'c1', pseudonym: 'ada' } as const;

async function openWorld(): Promise<{ readonly store: Store; readonly dataDir: string }> {
  const dataDir = await tempFolder();
  return { store: await openTestStore({ dataDir }), dataDir };
}

const ofPerson = async (store: Store, id: string, judgement: PersonsJudgement) =>
  say(store, id, { at: later(60), judgements: [judgement] });

const ofSupport = (diagnosisNumber: number, isRight: boolean) =>
  ({ conversationId: 'c1', diagnosisNumber, judge: 'support', at: later(120), isRight }) as const;

describe('the judgement of a verdict', () => {
  it.each([
    { isConfirmed: undefined, helped: undefined, support: undefined, told: {} },
    { isConfirmed: true, helped: undefined, support: undefined, told: person('right') },
    { isConfirmed: false, helped: undefined, support: undefined, told: person('wrong') },
    { isConfirmed: undefined, helped: true, support: undefined, told: person('right') },
    { isConfirmed: true, helped: false, support: undefined, told: person('wrong') },
    { isConfirmed: false, helped: true, support: undefined, told: person('wrong') },
    { isConfirmed: true, helped: true, support: false, told: support('wrong') },
    { isConfirmed: false, helped: false, support: true, told: support('right') },
  ])(
    'is $told.judgement by $told.judge: confirmed $isConfirmed, helped $helped, support $support',
    async ({ isConfirmed, helped, support: word, told }) => {
      const { store, dataDir } = await openWorld();
      await diagnose(store, { ...C1, ...(isConfirmed !== undefined && { isConfirmed }) });
      if (helped !== undefined)
        await ofPerson(store, 'c1', { diagnosisNumber: 1, isRight: helped });
      if (word !== undefined) await judge(dataDir, ofSupport(1, word));

      const [row] = await store.listDiagnoses({}, PAGE);

      const { judgement, judge: by } = row ?? {};
      expect({ ...(judgement && { judgement }), ...(by && { judge: by }) }).toEqual(told);
    },
  );

  it('stays when its diagnosis is written again', async () => {
    const { store } = await openWorld();
    await diagnose(store, C1);
    await ofPerson(store, 'c1', { diagnosisNumber: 1, isRight: false });

    await diagnose(store, { ...C1, outcome: 'escalated' });

    expect(await store.listDiagnoses({ judgement: 'wrong' }, PAGE)).toHaveLength(1);
  });

  it('is what the same judge says last', async () => {
    const { store } = await openWorld();
    await diagnose(store, C1);
    await ofPerson(store, 'c1', { diagnosisNumber: 1, isRight: false });
    await ofPerson(store, 'c1', { diagnosisNumber: 1, isRight: true, words: 'en fait oui' });

    const [row] = await store.listDiagnoses({ judgement: 'right' }, PAGE);

    const found = await store.findDiagnosis(row?.id ?? 0, NOW);
    expect(found?.judgements).toEqual([
      { judge: 'person', at: later(60), isRight: true, words: 'en fait oui' },
    ]);
  });

  it('is of no diagnosis that there is not', async () => {
    const { store, dataDir } = await openWorld();
    await diagnose(store, C1);

    await ofPerson(store, 'c1', { diagnosisNumber: 2, isRight: true });
    await judge(dataDir, { ...ofSupport(1, true), conversationId: 'another' });

    expect((await store.readFigures(7, NOW)).accuracy.judged).toBe(0);
  });

  it('goes with its diagnosis', async () => {
    const { store } = await openWorld();
    await diagnose(store, C1);
    await ofPerson(store, 'c1', { diagnosisNumber: 1, isRight: false });
    const all = later(7200);

    await store.expire({
      journal: all,
      conversations: all,
      escalations: all,
      counters: all,
      audit: all,
      consoleAudit: all,
    });

    const { accuracy, satisfaction } = await store.readFigures(7, NOW);
    expect({ accuracy, satisfaction }).toEqual({
      accuracy: { right: 0, judged: 0, bySupport: 0, situations: [] },
      satisfaction: { yes: 0, no: 0 },
    });
  });

  it('stays without its words when the person is forgotten', async () => {
    const { store, dataDir } = await openWorld();
    await diagnose(store, C1);
    await ofPerson(store, 'c1', { diagnosisNumber: 1, isRight: false, words: 'my words' });
    await judge(dataDir, { ...ofSupport(1, false), causeCode: 'J3', causeWords: 'their words' });

    await store.erase(
      { addresses: [], addressKeys: [], pseudonyms: ['ada'], isUnprovedIncluded: false },
      NOW,
    );

    const [wrong] = await store.listWrongVerdicts(7, PAGE);
    expect(wrong?.judgements).toEqual([
      { judge: 'person', at: later(60), isRight: false },
      { judge: 'support', at: later(120), isRight: false, causeCode: 'J3' },
    ]);
  });
});

describe('accuracy', () => {
  it('is how many verdicts were right of those judged, by situation, and by whom', async () => {
    const { store, dataDir } = await openWorld();
    const write = async (number: number, code: string) => diagnose(store, { ...C1, number, code });
    for (const number of [1, 2, 3]) await write(number, 'R2');
    await write(4, 'J3');
    await diagnose(store, { ...C1, number: 5, verdict: 'clear', without: ['code', 'step'] });
    await write(6, 'J3');
    await ofPerson(store, 'c1', { diagnosisNumber: 1, isRight: true });
    await ofPerson(store, 'c1', { diagnosisNumber: 2, isRight: true });
    await judge(dataDir, ofSupport(2, false));
    await ofPerson(store, 'c1', { diagnosisNumber: 3, isRight: false });
    await judge(dataDir, ofSupport(4, true));
    await ofPerson(store, 'c1', { diagnosisNumber: 5, isRight: false });

    const { accuracy, satisfaction } = await store.readFigures(7, NOW);

    expect(accuracy).toEqual({
      right: 2,
      judged: 5,
      bySupport: 2,
      situations: [
        { situation: 'R2', right: 1, judged: 3, bySupport: 1 },
        { situation: 'J3', right: 1, judged: 1, bySupport: 1 },
        { situation: 'clear', right: 0, judged: 1, bySupport: 0 },
      ],
    });
    expect(satisfaction).toEqual({ yes: 2, no: 2 });
  });

  it('is that of the period of the diagnoses', async () => {
    const { store } = await openWorld();
    await diagnose(store, { ...C1, at: '2026-11-10T09:00:00.000Z', isConfirmed: true });
    await diagnose(store, { conversation: 'c2', pseudonym: 'bob', at: AT, isConfirmed: true });

    expect((await store.readFigures(7, NOW)).accuracy.judged).toBe(1);
    expect((await store.readFigures(30, NOW)).accuracy.judged).toBe(2);
  });
});

describe('verdicts that were wrong', () => {
  it('are listed newest first with their evidence and the real cause, and no others', async () => {
    const { store, dataDir } = await openWorld();
    const evidence = [{ fact: 'reseda.mail', finding: 'no', source: 'reseda', at: AT }] as const;
    await diagnose(store, { ...C1, number: 1, evidence });
    await diagnose(store, { ...C1, number: 2, at: later(10), isConfirmed: false });
    await diagnose(store, { ...C1, number: 3, at: later(20), isConfirmed: true });
    await diagnose(store, { ...C1, number: 4, at: later(30) });
    await judge(dataDir, { ...ofSupport(1, false), causeWords: 'a proxy in between' });

    const wrong = await store.listWrongVerdicts(7, PAGE);

    expect(wrong).toMatchObject([
      { at: later(10), judge: 'person', judgement: 'wrong', judgements: [] },
      {
        at: AT,
        judge: 'support',
        judgement: 'wrong',
        evidence,
        judgements: [{ judge: 'support', causeWords: 'a proxy in between' }],
      },
    ]);
    expect(wrong).toHaveLength(2);
  });

  it('are paged without one lost or repeated, and are those of the period', async () => {
    const { store } = await openWorld();
    for (let number = 1; number <= 5; number += 1) {
      await diagnose(store, { ...C1, number, at: later(number >> 1), isConfirmed: false });
    }
    const old = { conversation: 'c0', at: '2026-11-10T09:00:00.000Z', isConfirmed: false };
    await diagnose(store, old);
    const all = (await store.listWrongVerdicts(7, PAGE)).map(({ id }) => id);
    const seen: number[] = [];

    for (let after: { at: string; id: number } | undefined; ;) {
      const page = { limit: 2, now: NOW, ...(after && { after }) };
      const rows = await store.listWrongVerdicts(7, page);
      seen.push(...rows.map(({ id }) => id));
      after = rows.at(-1);
      if (after === undefined) break;
    }

    expect(all).toHaveLength(5);
    expect(seen).toEqual(all);
    expect(await store.listWrongVerdicts(30, PAGE)).toHaveLength(6);
  });
});

function person(judgement: 'right' | 'wrong') {
  return { judgement, judge: 'person' } as const;
}

function support(judgement: 'right' | 'wrong') {
  return { judgement, judge: 'support' } as const;
}
