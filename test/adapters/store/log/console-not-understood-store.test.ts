import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../bot/ports/store.ts';
import { diagnose } from '../../../fakes/diagnose.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { say } from '../../../fakes/turn-commit.ts';

/** The last day is 22 November: seven days begin on the 16th. */
const NOW = '2026-11-22T18:00:00.000Z';
const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;

describe('what was not understood', () => {
  const tell = async (store: Store, text: string, at: string, language: 'fr' | 'en' = 'fr') => {
    await diagnose(store, { at, conversation: 'c1' });
    const what = { source: 'error-text', language, text } as const;
    await say(store, 'c1', { at, notUnderstood: [what] });
  };

  it('is grouped, the most frequent first, and counted in its period', async () => {
    const store = await openTestStore();
    await tell(store, 'Error 1', on(1));
    await tell(store, ' error 1', on(20), 'en');
    await tell(store, 'Error 1', on(21));
    await tell(store, 'Error 2', on(21));

    expect(await store.listNotUnderstood({ limit: 9 })).toEqual([
      {
        gist: '1 error',
        text: ' error 1',
        count: 3,
        firstAt: on(1),
        lastAt: on(21),
        languages: ['fr', 'en'],
        sources: ['error-text'],
      },
      {
        gist: '2 error',
        text: 'Error 2',
        count: 1,
        firstAt: on(21),
        lastAt: on(21),
        languages: ['fr'],
        sources: ['error-text'],
      },
    ]);
    expect(await store.listNotUnderstood({ limit: 9, from: on(21) })).toMatchObject([
      { gist: '1 error', count: 1 },
      { gist: '2 error', count: 1 },
    ]);
    expect((await store.readFigures(7, NOW)).notUnderstood).toBe(3);
  });

  it('is grouped by what it is about, sentences by themselves where they are asked for', async () => {
    const store = await openTestStore();
    await tell(store, 'La page du menu est introuvable', on(20));
    const sentence = (text: string) => ({ source: 'sentence', language: 'fr', text }) as const;
    const notUnderstood = [
      'Quel est le menu de la cantine ?',
      'le menu des cantines svp',
      'la page du menu, introuvable',
    ].map(sentence);
    await say(store, 'c1', { at: on(21), notUnderstood });

    const all = await store.listNotUnderstood({ limit: 9 });
    const sentences = await store.listNotUnderstood({ limit: 9, source: 'sentence' });

    expect(all.map(({ count, sources }) => ({ count, sources }))).toEqual([
      { count: 2, sources: ['sentence'] },
      { count: 2, sources: ['error-text', 'sentence'] },
    ]);
    expect(sentences.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('is paged without a group lost or repeated', async () => {
    const store = await openTestStore();
    for (const text of ['a', 'b', 'b', 'c', 'd', 'd', 'd', 'e']) await tell(store, text, on(20));
    const all = (await store.listNotUnderstood({ limit: 9 })).map(({ gist }) => gist);
    const seen: string[] = [];

    for (let after: { count: number; gist: string } | undefined; ;) {
      const groups = await store.listNotUnderstood({ limit: 2, ...(after && { after }) });
      seen.push(...groups.map(({ gist }) => gist));
      after = groups.at(-1);
      if (after === undefined) break;
    }

    expect(all).toEqual(['d', 'b', 'a', 'c', 'e']);
    expect(seen).toEqual(all);
  });
});
