import { describe, expect, it } from 'vitest';
import { DOSSIER } from '../../../fakes/dossier.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { AT, MAIL, later, openConversation, say } from '../../../fakes/turn-commit.ts';

const ESCALATION = {
  reference: 'SYG-1',
  situation: 'password-expired',
  addressKeys: ['k1'],
  isAddition: false,
  dossier: DOSSIER,
};

async function withEscalation() {
  const store = await openTestStore();
  for (const id of ['c1', 'c2']) await openConversation(store, id);
  const mails = [
    { ...MAIL, reference: 'SYG-1' },
    { ...MAIL, reference: 'SYG-1', to: 'person@unit.test' },
  ];
  await say(store, 'c1', { escalations: [ESCALATION], mails });
  return store;
}

it.each([
  { by: 'its conversation', conversation: 'c1', keys: [] },
  { by: 'an address of the person, from elsewhere', conversation: 'c2', keys: ['k0', 'k1'] },
])('finds an open escalation by $by', async ({ conversation, keys }) => {
  const store = await withEscalation();
  const found = {
    reference: 'SYG-1',
    situation: 'password-expired',
    status: 'new',
    at: AT,
    changedAt: AT,
    mail: 'waiting',
    lastEvent: { kind: 'opened' },
  };

  expect(await store.findOpenEscalation(conversation, keys, 'password-expired')).toEqual(found);
  expect(await store.listEscalations(conversation, keys)).toEqual([found]);
});

it.each([
  { what: 'of somebody else', conversation: 'c2', keys: ['k2'], situation: 'password-expired' },
  { what: 'of another situation', conversation: 'c1', keys: ['k1'], situation: 'no-unit' },
])('finds none $what', async ({ conversation, keys, situation }) => {
  const store = await withEscalation();

  expect(await store.findOpenEscalation(conversation, keys, situation)).toBeUndefined();
});

describe('a commit', () => {
  it.each([
    { why: 'the person has one open, from elsewhere', changes: { reference: 'SYG-2' } },
    { why: 'its reference is taken', changes: { situation: 'no-unit', addressKeys: ['k9'] } },
  ])('is refused with everything in it when $why', async ({ changes }) => {
    const store = await withEscalation();

    const isKept = await say(store, 'c2', {
      escalations: [{ ...ESCALATION, ...changes }],
      replies: [{ kind: 'text', text: 'it is sent' }],
      mails: [MAIL],
    });

    expect(isKept).toBe(false);
    expect(await store.mailsOf('c2')).toEqual([]);
    expect(await store.entriesAfter('c2', 0, 10)).toHaveLength(1);
  });

  it('adds to an open escalation, and the person is known by both addresses from then on', async () => {
    const store = await withEscalation();

    await say(store, 'c2', {
      at: later(9),
      escalations: [{ ...ESCALATION, addressKeys: ['k2'], isAddition: true }],
    });

    expect(await store.listEscalations('c3', ['k2'])).toMatchObject([
      { reference: 'SYG-1', at: AT },
    ]);
  });
});

it.each([
  { toSupport: { status: 'sent' }, mail: 'sent' },
  { toSupport: { status: 'dead', error: 'MAIL_REFUSED' }, mail: 'failed' },
] as const)('says that it is $mail when the mail to support is', async ({ toSupport, mail }) => {
  const store = await withEscalation();
  for (const { id, to } of await store.claim('a', 10, AT, 60)) {
    const copy = { status: 'dead', error: 'MAIL_REFUSED' } as const;
    await store.settle('a', id, 1, to === MAIL.to ? toSupport : copy, AT);
  }

  expect(await store.listEscalations('c1', [])).toMatchObject([{ mail }]);
});

it('says what happened last that the person knows of', async () => {
  const store = await withEscalation();
  await say(store, 'c1', {
    personsChanges: [{ reference: 'SYG-1', kind: 'written', text: 'and now?' }],
  });
  const found = await store.findEscalation('SYG-1');
  await store.changeEscalation({
    reference: 'SYG-1',
    version: found?.version ?? 0,
    at: later(9),
    status: 'new',
    event: { kind: 'noted', by: 'Bob', text: 'call them' },
    mails: [],
  });

  expect(await store.listEscalations('c1', [])).toMatchObject([
    { lastEvent: { kind: 'written', text: 'and now?' } },
  ]);
});
