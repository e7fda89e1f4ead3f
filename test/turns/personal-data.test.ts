import { expect, it } from 'vitest';
import type { MailFile, MailFiles } from '../../bot/ports/mail-files.ts';
import type { Effect, Learned, Respond } from '../../bot/ports/turn.ts';
import { toWhose } from '../../bot/turns/personal-data.ts';
import { createPseudonyms } from '../../bot/turns/pseudonyms.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { JOURNAL_ENTRY } from '../fakes/journal-entry.ts';
import { readAll } from '../fakes/read-all.ts';
import { AT } from '../fakes/turn-commit.ts';
import { createWorld, done, PSEUDONYM_KEY } from './turns-world.ts';

const ADDRESS = 'jeanne@univ.test';
const { keyOf, ofPerson } = createPseudonyms(PSEUDONYM_KEY);
const PROVED: Effect = { kind: 'belongs-to', address: ADDRESS.toUpperCase(), isProved: true };
const SUPPORT = { to: 'support@unit.test', subject: 's', text: 't', html: '' };

/** Does what the message names; whatever is learned of the person is told as JSON. */
const obeying =
  (effects: Readonly<Record<string, readonly Effect[]>>): Respond =>
  (_state, message, learned) => {
    if (message.kind !== 'text') return done();
    if (message.text === 'tell') return tell(learned);
    return done({
      effects: effects[message.text] ?? [],
      replies: [{ kind: 'text', text: message.text }],
    });
  };

function tell({ personalData }: Learned): ReturnType<Respond> {
  if (personalData === undefined) {
    return { kind: 'needs', needs: [{ kind: 'personal-data', addresses: [ADDRESS] }] };
  }
  return done({ replies: [{ kind: 'text', text: JSON.stringify(personalData) }] });
}

it('tells what is kept, until when, and what lies on the disk', async () => {
  const respond = obeying({
    prove: [PROVED],
    diagnose: [{ kind: 'journal', entry: { ...JOURNAL_ENTRY, address: ADDRESS } }],
    escalate: [
      {
        kind: 'escalate',
        reference: 'SYG-1',
        situation: 'R2',
        addresses: [ADDRESS],
        isAddition: false,
        dossier: DOSSIER,
        mails: [
          { ...SUPPORT, reference: 'SYG-1' },
          { ...SUPPORT, reference: 'SYG-1', to: ADDRESS },
        ],
      },
    ],
  });
  const file = (id: string, to: string): MailFile => ({ name: id, id, to, writtenAt: AT });
  const mailFiles: MailFiles = {
    list: () => Promise.resolve([file('a', ADDRESS), file('b', 'support@unit.test')]),
    remove: () => Promise.resolve(),
  };
  const keptDays = { escalations: 10, lookUps: 400 };
  const { say, linesOf, store } = await createWorld({ respond, mailFiles, keptDays });
  const lookUp = { at: AT, who: 'terminal x', addressKeys: [keyOf(ADDRESS)], systems: [] };
  await store.recordLookUp(lookUp);
  for (const words of ['prove', 'diagnose', 'escalate', 'tell']) await say(words);

  const told = (await linesOf()).at(-1) ?? '';

  expect(JSON.parse(told)).toEqual({
    conversations: [{ openedAt: AT, activeAt: AT, isProved: true }],
    diagnoses: 1,
    escalations: [
      {
        reference: 'SYG-1',
        at: AT,
        changedAt: AT,
        keptUntil: '2026-12-02T09:00:00.000Z',
        isUnsent: true,
        messages: 0,
      },
    ],
    waitingMails: 1,
    mailFiles: 1,
    lookUps: [lookUp],
    lookUpDays: 400,
  });
});

it('counts this very conversation, though nothing of it is known to belong to anybody', async () => {
  const { say, linesOf } = await createWorld({ respond: obeying({}) });

  await say('tell');

  expect(JSON.parse((await linesOf()).at(-1) ?? '')).toMatchObject({
    conversations: [{ isProved: false }],
  });
});

it('erases by the address, whatever its letter case, and says so once it is committed', async () => {
  let told = 0;
  const { say, turns, linesOf, store } = await createWorld({
    respond: obeying({
      prove: [PROVED],
      diagnose: [{ kind: 'journal', entry: { ...JOURNAL_ENTRY, address: ADDRESS } }],
      send: [{ kind: 'send-code', address: ADDRESS, language: 'fr' }],
      erase: [{ kind: 'erase', addresses: [ADDRESS.toUpperCase()] }],
    }),
    onErased: () => {
      told += 1;
    },
  });
  await turns.open({ id: 'c2', channel: 'web', userId: 'dl_2', language: 'fr' });
  await say('send', undefined, 'c2');
  await linesOf('c2');
  expect(await store.listUnsent()).toHaveLength(1);
  for (const words of ['prove', 'diagnose', 'erase']) await say(words);

  const lines = await linesOf();

  expect(lines).toEqual(['> {"kind":"text","text":"erase"}', 'erase']);
  expect(told).toBe(1);
  expect(await store.listUnsent()).toEqual([]);
  const [row] = await readAll(store.readJournal(undefined));
  expect(row?.pseudonym).toHaveLength(20);
  expect(row?.pseudonym).not.toBe(ofPerson(ADDRESS, 'c1'));
});

it('writes the look-ups that an escalation leads to into the audit log, in the same turn', async () => {
  const subject = { mails: [ADDRESS, 'other@univ.test'] };
  const support = { before: [], subjects: [{ isProved: false, subject }], after: [] };
  const respond = obeying({
    escalate: [
      {
        kind: 'escalate',
        reference: 'SYG-1',
        situation: 'R2',
        addresses: [],
        isAddition: false,
        dossier: DOSSIER,
        mails: [
          { ...SUPPORT, reference: 'SYG-1', support },
          { ...SUPPORT, reference: 'SYG-1' },
        ],
      },
    ],
  });
  const enquiry = { systems: ['reseda', 'janus'] as const, ask: () => Promise.reject(new Error()) };
  const { say, linesOf, store } = await createWorld({ respond, enquiry });

  await say('escalate');
  await linesOf();

  expect(await readAll(store.readLookUps({}))).toEqual([
    {
      at: AT,
      who: 'escalation SYG-1',
      addressKeys: [keyOf(ADDRESS), keyOf('other@univ.test')],
      systems: ['reseda', 'janus'],
    },
  ]);
});

it('finds a request by whom it names for nobody but an administrator', async () => {
  const marie = 'marie@univ.test';
  const dossier = { ...DOSSIER, named: { names: ['Marie'], mails: [marie] } };
  const about = { reference: 'SYG-1', situation: 'R2', addresses: [ADDRESS], isAddition: false };
  const respond = obeying({ escalate: [{ kind: 'escalate', ...about, dossier, mails: [] }] });
  const { say, linesOf, store } = await createWorld({ respond });
  await say('escalate');
  await linesOf();

  const [found, foundByHerself] = await Promise.all(
    [true, false].map(async (isAdministrator) =>
      store.findPersonalData(toWhose(createPseudonyms(PSEUDONYM_KEY), [marie], isAdministrator)),
    ),
  );

  expect(found?.escalations).toMatchObject([{ reference: 'SYG-1' }]);
  expect(foundByHerself?.escalations).toEqual([]);
});
