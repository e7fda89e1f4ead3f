import type { JSX } from 'preact';
import { useReader } from './reader.ts';
import type { Pages } from './use-pages.ts';

interface MoreProps {
  readonly pages: Pick<Pages<unknown>, 'more' | 'state'>;
  readonly label: string;
}

/** The way to the next page of a list. */
export function More({ pages: { more, state }, label }: MoreProps): JSX.Element {
  const { words } = useReader();
  return (
    <div class="more">
      {more !== undefined && (
        <button type="button" class="button" aria-disabled={state === 'awaited'} onClick={more}>
          {label}
        </button>
      )}
      <p role="status">
        {state === 'awaited' && words.loading}
        {state === 'failed' && words.failed}
      </p>
    </div>
  );
}
