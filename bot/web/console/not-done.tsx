import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Told } from './ask.ts';
import { useRequestWords } from './request-words.ts';
import { SignedOut } from './signed-out.tsx';
import { SomebodyElse } from './somebody-else.tsx';

export type NotDoneAnswer = Exclude<Told<unknown>, { readonly kind: 'done' }>;

interface NotDoneProps {
  readonly told: NotDoneAnswer;
  /** What the page itself says, by the code of the answer; `failed` where nothing answered. */
  readonly own: Readonly<Record<string, string>>;
}

/** Why what somebody asked for was not done. Each code has words that are true of it. */
export function NotDone({ told, own }: NotDoneProps): JSX.Element {
  const { form, gone } = useRequestWords();
  const common: Readonly<Record<string, string>> = {
    NotFound: gone,
    RoleMissing: form.forbidden,
    failed: form.failed,
  };
  switch (told.kind) {
    case 'signed-out':
      return <SignedOut />;
    case 'somebody-else':
      return <SomebodyElse />;
    case 'failed':
    case 'refused': {
      const code = told.kind === 'failed' ? told.kind : told.code;
      return (
        <p class="error" role="alert">
          {own[code] ?? common[code] ?? fill(form.refused, { code })}
        </p>
      );
    }
  }
}
