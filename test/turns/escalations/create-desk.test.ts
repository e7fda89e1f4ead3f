import { describe, expect, it } from 'vitest';
import {
  ESCALATION_STATUSES,
  type EscalationDeskStore,
  type EscalationStatus,
} from '../../../bot/ports/escalations.ts';
import type { Desk, DeskAnswer } from '../../../bot/turns/escalations/desk.ts';
import { ANONYMOUS_DOSSIER, DOSSIER, UNPROVED_DOSSIER } from '../../fakes/dossier.ts';
import { JOURNAL_ENTRY } from '../../fakes/journal-entry.ts';
import { later, say } from '../../fakes/turn-commit.ts';
import {
  ALICE,
  CAUSE,
  REFERENCE,
  createDeskWorld,
  createDeskWorldAt,
  type DeskWorld,
} from './desk-world.ts';

const BOB = { by: 'Bob' } as const;
const WAIT = { waitingFor: 'the unit', waitingUntil: '2026-11-30' } as const;

type Act = (desk: Desk) => Promise<DeskAnswer>;
const ACTS = {
  take: async (desk) => desk.take(REFERENCE, { ...BOB, takenFrom: ALICE.by }),
  wait: async (desk) => desk.wait(REFERENCE, { ...BOB, ...WAIT }),
  answer: async (desk) => desk.answer(REFERENCE, { ...BOB, text: 'Try again.' }),
  note: async (desk) => desk.note(REFERENCE, { ...BOB, text: 'call them' }),
  solve: async (desk) => desk.solve(REFERENCE, { ...BOB, text: 'It works now.', cause: CAUSE }),
  write: async (desk) => desk.write(REFERENCE, { text: 'And now?' }),
  confirm: async (desk) => desk.confirm(REFERENCE),
  reopen: async (desk) => desk.reopen(REFERENCE),
} as const satisfies Record<string, Act>;

const NO = 'not now';
/** By act, the status after each of `ESCALATION_STATUSES`: new, taken, waiting, solved, reopened, confirmed. */
const AFTER: Readonly<Record<keyof typeof ACTS, readonly (EscalationStatus | typeof NO)[]>> = {
  take: ['taken', 'taken', 'taken', NO, 'taken', NO],
  wait: ['waiting', 'waiting', 'waiting', NO, 'waiting', NO],
  answer: ['taken', 'taken', 'waiting', 'solved', 'taken', NO],
  note: ['new', 'taken', 'waiting', 'solved', 'reopened', 'confirmed'],
  solve: ['solved', 'solved', 'solved', NO, 'solved', NO],
  write: ['new', 'taken', 'taken', 'solved', 'reopened', 'confirmed'],
  confirm: ['confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', NO],
  reopen: [NO, NO, NO, 'reopened', NO, 'reopened'],
};

const names = Object.keys(ACTS) as (keyof typeof ACTS)[];
const cases = names.flatMap((act) =>
  ESCALATION_STATUSES.map((from, index) => ({ act, from, to: AFTER[act][index] ?? NO })),
);

async function statusOf({ store }: DeskWorld): Promise<string | undefined> {
  return (await store.findEscalation(REFERENCE))?.status;
}

async function kindsOf({ store }: DeskWorld): Promise<readonly string[]> {
  return (await store.listEscalationEvents(REFERENCE)).map(({ kind }) => kind);
}

describe('the life of a request', () => {
  it.each(cases.filter(({ to }) => to !== NO))('leads by "$act" from $from to $to', async (row) => {
    const world = await createDeskWorldAt(row.from);

    const answer = await ACTS[row.act](world.desk);

    expect(answer).toMatchObject({ kind: 'done', escalation: { status: row.to } });
    expect(await statusOf(world)).toBe(row.to);
  });

  it.each(cases.filter(({ to }) => to === NO))(
    'has no "$act" from $from, and nothing happens',
    async ({ act, from }) => {
      const world = await createDeskWorldAt(from);
      const before = await kindsOf(world);
      const said = await world.repliesOf();
      const mails = await world.newMails();

      const answer = await ACTS[act](world.desk);

      expect(answer).toEqual({ kind: 'not-now', status: from });
      expect(await kindsOf(world)).toEqual(before);
      expect(await world.repliesOf()).toEqual(said);
      expect(await world.newMails()).toEqual(mails);
    },
  );

  it.each(names)('has no "%s" of a request that nobody knows', async (act) => {
    const { desk, store } = await createDeskWorld();
    await store.expire({
      conversations: later(-1),
      journal: later(-1),
      escalations: later(1),
      counters: later(-1),
      audit: later(-1),
      consoleAudit: later(-1),
    });

    expect(await ACTS[act](desk)).toEqual({ kind: 'unknown' });
    expect(await desk.find(REFERENCE)).toBeUndefined();
  });
});

describe('who has a request', () => {
  it.each([
    { from: 'new', act: 'take', has: 'Bob' },
    { from: 'new', act: 'answer', has: 'Bob' },
    { from: 'new', act: 'wait', has: 'Bob' },
    { from: 'new', act: 'solve', has: 'Bob' },
    { from: 'new', act: 'note', has: undefined },
    { from: 'taken', act: 'take', has: 'Bob' },
    { from: 'taken', act: 'answer', has: 'Alice' },
    { from: 'taken', act: 'wait', has: 'Alice' },
    { from: 'waiting', act: 'write', has: 'Alice' },
    { from: 'solved', act: 'reopen', has: 'Alice' },
    { from: 'reopened', act: 'answer', has: 'Bob' },
  ] as const)('is $has once Bob or the person does "$act" from $from', async (row) => {
    const { desk } = await createDeskWorldAt(row.from);

    const answer = await ACTS[row.act](desk);

    expect(answer.kind === 'done' && answer.escalation.takenBy).toBe(row.has);
  });

  it('is told once when the same one takes it twice', async () => {
    const world = await createDeskWorldAt('taken');
    const before = await world.repliesOf();

    const answer = await world.desk.take(REFERENCE, ALICE);

    expect(answer).toMatchObject({ kind: 'done', escalation: { takenBy: 'Alice' } });
    expect(await world.repliesOf()).toEqual(before);
    expect(await kindsOf(world)).toEqual(['opened', 'taken']);
  });
});

describe('what support does', () => {
  const told = [
    { act: 'take', says: /prise en charge|occupe/iu },
    { act: 'wait', says: /30 novembre.*the unit/u },
    { act: 'answer', says: /Try again\./u },
    { act: 'solve', says: /It works now\./u },
  ] as const;

  it.each(told)('is told in the conversation at once: $act', async ({ act, says }) => {
    const world = await createDeskWorld();

    await ACTS[act](world.desk);

    expect((await world.repliesOf()).join('\n')).toMatch(says);
    expect(world.announced).toEqual(['c1']);
    expect(await world.newMails()).toEqual([]);
    expect(world.mailCalls()).toBe(0);
  });

  it.each(told)('goes by mail as well when nobody listens: $act', async ({ act, says }) => {
    const world = await createDeskWorld({ isHeard: false });

    await ACTS[act](world.desk);

    expect((await world.repliesOf()).join('\n')).toMatch(says);
    expect(await world.newMails()).toMatchObject([
      { to: DOSSIER.replyTo, reference: REFERENCE, text: expect.stringMatching(says) as string },
    ]);
    expect(world.mailCalls()).toBe(1);
  });

  it('leads back to the request from the mail', async () => {
    const world = await createDeskWorld({ isHeard: false });

    await ACTS.answer(world.desk);

    const [mail] = await world.newMails();
    const url = `http://localhost/request/${REFERENCE}/${DOSSIER.replyTo}`;
    expect(mail?.text).toContain(url);
    expect(mail?.html).toContain(`href="${url}"`);
  });

  it('waits in the chat of Teams, which tells by mail itself what it cannot show', async () => {
    const world = await createDeskWorld({ channel: 'teams', isHeard: false });

    await ACTS.answer(world.desk);

    expect((await world.repliesOf()).join('\n')).toContain('Try again.');
    expect(world.announced).toEqual(['c1']);
    expect(await world.newMails()).toEqual([]);
  });

  it.each(['web', 'teams'] as const)(
    'goes by mail once the conversation is gone: %s',
    async (channel) => {
      const world = await createDeskWorld({ channel });
      await world.store.expire({
        conversations: later(1),
        journal: later(-1),
        escalations: later(-1),
        counters: later(-1),
        audit: later(-1),
        consoleAudit: later(-1),
      });

      const answer = await ACTS.answer(world.desk);

      expect(answer.kind).toBe('done');
      expect(world.announced).toEqual([]);
      expect(await world.newMails()).toMatchObject([{ to: DOSSIER.replyTo }]);
    },
  );

  it.each(told)(
    'goes by mail alone to an address that nobody proved, whoever listens: $act',
    async ({ act, says }) => {
      const world = await createDeskWorld({ dossier: UNPROVED_DOSSIER });

      await ACTS[act](world.desk);

      const said = (await world.repliesOf()).join('\n');
      expect(said).toContain(REFERENCE);
      expect(said).not.toMatch(/Try again|It works now|the unit/u);
      expect(world.announced).toEqual(['c1']);
      expect(await world.newMails()).toMatchObject([
        { to: DOSSIER.replyTo, reference: REFERENCE, text: expect.stringMatching(says) as string },
      ]);
    },
  );

  it.each([
    { channel: 'web', dossier: ANONYMOUS_DOSSIER, whose: 'who gave no address' },
    { channel: 'teams', dossier: DOSSIER, whose: 'whose address the chat proves' },
  ] as const)('is shown in the chat of somebody $whose', async ({ channel, dossier }) => {
    const world = await createDeskWorld({ channel, dossier });

    await ACTS.answer(world.desk);

    expect((await world.repliesOf()).join('\n')).toContain('Try again.');
    expect(await world.newMails()).toEqual([]);
  });

  it('goes nowhere by mail when the person gave no address', async () => {
    const world = await createDeskWorld({ dossier: ANONYMOUS_DOSSIER, isHeard: false });

    await ACTS.answer(world.desk);

    expect((await world.repliesOf()).join('\n')).toContain('Try again.');
    expect(await world.newMails()).toEqual([]);
  });

  it('among itself stays there', async () => {
    const world = await createDeskWorld({ isHeard: false });

    await ACTS.note(world.desk);

    expect(await world.repliesOf()).toEqual([]);
    expect(await world.newMails()).toEqual([]);
    expect(world.announced).toEqual([]);
    const found = await world.desk.find(REFERENCE);
    expect(found?.events.at(-1)).toMatchObject({ kind: 'noted', by: 'Bob', text: 'call them' });
  });

  it.each([
    { act: 'take', why: 'taken' },
    { act: 'note', why: 'noted' },
    { act: 'solve', why: 'solved' },
  ] as const)('is in the audit log: $act', async ({ act, why }) => {
    const { desk, store } = await createDeskWorld();

    await ACTS[act](desk);

    const { rows } = await store.listConsoleEvents({ limit: 9 });
    expect(rows).toMatchObject([
      { who: 'Bob', what: 'escalation-changed', subject: REFERENCE, why },
    ]);
  });

  it('keeps no secret that is typed, nor shows it', async () => {
    const world = await createDeskWorld({ isHeard: false });
    const secret = 'the password is hunter2';

    await world.desk.answer(REFERENCE, { ...BOB, text: secret });
    await world.desk.note(REFERENCE, { ...BOB, text: secret });
    await world.desk.wait(REFERENCE, { ...BOB, ...WAIT, waitingFor: secret });
    await world.desk.solve(REFERENCE, { ...BOB, text: secret, cause: { words: secret } });
    await world.desk.reopen(REFERENCE, { text: secret });

    const everything = JSON.stringify([
      await world.desk.find(REFERENCE),
      await world.repliesOf(),
      await world.newMails(),
    ]);
    expect(everything).toContain('the password is ***');
    expect(everything).not.toContain('hunter2');
  });
});

describe('what a person does on the page of their request', () => {
  it.each([
    { act: 'write', from: 'taken' },
    { act: 'confirm', from: 'solved' },
    { act: 'reopen', from: 'solved' },
  ] as const)('goes to the mailbox, threaded, and is in the request: $act', async (row) => {
    const world = await createDeskWorldAt(row.from);
    const before = (await world.newMails()).length;

    await ACTS[row.act](world.desk);

    const mails = (await world.newMails()).slice(before);
    expect(mails).toMatchObject([
      { to: 'support@unit.test', replyTo: DOSSIER.replyTo, reference: REFERENCE },
    ]);
    const event = (await world.desk.find(REFERENCE))?.events.at(-1);
    expect(event).not.toHaveProperty('by');
    expect(world.mailCalls()).toBe(1);
    const { rows } = await world.store.listConsoleEvents({ limit: 9 });
    expect(rows).toHaveLength(1);
  });
});

describe('what is written on the page of a request', () => {
  it.each([
    { dossier: DOSSIER, isShown: true, whose: 'a mailbox that was proved in it' },
    { dossier: UNPROVED_DOSSIER, isShown: false, whose: 'a mailbox that nobody proved in it' },
  ])('is shown in the conversation ($isShown) by $whose', async ({ dossier, isShown }) => {
    const world = await createDeskWorld({ dossier });

    await ACTS.write(world.desk);
    await world.desk.solve(REFERENCE, { ...BOB, text: 'done', cause: CAUSE });
    await world.desk.reopen(REFERENCE, { text: 'And now?' });

    const said = (await world.repliesOf()).join('\n');
    expect(said).toContain('page de suivi');
    expect(said.includes('And now?')).toBe(isShown);
  });
});

describe('two changes at once', () => {
  /** Does something else once, after the desk has read and before it writes. */
  function interrupting(something: (store: DeskWorld['store']) => Promise<unknown>) {
    let isDone = false;
    return (store: DeskWorld['store']): EscalationDeskStore => ({
      ...store,
      changeEscalation: async (change) => {
        if (!isDone) {
          isDone = true;
          await something(store);
        }
        return store.changeEscalation(change);
      },
    });
  }

  it('are both made, the later one from where the other led', async () => {
    const { desk, store } = await createDeskWorldAt('waiting');

    const [answer] = await Promise.all([ACTS.answer(desk), ACTS.write(desk), ACTS.note(desk)]);

    expect(answer.kind).toBe('done');
    const kinds = (await store.listEscalationEvents(REFERENCE)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['answered', 'noted', 'opened', 'waiting', 'written']);
    expect(await store.findEscalation(REFERENCE)).toMatchObject({ status: 'taken' });
  });

  it('are judged each by the status that it finds', async () => {
    const { desk } = await createDeskWorldAt('taken');

    const answers = await Promise.all([ACTS.confirm(desk), ACTS.confirm(desk)]);

    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['done', 'not-now']);
  });

  it('lose nothing when the person writes in the chat between reading and writing', async () => {
    const world = await createDeskWorld({
      wrap: interrupting(async (store) =>
        say(store, 'c1', { state: { said: 'meanwhile' }, replies: [{ kind: 'text', text: 'hm' }] }),
      ),
    });

    await ACTS.answer(world.desk);

    const said = await world.repliesOf();
    expect(said[0]).toContain('hm');
    expect(said.filter((reply) => reply.includes('Try again.'))).toHaveLength(1);
    expect(await kindsOf(world)).toEqual(['opened', 'answered']);
  });

  it('end when a request cannot be written at all', async () => {
    const world = await createDeskWorld({
      wrap: (store) => ({ ...store, changeEscalation: async () => Promise.resolve(false) }),
    });

    await expect(ACTS.answer(world.desk)).rejects.toThrow('each time');
    expect(world.announced).toEqual([]);
  });
});

it('makes a change once, however often the same key asks for it', async () => {
  const world = await createDeskWorld({ isHeard: false });
  const words = { ...BOB, text: 'Try again.', key: 'key-1' };

  const answers = await Promise.all([
    world.desk.answer(REFERENCE, words),
    world.desk.answer(REFERENCE, words),
  ]);
  const again = await world.desk.answer(REFERENCE, words);

  expect([...answers, again].map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  expect(await kindsOf(world)).toEqual(['opened', 'answered']);
  expect(await world.newMails()).toHaveLength(1);
});

it('keeps the words of a cause without names where verdicts are read', async () => {
  const named = { names: ['zora benali'], mails: [] };
  const { desk, store } = await createDeskWorld({ dossier: { ...DOSSIER, named } });
  await say(store, 'c1', { journal: [{ ...JOURNAL_ENTRY, number: DOSSIER.diagnosisNumber }] });
  const words = 'Jeanne Canari and zora benali shared x@unit.test';

  await desk.solve(REFERENCE, { ...BOB, text: 'Done.', cause: { words, isVerdictRight: false } });

  expect((await store.findEscalation(REFERENCE))?.cause).toMatchObject({ words });
  const [row] = await store.listDiagnoses({}, { limit: 1, now: later(3600) });
  const diagnosis = await store.findDiagnosis(row?.id ?? 0, later(3600));
  expect(diagnosis?.judgements).toMatchObject([
    { judge: 'support', isRight: false, causeWords: 'J… C… and z… b… shared …@un….test' },
  ]);
});
