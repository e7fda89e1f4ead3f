import { describe, expect, it } from 'vitest';
import type { Whose } from '../../../../bot/ports/personal-data.ts';
import type { TurnCommit } from '../../../../bot/ports/commit.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { DOSSIER } from '../../../fakes/dossier.ts';
import { JOURNAL_ENTRY } from '../../../fakes/journal-entry.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { readAll } from '../../../fakes/read-all.ts';
import { filesWith } from '../../../fakes/read-files.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import {
  AT,
  HELLO,
  MAIL,
  commitNext,
  later,
  openConversation,
  say,
} from '../../../fakes/turn-commit.ts';

const JEANNE = 'jeanne.canari@univ.test';
const WHOSE: Whose = {
  addresses: [JEANNE],
  addressKeys: ['key-of-jeanne'],
  pseudonyms: ['jeanne'],
  isUnprovedIncluded: false,
};
const FOR_ADMINISTRATORS: Whose = { ...WHOSE, isUnprovedIncluded: true };
const NOBODY: Whose = { ...WHOSE, addresses: [], addressKeys: [], pseudonyms: [] };

const PROVED = { belongings: [{ addressKey: 'key-of-jeanne', isProved: true }] };
const GIVEN = { belongings: [{ addressKey: 'key-of-jeanne', isProved: false }] };
const ESCALATION = {
  situation: 'R2',
  addressKeys: ['key-of-jeanne'],
  isAddition: false,
  dossier: { ...DOSSIER, replyTo: JEANNE },
};
const text = (words: string) => ({ kind: 'text', text: words }) as const;

/** Opens a conversation and says one thing in it. */
async function converse(store: Store, id: string, changes: Partial<TurnCommit>): Promise<void> {
  await openConversation(store, id);
  await say(store, id, { replies: [text(`welcome to ${id}`)], ...changes });
}

/** The next message of this conversation is the one that asks for it. */
async function eraseFrom(store: Store, id: string, erasure: Whose): Promise<boolean> {
  return say(store, id, { state: null, replies: [text('it is erased')], erasure });
}

async function linesOf(store: Store, id: string): Promise<readonly string[]> {
  const entries = await store.entriesAfter(id, 0, 100);
  return entries.map((entry) =>
    entry.role === 'user' ? '>' : entry.reply.kind === 'text' ? entry.reply.text : entry.reply.kind,
  );
}

describe('what is known of a person', () => {
  it('is counted over all their conversations, and nobody else’s', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', {
      ...PROVED,
      journal: [{ ...JOURNAL_ENTRY, pseudonym: 'jeanne' }],
      escalations: [{ ...ESCALATION, reference: 'SYG-1' }],
      mails: [
        { ...MAIL, reference: 'SYG-1' },
        { ...MAIL, reference: 'SYG-1', to: JEANNE },
      ],
    });
    await say(store, 'c1', {
      personsChanges: [{ reference: 'SYG-1', kind: 'written', text: 'and now?' }],
    });
    await converse(store, 'c2', { ...PROVED, mails: [{ ...MAIL, to: JEANNE }] });
    await converse(store, 'of somebody else', {
      ...GIVEN,
      journal: [JOURNAL_ENTRY],
      escalations: [{ ...ESCALATION, reference: 'SYG-2', addressKeys: ['key-of-paul'] }],
      mails: [MAIL],
    });

    expect(await store.findPersonalData(WHOSE)).toEqual({
      conversations: [
        { openedAt: AT, activeAt: AT, isProved: true },
        { openedAt: AT, activeAt: AT, isProved: true },
      ],
      diagnoses: 1,
      escalations: [{ reference: 'SYG-1', at: AT, changedAt: AT, isUnsent: true, messages: 1 }],
      waitingMails: 2,
    });
  });

  it('includes what was given and not proved for an administrator alone', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', {
      ...GIVEN,
      escalations: [{ ...ESCALATION, reference: 'SYG-1', addressKeys: [] }],
      mails: [{ ...MAIL, reference: 'SYG-1', replyTo: JEANNE }],
    });

    expect(await store.findPersonalData(WHOSE)).toMatchObject({
      conversations: [],
      escalations: [],
    });
    expect(await store.findPersonalData(FOR_ADMINISTRATORS)).toMatchObject({
      conversations: [{ isProved: false }],
      escalations: [{ reference: 'SYG-1' }],
    });
  });

  it('stays proved when the address is given again', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', PROVED);
    await say(store, 'c1', GIVEN);

    expect((await store.findPersonalData(WHOSE)).conversations).toMatchObject([{ isProved: true }]);
  });

  it('counts a request as sent once support has it, whatever became of the copy', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', {
      ...PROVED,
      escalations: [{ ...ESCALATION, reference: 'SYG-1' }],
      mails: [
        { ...MAIL, reference: 'SYG-1' },
        { ...MAIL, reference: 'SYG-1', to: JEANNE },
      ],
    });
    for (const { id, to } of await store.claim('me', 9, AT, 60)) {
      const status = to === JEANNE ? 'dead' : 'sent';
      await store.settle('me', id, 1, { status, error: 'MAIL_REFUSED' }, AT);
    }

    expect((await store.findPersonalData(WHOSE)).escalations).toMatchObject([{ isUnsent: false }]);
  });
});

describe('erasing from within a conversation', () => {
  it('leaves the message that asked and the confirmation, in the order of their numbers', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', PROVED);

    expect(await eraseFrom(store, 'c1', WHOSE)).toBe(true);

    expect(await linesOf(store, 'c1')).toEqual(['>', 'it is erased']);
    const entries = await store.entriesAfter('c1', 0, 100);
    expect(entries.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(await say(store, 'c1', { replies: [text('and then')] })).toBe(true);
    expect((await store.entriesAfter('c1', 4, 100)).map(({ seq }) => seq)).toEqual([5, 6]);
  });

  it('keeps what was said after it, to be answered', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', PROVED);
    for (let count = 0; count < 2; count += 1) {
      await store.receive('c1', { message: HELLO, raw: null }, AT);
    }

    await commitNext(store, 'c1', { replies: [text('it is erased')], erasure: WHOSE });

    expect(await store.findPending('c1')).toMatchObject({ seq: 4 });
    expect(await linesOf(store, 'c1')).toEqual(['>', '>', 'it is erased']);
  });

  it('takes the other conversations of the person away, as if they had never been', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', PROVED);
    await converse(store, 'c2', PROVED);
    await converse(store, 'of somebody else', GIVEN);
    await store.receive('c2', { message: HELLO, raw: null }, AT);

    await eraseFrom(store, 'c1', WHOSE);

    expect(await store.find('c2')).toBeUndefined();
    expect(await store.receive('c2', { message: HELLO, raw: null }, AT)).toBeUndefined();
    expect(await store.listPending()).toEqual([]);
    expect(await linesOf(store, 'of somebody else')).toEqual(['>', 'welcome to of somebody else']);
  });

  it('answers nothing of a conversation that is being answered meanwhile', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', PROVED);
    await converse(store, 'c2', PROVED);
    await store.receive('c2', { message: HELLO, raw: null }, AT);
    const pending = await store.findPending('c2');

    await eraseFrom(store, 'c1', WHOSE);

    expect(pending).toBeDefined();
    await expect(commitNext(store, 'c2')).rejects.toThrow('nothing is pending');
  });

  it('happens once, however often the same turn is committed', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', PROVED);
    await store.receive('c1', { message: HELLO, raw: null }, AT);
    const pending = await store.findPending('c1');
    if (pending === undefined) throw new Error('nothing is pending');
    await commitNext(store, 'c1', { replies: [text('it is erased')], erasure: WHOSE });

    const again = await store.commit({
      conversationId: 'c1',
      seq: pending.seq,
      version: pending.version,
      at: AT,
      state: null,
      replies: [text('twice')],
      language: 'fr',
      codes: [],
      usedCodes: [],
      journal: [],
      escalations: [],
      personsChanges: [],
      mails: [],
      belongings: [],
      lookUps: [],
      notUnderstood: [],
      judgements: [],
      erasure: WHOSE,
    });

    expect(again).toBe(false);
    expect(await linesOf(store, 'c1')).toEqual(['>', 'it is erased']);
  });

  it('erases this conversation alone when nobody proved anything', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', { ...GIVEN, journal: [JOURNAL_ENTRY], mails: [MAIL] });
    await converse(store, 'c2', PROVED);

    await eraseFrom(store, 'c1', NOBODY);

    expect(await linesOf(store, 'c1')).toEqual(['>', 'it is erased']);
    expect(await store.mailsOf('c1')).toEqual([]);
    expect(await linesOf(store, 'c2')).toEqual(['>', 'welcome to c2']);
    const [row] = await readAll(store.readJournal(undefined));
    expect(row?.pseudonym).not.toBe(JOURNAL_ENTRY.pseudonym);
    expect((await store.findPersonalData(FOR_ADMINISTRATORS)).conversations).toHaveLength(1);
  });
});

describe('the journal, after an erasure', () => {
  it('knows all lines of the person under one new name, and the others as before', async () => {
    const store = await openTestStore();
    const line = (pseudonym: string, number: number) => ({ ...JOURNAL_ENTRY, pseudonym, number });
    await converse(store, 'c1', { ...PROVED, journal: [line('conversation-1', 1)] });
    await say(store, 'c1', { journal: [line('jeanne', 2)] });
    await converse(store, 'c2', { ...PROVED, journal: [line('jeanne', 1)] });
    await converse(store, 'c3', { journal: [line('paul', 1)] });

    await eraseFrom(store, 'c1', WHOSE);
    await say(store, 'c1', { journal: [line('conversation-1', 1)] });

    const names = (await readAll(store.readJournal(undefined))).map(({ pseudonym }) => pseudonym);
    const [cut] = names.filter((name) => !['paul', 'conversation-1'].includes(name));
    expect(cut).toMatch(/^[\w-]{20}$/);
    expect(names.toSorted()).toEqual([cut, cut, cut, 'paul', 'conversation-1'].toSorted());
  });

  it('finds lines of conversations that have expired long ago', async () => {
    const store = await openTestStore();
    await converse(store, 'old', { journal: [{ ...JOURNAL_ENTRY, pseudonym: 'jeanne' }] });
    const never = '1970-01-01T00:00:00.000Z';
    const expiry = {
      journal: never,
      escalations: never,
      counters: never,
      audit: never,
      consoleAudit: never,
    };
    await store.expire({ ...expiry, conversations: later(1) });

    expect(await store.erase(WHOSE, AT)).toMatchObject({ conversations: [], diagnoses: 1 });

    const [row] = await readAll(store.readJournal(undefined));
    expect(row?.pseudonym).not.toBe('jeanne');
    expect(await store.erase(WHOSE, AT)).toMatchObject({ diagnoses: 0 });
  });
});

describe('an open request to support', () => {
  const REQUEST = {
    ...PROVED,
    escalations: [{ ...ESCALATION, reference: 'SYG-1' }],
    mails: [
      { ...MAIL, reference: 'SYG-1', replyTo: JEANNE, text: `from ${JEANNE}` },
      { ...MAIL, reference: 'SYG-1', to: JEANNE },
    ],
  };

  it('keeps its reference, its situation, its person, and the mail that waits to support', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', REQUEST);

    await eraseFrom(store, 'c1', WHOSE);

    expect(await store.findOpenEscalation('elsewhere', ['key-of-jeanne'], 'R2')).toMatchObject({
      reference: 'SYG-1',
    });
    expect(await store.listEscalations('c1', [])).toEqual([]);
    expect(await store.claim('me', 9, AT, 60)).toMatchObject([
      { to: MAIL.to, replyTo: JEANNE, text: `from ${JEANNE}` },
    ]);
  });

  it.each([{ keepsSentMails: true }, { keepsSentMails: false }])(
    'keeps nothing of the mail once it has left ($keepsSentMails)',
    async (settings) => {
      const dataDir = await tempFolder();
      const store = await openTestStore({ dataDir, ...settings });
      await converse(store, 'c1', REQUEST);
      await eraseFrom(store, 'c1', WHOSE);
      for (const { id, attempts } of await store.claim('me', 9, AT, 60)) {
        await store.settle('me', id, attempts, { status: 'sent' }, AT);
      }
      const never = '1970-01-01T00:00:00.000Z';
      const expiry = {
        journal: never,
        escalations: never,
        counters: never,
        audit: never,
        consoleAudit: never,
      };
      await store.expire({ ...expiry, conversations: never });

      expect(await filesWith(dataDir, JEANNE)).toEqual([]);
      expect(await store.listEscalations('x', ['key-of-jeanne'])).toMatchObject([{ mail: 'sent' }]);
    },
  );

  it('keeps of a mail that has left before what threads an addition to it', async () => {
    const dataDir = await tempFolder();
    const store = await openTestStore({ dataDir, keepsSentMails: true });
    await converse(store, 'c1', REQUEST);
    const [first] = await store.claim('me', 9, AT, 60);
    await store.settle('me', first?.id ?? '', 1, { status: 'sent' }, AT);

    await eraseFrom(store, 'c1', WHOSE);

    expect(await filesWith(dataDir, JEANNE)).toEqual([]);
    expect(await store.mailsOf('c1')).toEqual([]);
    await openConversation(store, 'c2');
    await say(store, 'c2', {
      escalations: [{ ...ESCALATION, reference: 'SYG-1', isAddition: true }],
      mails: [{ ...MAIL, reference: 'SYG-1' }],
    });
    expect(await store.claim('me', 9, later(60), 60)).toMatchObject([
      { inReplyTo: first?.messageId },
    ]);
  });

  it('of somebody else stays as it is, though it is support’s own address that is erased', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', REQUEST);

    await store.erase({ ...FOR_ADMINISTRATORS, addresses: [MAIL.to], addressKeys: ['s'] }, AT);

    expect(await store.claim('me', 9, AT, 60)).toHaveLength(2);
  });
});

describe('codes', () => {
  const CODE = { addressKey: 'key-of-jeanne', hash: 'h', expiresAt: later(1200) };

  it('of the address die in every conversation, and the counters of tries and sends stay', async () => {
    const store = await openTestStore();
    await converse(store, 'c1', { ...PROVED, codes: [CODE] });
    await converse(store, 'of somebody else', { codes: [CODE] });
    const limit = { key: 'send:key-of-jeanne', limit: 1, windowSeconds: 3600 };
    await store.count([limit], 't1', AT);

    await eraseFrom(store, 'c1', WHOSE);

    for (const conversationId of ['c1', 'of somebody else']) {
      const code = { conversationId, addressKey: 'key-of-jeanne' };
      const tries = { max: 5, token: 't' };
      expect(await store.tryCode(code, tries, AT, () => true)).toBe('none-sent');
    }
    expect(await store.count([limit], 't2', AT)).toMatchObject(limit);
  });
});

it('leaves nothing of what was said in any file, with a service beside it', async () => {
  const dataDir = await tempFolder();
  const service = await openTestStore({ dataDir });
  for (const id of ['c1', 'c2']) {
    await service.open({ id, channel: 'web', userId: 'dl_1' }, HELLO, AT);
    await commitNext(service, id, { ...PROVED, state: { said: JEANNE } });
    const message = { kind: 'text', text: `${JEANNE} `.repeat(400) } as const;
    await service.receive(id, { message, raw: message }, AT);
    await commitNext(service, id, {
      state: { said: JEANNE.repeat(500) },
      replies: [text(`hello ${JEANNE}`)],
      mails: [{ ...MAIL, to: JEANNE }],
    });
  }
  expect(await filesWith(dataDir, JEANNE)).not.toEqual([]);

  const command = await openTestStore({ dataDir });
  await command.erase(FOR_ADMINISTRATORS, AT);

  expect(await filesWith(dataDir, JEANNE)).toEqual([]);
  expect(await service.find('c1')).toBeUndefined();
});

it('writes down which files of mails have to go, and for how long they may still appear', async () => {
  const store = await openTestStore();
  await converse(store, 'c1', { ...PROVED, mails: [{ ...MAIL, to: JEANNE }, MAIL] });
  const [leaving] = await store.claim('me', 1, AT, 60);

  await eraseFrom(store, 'c1', WHOSE);
  const orders = await store.listMailErasures();
  await store.settleMailErasures(orders, AT);

  expect(orders).toHaveLength(3);
  expect(orders).toContainEqual({ what: 'key-of-jeanne', at: AT, until: AT });
  expect(await store.listMailErasures()).toEqual([{ what: leaving?.id, at: AT, until: later(60) }]);
  await store.settleMailErasures(orders, later(60));
  expect(await store.listMailErasures()).toEqual([]);
});
