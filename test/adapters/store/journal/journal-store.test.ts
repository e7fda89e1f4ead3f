import { expect, it } from 'vitest';
import { JOURNAL_ENTRY } from '../../../fakes/journal-entry.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { readAll } from '../../../fakes/read-all.ts';
import { AT, later, openConversation, say } from '../../../fakes/turn-commit.ts';

it('gives back what was written, with its times and channel', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await say(store, 'c1', { journal: [JOURNAL_ENTRY] });

  expect(await readAll(store.readJournal(undefined))).toEqual([
    { ...JOURNAL_ENTRY, at: AT, updatedAt: AT, channel: 'web' },
  ]);
});

it('writes the same diagnosis again in its own line, and the next one in another', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await say(store, 'c1', { journal: [JOURNAL_ENTRY] });
  const works = { ...JOURNAL_ENTRY, outcome: 'works', isConfirmed: true } as const;
  await say(store, 'c1', { at: later(60), journal: [works] });
  await say(store, 'c1', { at: later(90), journal: [{ ...JOURNAL_ENTRY, number: 2 }] });
  await say(store, 'c1', { at: later(99) });

  expect(await readAll(store.readJournal(undefined))).toMatchObject([
    { number: 1, at: AT, updatedAt: later(60), outcome: 'works', isConfirmed: true },
    { number: 2, at: later(90), updatedAt: later(99), outcome: 'blocked' },
  ]);
});

it('reads more than a page, each line once, and from a date on', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  const journal = Array.from({ length: 600 }, (_, index) => ({
    ...JOURNAL_ENTRY,
    number: index + 1,
  }));
  await say(store, 'c1', { journal });
  await say(store, 'c1', {
    at: later(60),
    journal: journal.map((entry) => ({ ...entry, number: entry.number + 600 })),
  });

  const numbers = (await readAll(store.readJournal(undefined))).map(({ number }) => number);

  expect(numbers).toEqual(Array.from({ length: 1200 }, (_, index) => index + 1));
  expect(await readAll(store.readJournal(later(60)))).toHaveLength(600);
});
