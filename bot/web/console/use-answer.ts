import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Guard } from '../widget/shape.ts';
import { ask } from './ask.ts';
import type { Answer } from './ask.ts';

export type Asked<T> = Answer<T> | { readonly kind: 'awaited' };

/**
 * What the service answers, and a way to ask again. An answer to an earlier question is not shown.
 * What is known already is not asked for, until somebody asks again; another question needs another component.
 */
export function useAnswer<T>(
  path: string,
  query: string,
  isExpected: Guard<T>,
  known?: T,
): { readonly answer: Asked<T>; readonly again: () => void } {
  const [times, setTimes] = useState(0);
  const question = `${path}?${query}#${times}`;
  const [answered, setAnswered] = useState<
    { readonly to: string; readonly answer: Answer<T> } | undefined
  >(known === undefined ? undefined : { to: question, answer: { kind: 'given', value: known } });

  const [isKnown] = useState(known !== undefined);
  const isAsked = !isKnown || times > 0;
  useEffect(() => {
    if (!isAsked) return undefined;
    const aborter = new AbortController();
    void ask(path, query, isExpected, aborter.signal).then((answer) => {
      if (!aborter.signal.aborted) setAnswered({ to: question, answer });
    });
    return () => aborter.abort();
  }, [isAsked, question, path, query, isExpected]);

  return {
    answer: answered?.to === question ? answered.answer : { kind: 'awaited' },
    again: useCallback(() => setTimes((before) => before + 1), []),
  };
}
