import { describe, expect, it } from 'vitest';
import type { NewTextChange, TextKey } from '../../../../bot/ports/texts.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { AT, later } from '../../../fakes/turn-commit.ts';

const GREETING: TextKey = { id: 'talk.greeting', language: 'fr' };

const change = (changes: Partial<NewTextChange> = {}): NewTextChange => ({
  ...GREETING,
  after: 'Salut',
  at: AT,
  who: 'Ada (oidc:1)',
  basedOn: 0,
  ...changes,
});

describe('a change of a text', () => {
  it('is numbered, with who made it, when, and what stood there', async () => {
    const store = await openTestStore();

    const first = await store.changeText(change());
    const second = await store.changeText(
      change({ after: 'Bonjour', at: later(60), basedOn: first?.number ?? 0 }),
    );

    expect(first).toEqual({ ...GREETING, number: 1, after: 'Salut', at: AT, who: 'Ada (oidc:1)' });
    expect(second).toMatchObject({ number: 2, before: 'Salut', after: 'Bonjour' });
    expect(await store.findTextRevision()).toBe(2);
  });

  it('back to the shipped words stands as such', async () => {
    const store = await openTestStore();
    await store.changeText(change());

    const back = await store.changeText({ ...GREETING, at: AT, who: 'Ada', basedOn: 1 });

    expect(back).toMatchObject({ number: 2, before: 'Salut' });
    expect(back).not.toHaveProperty('after');
    expect(await store.listLastTextChanges()).toEqual([back]);
  });

  it('is not made over one that its writer did not see', async () => {
    const store = await openTestStore();
    await store.changeText(change());

    const late = await store.changeText(change({ after: 'Hé', basedOn: 0 }));
    const early = await store.changeText(change({ after: 'Hé', basedOn: 7 }));

    expect([late, early]).toEqual([undefined, undefined]);
    expect(await store.findTextRevision()).toBe(1);
  });

  it('is made by one of two who write at the same time', async () => {
    const store = await openTestStore();

    const made = await Promise.all(
      ['one', 'other'].map(async (after) => store.changeText(change({ after }))),
    );

    expect(made.filter((one) => one !== undefined)).toHaveLength(1);
  });

  it('leaves the same text of the other language, and other texts, as they were', async () => {
    const store = await openTestStore();
    await store.changeText(change());
    await store.changeText(change({ language: 'en', after: 'Hello' }));
    await store.changeText(change({ id: 'talk.thanks', after: 'Merci' }));
    await store.changeText(change({ after: 'Salut à vous', basedOn: 1 }));

    const last = await store.listLastTextChanges();

    expect(last.map(({ id, language, after }) => [id, language, after])).toEqual([
      ['talk.greeting', 'en', 'Hello'],
      ['talk.thanks', 'fr', 'Merci'],
      ['talk.greeting', 'fr', 'Salut à vous'],
    ]);
  });
});

it('the history is read newest first, page by page, and of one text', async () => {
  const store = await openTestStore();
  for (const [index, after] of ['a', 'b', 'c'].entries()) {
    await store.changeText(change({ after, basedOn: index }));
  }
  await store.changeText(change({ language: 'en', after: 'd' }));

  const page = async (query: Omit<Parameters<typeof store.listTextChanges>[0], 'limit'>) =>
    (await store.listTextChanges({ limit: 2, ...query })).map(({ after }) => after);

  expect(await page({})).toEqual(['d', 'c']);
  expect(await page({ before: 3 })).toEqual(['b', 'a']);
  expect(await page({ of: { id: 'talk.greeting', language: 'fr' } })).toEqual(['c', 'b']);
  expect(await page({ of: { id: 'talk.greeting' } })).toEqual(['d', 'c']);
  expect(await page({ of: { id: 'talk.help' } })).toEqual([]);
});

it('nothing was changed at first', async () => {
  const store = await openTestStore();

  expect(await store.findTextRevision()).toBe(0);
  expect(await store.listLastTextChanges()).toEqual([]);
});

it('the history and its names go with the audit log; what stands is said on', async () => {
  const store = await openTestStore();
  await store.changeText(change());
  await store.changeText(change({ after: 'Bonjour', at: later(10), basedOn: 1 }));
  await store.changeText(change({ id: 'talk.thanks', after: 'Merci', at: later(100) }));
  const before = { conversations: AT, journal: AT, escalations: AT, counters: AT, audit: AT };

  const gone = await store.expire({ ...before, consoleAudit: later(50) });

  expect(gone).toBe(2);
  expect(await store.listTextChanges({ limit: 9 })).toMatchObject([
    { id: 'talk.thanks', after: 'Merci', who: 'Ada (oidc:1)' },
    { id: 'talk.greeting', before: 'Salut', after: 'Bonjour', who: '' },
  ]);
  expect(await store.findTextRevision()).toBe(3);
});

it('what stands in one language is said on, however late the other was changed', async () => {
  const store = await openTestStore();
  await store.changeText(change({ after: 'Salut' }));
  await store.changeText(change({ language: 'en', after: 'Hello', at: later(10) }));
  const before = { conversations: AT, journal: AT, escalations: AT, counters: AT, audit: AT };

  await store.expire({ ...before, consoleAudit: later(100) });

  expect((await store.listLastTextChanges()).map(({ after }) => after)).toEqual(['Salut', 'Hello']);
});
