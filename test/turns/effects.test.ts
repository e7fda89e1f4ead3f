import { expect, it } from 'vitest';
import type { Effect, Respond } from '../../bot/ports/turn.ts';
import { createPseudonyms } from '../../bot/turns/pseudonyms.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { JOURNAL_ENTRY } from '../fakes/journal-entry.ts';
import { readAll } from '../fakes/read-all.ts';
import { createWorld, done, PSEUDONYM_KEY } from './turns-world.ts';

const ADDRESS = 'jeanne@univ.test';
const MAIL = { to: 'support@unit.test', subject: 's', text: 't', html: '' };
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const escalate = (reference: string, isAddition: boolean): Effect => ({
  kind: 'escalate',
  reference,
  situation: 'password-expired',
  addresses: [ADDRESS],
  isAddition,
  dossier: DOSSIER,
  mails: [{ ...MAIL, reference }],
});

/** Escalates each message, or adds to what is open, as the dialog is asked to. */
const escalating: Respond = (_state, message, { openEscalation }, { newReference }) => {
  if (message.kind !== 'text') return done();
  if (openEscalation === undefined) {
    const need = { kind: 'open-escalation', addresses: [ADDRESS], situation: 'password-expired' };
    return { kind: 'needs', needs: [need as typeof need & { kind: 'open-escalation' }] };
  }
  const isAddition = openEscalation !== 'none';
  const reference = isAddition ? openEscalation.reference : newReference;
  return done({ replies: [text(reference)], effects: [escalate(reference, isAddition)] });
};

it('opens one escalation for a person who asks twice at the same moment', async () => {
  const { store, turns, say, linesOf } = await createWorld({ respond: escalating });
  const ids = Array.from({ length: 10 }, (_, index) => `c${index}`);
  for (const id of ids) {
    await turns.open({ id, channel: 'web', userId: 'dl_1', language: 'fr' });
    await linesOf(id);
  }

  await Promise.all(ids.map(async (id) => say('help', undefined, id)));
  const references = await Promise.all(ids.map(async (id) => (await linesOf(id)).at(-1)));

  expect(new Set(references).size).toBe(1);
  expect(references[0]).toMatch(/^SYG-\d{3}-\d{3}$/);
  const key = createPseudonyms(PSEUDONYM_KEY).keyOf(ADDRESS);
  expect(await store.listEscalations('nowhere', [key])).toMatchObject([
    { reference: references[0], mail: 'waiting' },
  ]);
});

it('gives up with an apology when the dialog insists on a second escalation', async () => {
  const respond: Respond = (_state, message, _learned, { newReference }) =>
    message.kind === 'text'
      ? done({ replies: [text('sent')], effects: [escalate(newReference, false)] })
      : done();
  const { store, say, linesOf, incidents } = await createWorld({ respond });
  await linesOf();

  await say('a');
  await say('b');

  expect((await linesOf()).filter((line) => !line.startsWith('>'))).toEqual([
    'sent',
    'sorry in fr',
  ]);
  expect(await store.mailsOf('c1')).toHaveLength(1);
  expect(incidents).toHaveLength(1);
});

it('writes a diagnosis under a pseudonym: of the proved address, else of the conversation', async () => {
  const respond: Respond = (_state, message) => {
    if (message.kind !== 'text') return done();
    const address = message.text === 'anonymous' ? {} : { address: message.text };
    return done({ effects: [{ kind: 'journal', entry: { ...JOURNAL_ENTRY, ...address } }] });
  };
  const { store, turns, say, linesOf } = await createWorld({ respond });
  const said = [ADDRESS, ADDRESS.toUpperCase(), 'anonymous', 'anonymous'];
  for (const [index, words] of said.entries()) {
    const id = `c${index}`;
    await turns.open({ id, channel: 'web', userId: 'dl_1', language: 'fr' });
    await say(words, undefined, id);
    await linesOf(id);
  }

  const rows = await readAll(store.readJournal(undefined));

  const pseudonyms = rows.map(({ pseudonym }) => pseudonym);
  expect(JSON.stringify(rows)).not.toContain('univ.test');
  expect(new Set(pseudonyms).size).toBe(3);
  expect(pseudonyms[0]).toBe(pseudonyms[1]);
  expect(pseudonyms).not.toContain(createPseudonyms(PSEUDONYM_KEY).keyOf(ADDRESS));
});

it('knows the lines that somebody left before they proved an address as theirs', async () => {
  const respond: Respond = (_state, message) => {
    if (message.kind !== 'text') return done();
    const [number = '', address] = message.text.split(' ');
    const entry = { ...JOURNAL_ENTRY, number: Number(number), ...(address && { address }) };
    return done({ effects: [{ kind: 'journal', entry }] });
  };
  const { store, turns, say, linesOf } = await createWorld({ respond });
  const other = 'other@univ.test';
  for (const [id, ...lines] of [
    ['c0', '1', `2 ${ADDRESS}`, `3 ${other}`],
    ['c1', '1'],
  ] as const) {
    await turns.open({ id, channel: 'web', userId: 'dl_1', language: 'fr' });
    for (const words of lines) await say(words, undefined, id);
    await linesOf(id);
  }

  const rows = await readAll(store.readJournal(undefined));
  const { funnel } = await store.readFigures(7, new Date().toISOString());

  const [before, after, another, elsewhere] = rows.map(({ pseudonym }) => pseudonym);
  expect(before).toBe(after);
  expect(new Set([after, another, elsewhere]).size).toBe(3);
  expect(funnel.came).toBe(3);
});

it('tells the outbox when mails were committed, and only then', async () => {
  let told = 0;
  const { say, linesOf } = await createWorld({
    respond: escalating,
    onMails: () => {
      told += 1;
    },
  });
  await linesOf();
  const before = told;

  await say('help');
  await linesOf();

  expect([before, told]).toEqual([0, 1]);
});
