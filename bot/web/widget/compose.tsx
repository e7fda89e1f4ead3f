import type { JSX, RefObject } from 'preact';
import { Icon } from './icon.tsx';
import { useSurroundings } from './surroundings.ts';

interface ComposeProps {
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly draft: string;
  /** What is sent goes to support, not to the assistant. */
  readonly isForSupport: boolean;
  readonly onDraft: (draft: string) => void;
  readonly onSend: () => void;
}

const MOST_ROWS = 6;

export function Compose(props: ComposeProps): JSX.Element {
  const { box, draft, isForSupport, onDraft, onSend } = props;
  const { wording } = useSurroundings();
  const words = wording.compose;
  const { label, placeholder } = isForSupport ? words.toSupport : words;

  const sendOnEnter = (event: KeyboardEvent) => {
    // Enter also ends the composition of a character in some scripts; that is no sending.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    onSend();
  };

  return (
    <form
      class="compose"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
        box.current?.focus();
      }}
    >
      <label class="hidden-text" for="compose">
        {label}
      </label>
      <textarea
        ref={box}
        id="compose"
        rows={Math.min(MOST_ROWS, draft.split('\n').length)}
        value={draft}
        placeholder={placeholder}
        aria-describedby="compose-hint"
        onInput={({ currentTarget }) => onDraft(currentTarget.value)}
        onKeyDown={sendOnEnter}
      />
      <button type="submit" class="button primary send">
        <Icon name="send" />
        <span class="send-word">{words.send}</span>
      </button>
      <p id="compose-hint" class="hint">
        {words.hint}
      </p>
    </form>
  );
}
