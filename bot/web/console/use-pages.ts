import { useState } from 'preact/hooks';
import type { Guard } from '../widget/shape.ts';
import { ask } from './ask.ts';
import { useAnswer } from './use-answer.ts';
import type { Asked } from './use-answer.ts';

interface Continued {
  readonly next?: string;
}

interface Further<Page> {
  readonly first: Page;
  readonly pages: readonly Page[];
  readonly state: 'idle' | 'awaited' | 'failed';
}

export interface Pages<Page> {
  /** The first page. */
  readonly answer: Asked<Page>;
  readonly again: () => void;
  /** What was asked for since, in order. */
  readonly further: readonly Page[];
  readonly state: Further<Page>['state'];
  /** Asks for the next page; absent after the last one. */
  readonly more: (() => void) | undefined;
}

/** A list that is shown page by page, each one asked for, but for those that there are already. */
export function usePages<Page extends Continued>(
  path: string,
  query: string,
  isPage: Guard<Page>,
  known: readonly Page[] = [],
): Pages<Page> {
  const [knownFirst, ...knownFurther] = known;
  const { answer, again } = useAnswer(path, query, isPage, knownFirst);
  const [kept, setKept] = useState<Further<Page> | undefined>(
    knownFirst && { first: knownFirst, pages: knownFurther, state: 'idle' },
  );
  if (answer.kind !== 'given') {
    return { answer, again, further: [], state: 'idle', more: undefined };
  }

  const first = answer.value;
  // What was kept of another question is nothing here.
  const { pages, state }: Further<Page> =
    kept?.first === first ? kept : { first, pages: [], state: 'idle' };
  const next = (pages.at(-1) ?? first).next;

  const fetchMore = async (cursor: string): Promise<void> => {
    if (state === 'awaited') return;
    setKept({ first, pages, state: 'awaited' });
    const parameters = new URLSearchParams(query);
    parameters.set('cursor', cursor);
    const page = await ask(path, parameters.toString(), isPage);
    const found: Further<Page> =
      page.kind === 'given'
        ? { first, pages: [...pages, page.value], state: 'idle' }
        : { first, pages, state: 'failed' };
    setKept((now) => (now?.first === first ? found : now));
  };

  return {
    answer,
    again,
    further: pages,
    state,
    more: next === undefined ? undefined : () => void fetchMore(next),
  };
}
