import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import { toPageUrl } from './ask.ts';
import { isMe } from './read-me.ts';
import { useRequestWords } from './request-words.ts';
import { useAnswer } from './use-answer.ts';

/** Where somebody else has signed in meanwhile, in another tab: what was written here stays its writer's. */
export function SomebodyElse(): JSX.Element | null {
  const { form } = useRequestWords();
  const { answer } = useAnswer('me', '', isMe);
  if (answer.kind !== 'given') return null;
  const { name } = answer.value;
  return (
    <div class="message error" role="alert">
      <p>{fill(form.somebodyElse, { name })}</p>
      <p>
        <a class="button" href={toPageUrl()}>
          {fill(form.asSomebodyElse, { name })}
        </a>
      </p>
    </div>
  );
}
