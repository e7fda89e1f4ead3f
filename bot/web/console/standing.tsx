import type { ComponentChildren, JSX } from 'preact';
import { useReader } from './reader.ts';
import type { Asked } from './use-answer.ts';

interface StandingProps<T> {
  readonly answer: Asked<T>;
  readonly again: () => void;
  readonly children: (value: T) => ComponentChildren;
}

/** What was answered; until then, or instead, how it stands in words. */
export function Standing<T>({ answer, again, children }: StandingProps<T>): JSX.Element {
  const { words } = useReader();
  switch (answer.kind) {
    case 'given':
      return <>{children(answer.value)}</>;
    case 'awaited':
      return (
        <p class="standing" role="status">
          {words.loading}
        </p>
      );
    case 'gone':
      return (
        <p class="standing" role="alert">
          {words.gone}
        </p>
      );
    case 'refused':
      return (
        <p class="standing error" role="alert">
          {words.queryInvalid}
        </p>
      );
    case 'failed':
      return (
        <div class="standing error" role="alert">
          <p>{words.failed}</p>
          <button type="button" class="button" onClick={again}>
            {words.again}
          </button>
        </div>
      );
  }
}
