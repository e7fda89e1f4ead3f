import { describe, expect, it } from 'vitest';
import type { EscalationChange, EscalationStatus } from '../../../../bot/ports/escalations.ts';
import type { TurnCommit } from '../../../../bot/ports/commit.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { ANONYMOUS_DOSSIER, DOSSIER } from '../../../fakes/dossier.ts';
import { JOURNAL_ENTRY } from '../../../fakes/journal-entry.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { AT, MAIL, later, openConversation, say } from '../../../fakes/turn-commit.ts';

const ESCALATION = {
  reference: 'SYG-1',
  situation: 'R2',
  addressKeys: ['k1'],
  isAddition: false,
  dossier: DOSSIER,
};
const ASKED = { escalations: [ESCALATION], mails: [{ ...MAIL, reference: 'SYG-1' }] };
const NEVER = '1970-01-01T00:00:00.000Z';
const KEEP_ALL = {
  conversations: NEVER,
  journal: NEVER,
  escalations: NEVER,
  counters: NEVER,
  audit: NEVER,
  consoleAudit: NEVER,
};
const text = (words: string) => ({ kind: 'text', text: words }) as const;

async function withRequest(changes: Partial<TurnCommit> = ASKED): Promise<Store> {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await say(store, 'c1', changes);
  return store;
}

/** A change by staff of the request as it is now, with nothing that follows from it but what is given. */
async function change(
  store: Store,
  status: EscalationStatus,
  changes: Partial<EscalationChange>,
): Promise<boolean> {
  const found = await store.findEscalation('SYG-1');
  return store.changeEscalation({
    reference: 'SYG-1',
    version: found?.version ?? -1,
    at: later(60),
    status,
    event: { kind: 'noted', by: 'Alice' },
    mails: [],
    ...changes,
  });
}

async function kindsOf(store: Store, reference = 'SYG-1'): Promise<readonly string[]> {
  return (await store.listEscalationEvents(reference)).map(({ kind }) => kind);
}

describe('a request', () => {
  it.each([
    ['what the conversation speaks now', { state: { language: 'en' } }, 'en'],
    ['what it was sent in, where that cannot be read', { state: { language: 'de' } }, 'fr'],
  ] as const)('speaks %s', async (_, changes, language) => {
    const store = await withRequest();

    await say(store, 'c1', changes);

    expect((await store.findEscalation('SYG-1'))?.dossier?.language).toBe(language);
  });

  it('is there with what support has to know, and how its mail stands', async () => {
    const store = await withRequest();

    expect(await store.findEscalation('SYG-1')).toEqual({
      reference: 'SYG-1',
      status: 'new',
      version: 0,
      situation: 'R2',
      openedAt: AT,
      changedAt: AT,
      mail: 'waiting',
      conversationId: 'c1',
      channel: 'web',
      dossier: DOSSIER,
    });
    expect(await store.listEscalationEvents('SYG-1')).toEqual([
      { id: expect.any(Number) as number, at: AT, kind: 'opened' },
    ]);
    expect(await store.findEscalation('SYG-9')).toBeUndefined();
  });

  it('is told apart from its conversation once that is gone', async () => {
    const store = await withRequest();

    await store.expire({ ...KEEP_ALL, conversations: later(9) });

    const found = await store.findEscalation('SYG-1');
    expect(found).toMatchObject({ dossier: DOSSIER });
    expect(found).not.toHaveProperty('conversationId');
    expect(found).not.toHaveProperty('channel');
    expect(await store.findTalk('SYG-1')).toBeUndefined();
  });

  it('that is added to moves to where the person is now, and is open again', async () => {
    const store = await withRequest();
    await change(store, 'solved', {
      event: { kind: 'solved', by: 'Alice', cause: { code: 'R3' } },
    });
    await openConversation(store, 'c2');
    const dossier = { ...DOSSIER, diagnosisNumber: 4, summary: ['still'] };

    await say(store, 'c2', {
      at: later(90),
      escalations: [{ ...ESCALATION, isAddition: true, dossier }],
    });

    const found = await store.findEscalation('SYG-1');
    expect(found).toMatchObject({ status: 'reopened', conversationId: 'c2', dossier });
    expect(found).not.toHaveProperty('cause');
    expect(found).not.toHaveProperty('solvedAt');
    expect((await store.listEscalationEvents('SYG-1')).at(-1)).toMatchObject({
      kind: 'added',
      at: later(90),
      text: 'still',
    });
  });

  it('goes with everything that happened to it when it has had its time', async () => {
    const store = await withRequest();
    await change(store, 'new', {});

    expect(await store.expire({ ...KEEP_ALL, escalations: later(30) })).toBe(1);

    expect(await store.findEscalation('SYG-1')).toBeUndefined();
    expect(await store.listEscalationEvents('SYG-1')).toEqual([]);
  });
});

describe('what a person says in their conversation', () => {
  it('is kept with the turn, and closes or opens the request', async () => {
    const store = await withRequest();

    await say(store, 'c1', {
      at: later(5),
      personsChanges: [
        { reference: 'SYG-1', kind: 'written', text: 'and now?' },
        { reference: 'SYG-1', kind: 'confirmed' },
      ],
    });

    expect(await store.findEscalation('SYG-1')).toMatchObject({
      status: 'confirmed',
      changedAt: later(5),
      solvedAt: later(5),
    });
    expect(await kindsOf(store)).toEqual(['opened', 'written', 'confirmed']);
    expect(await store.findOpenEscalation('c1', ['k1'], 'R2')).toBeUndefined();
  });

  it.each([
    { what: 'a request that nobody made', reference: 'SYG-9', kind: 'written' },
    { what: 'a request that is not solved', reference: 'SYG-1', kind: 'reopened' },
  ] as const)('is refused with the whole turn when it is about $what', async (wrong) => {
    const store = await withRequest();

    const { reference, kind } = wrong;
    const isKept = await say(store, 'c1', {
      replies: [text('it is passed on')],
      personsChanges: [{ reference, kind }],
      mails: [MAIL],
    });

    expect(isKept).toBe(false);
    expect(await kindsOf(store)).toEqual(['opened']);
    expect(await store.mailsOf('c1')).toHaveLength(1);
  });
});

describe('a change', () => {
  it('is kept with what is said, written and recorded of it', async () => {
    const store = await withRequest();
    const talk = await store.findTalk('SYG-1');

    const isKept = await change(store, 'taken', {
      takenBy: 'Alice',
      event: { kind: 'answered', by: 'Alice', text: 'try again', key: 'k' },
      said: {
        conversationId: 'c1',
        version: talk?.version ?? -1,
        state: { listens: true },
        replies: [text('support says: try again')],
        language: 'fr',
      },
      mails: [{ ...MAIL, to: 'person@unit.test', reference: 'SYG-1' }],
      audit: {
        at: later(60),
        who: 'Alice',
        what: 'escalation-changed',
        subject: 'SYG-1',
        why: 'answered',
      },
    });

    expect(isKept).toBe(true);
    expect(await store.findEscalation('SYG-1')).toMatchObject({
      status: 'taken',
      version: 1,
      takenBy: 'Alice',
      firstAnswerAt: later(60),
      changedAt: later(60),
    });
    expect((await store.listEscalationEvents('SYG-1')).at(-1)).toMatchObject({
      kind: 'answered',
      by: 'Alice',
      text: 'try again',
      key: 'k',
    });
    expect((await store.entriesAfter('c1', 0, 9)).at(-1)).toMatchObject({
      role: 'assistant',
      reply: { text: 'support says: try again' },
    });
    expect(await store.findTalk('SYG-1')).toMatchObject({
      state: { listens: true },
      version: (talk?.version ?? 0) + 1,
    });
    expect((await store.mailsOf('c1')).map(({ mail }) => mail.to)).toContain('person@unit.test');
    const { rows } = await store.listConsoleEvents({ limit: 1 });
    expect(rows).toMatchObject([{ who: 'Alice', what: 'escalation-changed', subject: 'SYG-1' }]);
  });

  it.each([
    { what: 'the request changed meanwhile', version: 7, talkVersion: undefined },
    { what: 'its conversation went on meanwhile', version: undefined, talkVersion: 7 },
  ])('is refused with all that follows from it when $what', async ({ version, talkVersion }) => {
    const store = await withRequest();
    const talk = await store.findTalk('SYG-1');
    const before = await store.findEscalation('SYG-1');

    const isKept = await change(store, 'taken', {
      ...(version !== undefined && { version }),
      event: { kind: 'taken', by: 'Alice' },
      said: {
        conversationId: 'c1',
        version: talkVersion ?? talk?.version ?? -1,
        state: null,
        replies: [text('support has it')],
        language: 'fr',
      },
      mails: [MAIL],
      audit: { at: AT, who: 'Alice', what: 'escalation-changed', why: 'taken' },
    });

    expect(isKept).toBe(false);
    expect(await store.findEscalation('SYG-1')).toEqual(before);
    expect(await kindsOf(store)).toEqual(['opened']);
    expect(await store.findTalk('SYG-1')).toEqual(talk);
    expect(await store.mailsOf('c1')).toHaveLength(1);
    expect((await store.listConsoleEvents({ limit: 9 })).rows).toEqual([]);
  });

  it('leaves nothing behind when it breaks in the middle', async () => {
    const store = await withRequest();
    const talk = await store.findTalk('SYG-1');
    const before = await store.findEscalation('SYG-1');

    await expect(
      change(store, 'taken', {
        event: { kind: 'taken', by: 'Alice' },
        said: {
          conversationId: 'c1',
          version: talk?.version ?? -1,
          state: null,
          replies: [text('support has it')],
          language: 'fr',
        },
        mails: [MAIL],
        // The last thing that is written.
        audit: { at: 'no date', who: 'Alice', what: 'escalation-changed', why: 'taken' },
      }),
    ).rejects.toThrow(RangeError);

    expect(await store.findEscalation('SYG-1')).toEqual(before);
    expect(await kindsOf(store)).toEqual(['opened']);
    expect(await store.findTalk('SYG-1')).toEqual(talk);
    expect(await store.mailsOf('c1')).toHaveLength(1);
  });

  it('is made once of two that begin with the same request', async () => {
    const store = await withRequest();
    const version = (await store.findEscalation('SYG-1'))?.version ?? -1;
    const taken = (by: string) =>
      change(store, 'taken', { version, takenBy: by, event: { kind: 'taken', by } });

    const kept = await Promise.all([taken('Alice'), taken('Bob')]);

    expect(kept.toSorted()).toEqual([false, true]);
    expect(await kindsOf(store)).toEqual(['opened', 'taken']);
  });

  it('that waits says for whom and until when, and no longer once something else happens', async () => {
    const store = await withRequest();
    const event = { kind: 'waiting', by: 'Alice', waitingFor: 'the unit' } as const;

    await change(store, 'waiting', { event: { ...event, waitingUntil: '2026-11-30' } });
    const waiting = await store.findEscalation('SYG-1');
    const told = await store.listEscalations('c1', []);
    await change(store, 'waiting', { event: { kind: 'noted', by: 'Bob' } });
    const noted = await store.findEscalation('SYG-1');
    await change(store, 'taken', { event: { kind: 'written', text: 'hello' } });

    const until = { waitingFor: 'the unit', waitingUntil: '2026-11-30' };
    expect(waiting).toMatchObject({ status: 'waiting', ...until });
    expect(told).toMatchObject([{ status: 'waiting', ...until }]);
    expect(noted).toMatchObject(until);
    const found = await store.findEscalation('SYG-1');
    expect(found).not.toHaveProperty('waitingFor');
    expect(found).not.toHaveProperty('waitingUntil');
  });

  it('that only colleagues see moves the request on for nobody else', async () => {
    const store = await withRequest();

    await change(store, 'new', { event: { kind: 'noted', by: 'Alice', text: 'call them' } });

    expect(await store.findEscalation('SYG-1')).toMatchObject({ changedAt: AT, version: 1 });
  });

  it('keeps when support answered first', async () => {
    const store = await withRequest();
    const answered = { kind: 'answered', by: 'Alice', text: 'a' } as const;

    await change(store, 'taken', { event: answered });
    await change(store, 'taken', { event: answered, at: later(120) });
    await change(store, 'solved', { event: { kind: 'solved', by: 'Alice' }, at: later(180) });

    expect(await store.findEscalation('SYG-1')).toMatchObject({
      firstAnswerAt: later(60),
      solvedAt: later(180),
    });
  });
});

describe('solving', () => {
  it('keeps the real cause, and with the verdict what support says of it without names', async () => {
    const store = await withRequest({ ...ASKED, journal: [{ ...JOURNAL_ENTRY, number: 1 }] });
    const cause = { code: 'P5', words: 'the valideur had left', isVerdictRight: false };

    await change(store, 'solved', {
      event: { kind: 'solved', by: 'Alice', cause },
      maskedCauseWords: 'the v… had left',
    });

    expect(await store.findEscalation('SYG-1')).toMatchObject({ status: 'solved', cause });
    const [row] = await store.listDiagnoses({}, { limit: 1, now: later(99) });
    const diagnosis = await store.findDiagnosis(row?.id ?? 0, later(99));
    expect(diagnosis?.judgements).toMatchObject([
      { judge: 'support', isRight: false, causeCode: 'P5', causeWords: 'the v… had left' },
    ]);
  });

  it('is what helped in the end where the person opens it again and says then that it works', async () => {
    const store = await withRequest();
    const cause = { code: 'P5', words: 'the valideur had left', isVerdictRight: false };
    await change(store, 'solved', {
      event: { kind: 'solved', by: 'Alice', cause: { code: 'R3' } },
    });
    await change(store, 'reopened', { event: { kind: 'reopened' } });
    await change(store, 'solved', { event: { kind: 'solved', by: 'Alice', cause } });
    await change(store, 'reopened', { event: { kind: 'reopened' } });
    expect(await store.findEscalation('SYG-1')).not.toHaveProperty('cause');

    await change(store, 'confirmed', { event: { kind: 'confirmed' } });

    expect(await store.findEscalation('SYG-1')).toMatchObject({ status: 'confirmed', cause });
  });

  it('leaves no cause where support named none', async () => {
    const store = await withRequest();

    await change(store, 'confirmed', { event: { kind: 'confirmed' } });

    expect(await store.findEscalation('SYG-1')).not.toHaveProperty('cause');
  });
});

describe('requests', () => {
  async function withMany(): Promise<Store> {
    const store = await openTestStore();
    const requests = [
      { reference: 'SYG-1', situation: 'R2', addressKeys: ['k1'], unit: 'UMR1' },
      { reference: 'SYG-2', situation: 'R3', addressKeys: ['k1', 'k2'], unit: 'UMR2' },
      { reference: 'SYG-3', situation: 'R2', addressKeys: ['k3'], unit: 'UMR3' },
      { reference: 'SYG-4', situation: 'R4', addressKeys: [], unit: 'UMR1' },
      { reference: 'SYG-5', situation: 'R5', addressKeys: ['k2'], unit: undefined },
    ];
    for (const [index, { reference, situation, addressKeys, unit }] of requests.entries()) {
      const dossier = unit === undefined ? ANONYMOUS_DOSSIER : { ...DOSSIER, unit };
      await openConversation(store, `c${index}`);
      await say(store, `c${index}`, {
        at: later(index),
        escalations: [{ reference, situation, addressKeys, isAddition: false, dossier }],
      });
    }
    return store;
  }

  it('are related by the person, the unit and the situation, newest first', async () => {
    const store = await withMany();
    await say(store, 'c0', {
      at: later(9),
      escalations: [{ ...ESCALATION, reference: 'SYG-6', situation: 'R6', addressKeys: [] }],
    });

    const { samePerson, sameUnit, sameSituation } = await store.findRelatedEscalations('SYG-1');

    expect(samePerson.map(({ reference }) => reference)).toEqual(['SYG-6', 'SYG-2']);
    expect(sameUnit.map(({ reference }) => reference)).toEqual(['SYG-4']);
    expect(sameSituation.map(({ reference }) => reference)).toEqual(['SYG-3']);
  });

  it('are related to nothing by a unit that is not known', async () => {
    const store = await withMany();

    const related = await store.findRelatedEscalations('SYG-5');

    expect(related.sameUnit).toEqual([]);
    expect(related.samePerson.map(({ reference }) => reference)).toEqual(['SYG-2']);
  });
});
