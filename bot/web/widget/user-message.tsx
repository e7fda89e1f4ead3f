import type { JSX } from 'preact';
import { Icon } from './icon.tsx';
import { TYPED_CODE } from './typed-code.ts';
import type { UserLine } from './transcript.ts';
import type { WebWording } from '../../../dialogs/wording/web.ts';
import { useSurroundings } from './surroundings.ts';

interface UserMessageProps {
  readonly line: UserLine;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

/** What the person wrote, literally, and whether it has left. */
export function UserMessage({ line, onRetry, onDiscard }: UserMessageProps): JSX.Element {
  const { wording } = useSurroundings();
  const hasFailed = line.delivery === 'failed' || line.delivery === 'too-long';
  return (
    <>
      <p class="said">{toShown(line, wording)}</p>
      {line.delivery === 'sending' && <p class="delivery">{wording.delivery.sending}</p>}
      {line.delivery === 'waiting' && <p class="delivery">{wording.delivery.waiting}</p>}
      {hasFailed && (
        <div class="delivery fault">
          <Icon name="caution" />
          <span>
            {line.delivery === 'too-long' ? wording.delivery.tooLong : wording.delivery.failed}
          </span>
          {line.delivery === 'failed' && (
            <button type="button" class="link-button" onClick={onRetry}>
              {wording.retry}
            </button>
          )}
          <button type="button" class="link-button" onClick={onDiscard}>
            {wording.discard}
          </button>
        </div>
      )}
    </>
  );
}

/** What was typed into a form comes back without its secrets, or not at all. */
function toShown({ text, form }: UserLine, { form: words }: WebWording): string {
  if (form === undefined) return text;
  if (text === '') return words.sent;
  return form === 'code' && TYPED_CODE.test(text) ? words.codeEntered : text;
}
