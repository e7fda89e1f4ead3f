import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { EscalationDossier } from '../../../bot/ports/escalations.ts';
import type { ConversationView, LineWindow } from '../../../bot/ports/request-conversation.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { startOver } from '../../../dialogs/state.ts';
import { ANONYMOUS_DOSSIER, DOSSIER } from '../../fakes/dossier.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openTestDesk } from '../../fakes/open-test-desk.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { answering, speak } from '../../fakes/speak.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { commitNext, later, openConversation } from '../../fakes/turn-commit.ts';

const REFERENCE = 'SYG-000-001';
const TALK = 'the-talk';
const OWN = 'key of own@unit.test';
const OTHER = 'key of other@unit.test';
const LAST = { limit: 200 };

const proving = (addressKey: string, isProved = true) => ({
  belongings: [{ addressKey, isProved }],
});

const sending = (
  reference = REFERENCE,
  addressKeys = [OWN],
  dossier: EscalationDossier = DOSSIER,
) => ({
  ...answering(`${reference} is sent`),
  escalations: [{ reference, situation: 'R2', addressKeys, isAddition: false, dossier }],
});

const read = async (
  store: Store,
  window: LineWindow = LAST,
  { reference = REFERENCE, isMasked = false } = {},
): Promise<ConversationView | undefined> =>
  openTestDesk(store, new FakeClock()).readConversation(reference, window, isMasked);

const linesOf = (view: ConversationView | undefined): readonly string[] =>
  view?.kind === 'kept' ? view.lines.map(({ who, text }) => `${who}: ${text ?? '?'}`) : [];

const textOf = (view: ConversationView | undefined): string => linesOf(view).join('\n');

/** Somebody proves an address and asks support for help, over so many minutes. */
const ask = async (store: Store): Promise<void> => {
  await openConversation(store, TALK);
  await speak(store, TALK, 'bonjour', { ...answering('Pour qui ?'), at: later(1) });
  await speak(store, TALK, 'own@unit.test', { ...proving(OWN), at: later(2) });
  await speak(store, TALK, 'oui', { ...sending(), at: later(3) });
};

describe('the conversation of a request', () => {
  it('is read from its beginning up to now, with who said what and when', async () => {
    const store = await openTestStore();
    await ask(store);
    await speak(store, TALK, 'merci', { ...answering('De rien.'), at: later(60), language: 'en' });
    const { desk } = openTestDesk(store, new FakeClock());
    await desk.answer(REFERENCE, { by: 'Sam (sam)', text: 'Quel est votre laboratoire ?' });

    const view = await read(store);

    expect(linesOf(view).slice(0, -1)).toEqual([
      'person: bonjour',
      'assistant: Pour qui ?',
      'person: own@unit.test',
      'person: oui',
      'assistant: SYG-000-001 is sent',
      'person: merci',
      'assistant: De rien.',
      expect.stringMatching(/^support: [^]*Quel est votre laboratoire \?$/u),
    ]);
    expect(view).toMatchObject({
      kind: 'kept',
      count: 9,
      hasEarlier: false,
      isCutBefore: false,
      isCutAfter: false,
    });
    const said = view?.kind === 'kept' ? view.lines[6] : undefined;
    expect(said).toEqual({
      seq: 7,
      at: later(60),
      who: 'assistant',
      language: 'en',
      text: 'De rien.',
    });
  });

  it('is the same for two requests of the same person', async () => {
    const store = await openTestStore();
    await ask(store);
    const second = sending('SYG-000-002');
    const other = second.escalations.map((each) => ({ ...each, situation: 'J3' }));
    await speak(store, TALK, 'encore', { ...second, escalations: other, at: later(9) });

    expect(linesOf(await read(store, LAST, { reference: 'SYG-000-002' }))).toEqual(
      linesOf(await read(store)),
    );
  });

  it('is read in parts, each line once, whichever way it is asked for', async () => {
    const store = await openTestStore();
    await ask(store);
    for (let turn = 0; turn < 10; turn += 1)
      await speak(store, TALK, `m${turn}`, { ...answering(`r${turn}`), at: later(10 + turn) });
    const seqsOf = (view: ConversationView | undefined) =>
      view?.kind === 'kept' ? view.lines.map(({ seq }) => seq) : [];

    const last = await read(store, { limit: 4 });
    const before = await read(store, { limit: 4, before: 22 });
    const first = await read(store, { limit: 4, before: 4 });
    const news = await read(store, { limit: 200, after: 23 });
    const none = await read(store, { limit: 0 });

    expect([seqsOf(last), seqsOf(before), seqsOf(first)]).toEqual([
      [22, 23, 24, 25],
      [18, 19, 20, 21],
      [1, 2, 3],
    ]);
    expect([last, before, first]).toMatchObject([
      { hasEarlier: true },
      { hasEarlier: true },
      { hasEarlier: false },
    ]);
    expect(seqsOf(news)).toEqual([24, 25]);
    expect(none).toMatchObject({ kind: 'kept', count: 25, lines: [] });
  });

  it('holds no code and no password, and nothing of what still waits to be answered', async () => {
    const store = await openTestStore();
    await ask(store);
    const form = { kind: 'form', form: 'code', values: { code: '12345' } } as const;
    await speak(store, TALK, form);
    await speak(store, TALK, 'mon code est 654 321');
    await speak(store, TALK, 'mot de passe : Soleil!2026');
    await store.receive(TALK, { message: { kind: 'text', text: '111-222' }, raw: null }, later(20));

    const view = await read(store);

    expect(linesOf(view).slice(-3, -1)).toEqual(['person: ••••••', 'person: mon code est ••••••']);
    expect(textOf(view)).not.toMatch(/12345|654|Soleil|111/u);
    expect(view).toMatchObject({ count: 8 });
  });

  it('is masked until there is a reason, also what the request does not name', async () => {
    const store = await openTestStore();
    const state = { ...startOver('fr'), givenName: 'zoé canari' };
    await openConversation(store, TALK);
    await speak(store, TALK, 'je suis Jeanne Canari, own@unit.test, 06 12 34 56 78');
    const form = { kind: 'form', form: 'escalation', values: { name: 'ugo', remark: '' } } as const;
    await speak(store, TALK, form, { ...answering('Bonjour zoé, et ugo.'), state });
    await speak(store, TALK, 'oui', { ...sending(), state });

    const masked = await read(store, LAST, { isMasked: true });
    const clear = await read(store);

    expect(textOf(masked)).not.toMatch(/jeanne|canari|own@|56 78|zoé|ugo/iu);
    expect(masked).toMatchObject({ isMasked: true });
    expect(linesOf(clear)).toContain('assistant: Bonjour zoé, et ugo.');
    expect(linesOf(clear)).toContain('person: ugo');
    expect(clear).toMatchObject({ isMasked: false });
  });
});

describe('a conversation that is not there', () => {
  const whose = {
    addresses: ['own@unit.test'],
    addressKeys: [OWN],
    pseudonyms: [],
    isUnprovedIncluded: false,
  };

  it('was erased by the person, also while it goes on, or by an administrator', async () => {
    const [asked, told] = [await openTestStore(), await openTestStore()];
    await ask(asked);
    await ask(told);

    await speak(asked, TALK, 'oubliez-moi', { erasure: whose, ...answering('C’est fait.') });
    await speak(asked, TALK, 'un secret', answering('Bonjour'));
    await told.erase(whose, later(9));

    expect(await read(asked)).toEqual({ kind: 'erased' });
    expect(await read(told)).toEqual({ kind: 'erased' });
  });

  it('had its time', async () => {
    const store = await openTestStore();
    await ask(store);
    const [old, now] = [later(-9), later(999)];
    const expiry = { journal: old, escalations: old, counters: old, audit: old, consoleAudit: old };

    await store.expire({ ...expiry, conversations: now });

    expect(await read(store)).toEqual({ kind: 'expired' });
  });

  it('is of no request', async () => {
    expect(await read(await openTestStore())).toBeUndefined();
  });
});

it('a line of another version is there, without what it said', async () => {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  await ask(store);
  const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'));
  database.exec(`update entry set body = '{"reply":{"kind":"hologram"}}' where seq = 2`);
  database.exec(`update entry set body = 'nothing' where seq = 3`);
  database.close();

  expect(linesOf(await read(store))).toEqual([
    'person: bonjour',
    'assistant: ?',
    'person: ?',
    'person: oui',
    'assistant: SYG-000-001 is sent',
  ]);
});

describe('where several people used one conversation', () => {
  it('what was said around the request of one is all that is read, whoever came after', async () => {
    const store = await openTestStore();
    await ask(store);
    await speak(store, TALK, 'je voudrais recommencer', { at: later(50) });
    await speak(store, TALK, 'other@unit.test', { ...proving(OTHER, false), at: later(51) });
    await speak(store, TALK, '••••••', { ...proving(OTHER), at: later(52) });
    await speak(store, TALK, 'mon secret', { ...answering('Je note.'), at: later(53) });

    const view = await read(store);

    expect(linesOf(view)).toEqual([
      'person: own@unit.test',
      'person: oui',
      'assistant: SYG-000-001 is sent',
    ]);
    expect(view).toMatchObject({ isCutBefore: true, isCutAfter: true, count: 3 });
    expect(linesOf(await read(store, { limit: 200, after: 3 }))).not.toContain(
      'person: mon secret',
    );
    expect(linesOf(await read(store, { limit: 200, before: 3 }))).toEqual([]);
  });

  it('whoever was there before is not read either, and each request shows its own part', async () => {
    const store = await openTestStore();
    await ask(store);
    await speak(store, TALK, 'other@unit.test', { ...proving(OTHER), at: later(50) });
    const second = sending('SYG-000-002', [OTHER], { ...DOSSIER, replyTo: 'other@unit.test' });
    const other = second.escalations.map((each) => ({ ...each, situation: 'J3' }));
    await speak(store, TALK, 'aidez-moi', { ...second, escalations: other, at: later(51) });

    expect(linesOf(await read(store))).not.toContain('person: aidez-moi');
    const theirs = await read(store, LAST, { reference: 'SYG-000-002' });
    expect(linesOf(theirs)).toEqual([
      'person: other@unit.test',
      'person: aidez-moi',
      'assistant: SYG-000-002 is sent',
    ]);
    expect(theirs).toMatchObject({ isCutBefore: true, isCutAfter: false });
  });

  it('an address that was only given is nobody else, nor is the one that is answered to', async () => {
    const store = await openTestStore();
    await openConversation(store, TALK);
    await speak(store, TALK, 'bonjour', proving(OTHER, false));
    const dossier = { ...ANONYMOUS_DOSSIER, replyTo: 'own@unit.test' };
    await speak(store, TALK, 'oui', sending(REFERENCE, [], dossier));
    await speak(store, TALK, '••••••', { ...proving(OWN), at: later(9) });
    await speak(store, TALK, 'merci', { at: later(10) });

    expect(await read(store)).toMatchObject({ count: 5, isCutBefore: false, isCutAfter: false });
  });

  it('nothing is read where an earlier version did not write down who was when', async () => {
    const dataDir = await tempFolder();
    const store = await openTestStore({ dataDir });
    await ask(store);
    await speak(store, TALK, 'other@unit.test', { ...proving(OTHER), at: later(50) });
    const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'));
    database.exec('update belonging set first_seq = null, last_seq = null');
    database.close();

    expect(await read(store)).toEqual({ kind: 'mixed' });
  });
});

it('a chat of Teams is read like any other', async () => {
  const store = await openTestStore();
  const opening = { kind: 'open', language: 'fr' } as const;
  await store.open({ id: 'a:1', channel: 'teams', userId: '29:1' }, opening, later(0));
  await commitNext(store, 'a:1');
  await speak(store, 'a:1', 'oui', { ...sending(), at: later(3) });

  expect(linesOf(await read(store))).toEqual(['person: oui', 'assistant: SYG-000-001 is sent']);
});
