import type { JSX } from 'preact';
import { SignedOut } from '../signed-out.tsx';
import type { SentText } from './send-text.ts';
import { useTextsWords } from './texts-words.ts';

/** Why a text was not taken, where it was not. */
export function SendFailure({
  kind,
}: {
  readonly kind: SentText['kind'] | undefined;
}): JSX.Element | null {
  const { failures } = useTextsWords();
  switch (kind) {
    case undefined:
    case 'done':
      return null;
    case 'signed-out':
      return <SignedOut />;
    case 'conflict':
    case 'invalid':
    case 'gone':
    case 'failed':
      return (
        <p class="error" role="alert">
          {failures[kind]}
        </p>
      );
  }
}
