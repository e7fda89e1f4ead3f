import type { JSX } from 'preact';
import { toPageUrl } from './ask.ts';
import { useRequestWords } from './request-words.ts';

/** Where the session is over, without leaving the page: what somebody wrote there is theirs. */
export function SignedOut(): JSX.Element {
  const { form } = useRequestWords();
  return (
    <div class="message error" role="alert">
      <p>{form.signedOut}</p>
      <p>
        <a class="button main" href={toPageUrl()}>
          {form.signIn}
        </a>
      </p>
    </div>
  );
}
