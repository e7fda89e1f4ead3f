import type { JSX } from 'preact';
import { SignedOut } from '../signed-out.tsx';
import { SomebodyElse } from '../somebody-else.tsx';
import type { SentText } from './send-text.ts';
import { useTextsWords } from './texts-words.ts';

/** Why a text was not taken, where it was not. */
export function SendFailure({
  kind,
}: {
  readonly kind: SentText['kind'] | undefined;
}): JSX.Element | null {
  const { failures } = useTextsWords();
  if (kind === undefined || kind === 'done') return null;
  if (kind === 'signed-out') return <SignedOut />;
  if (kind === 'somebody-else') return <SomebodyElse />;
  return (
    <p class="error" role="alert">
      {failures[kind]}
    </p>
  );
}
