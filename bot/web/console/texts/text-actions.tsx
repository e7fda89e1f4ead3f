import type { JSX } from 'preact';
import { useTextsWords } from './texts-words.ts';
import type { TextEdit } from './use-text-edit.ts';

interface TextActionsProps {
  readonly edit: TextEdit;
  readonly isWritten: boolean;
}

/** Keeps it, drops it, or goes back to the shipped words; and how that went. */
export function TextActions({ edit, isWritten }: TextActionsProps): JSX.Element {
  const { edit: words } = useTextsWords();
  const { sending, isDraft } = edit;
  const isReady = isDraft && edit.faults.length === 0 && sending !== 'sending';
  return (
    <>
      <div class="actions">
        <button type="submit" class="button main" aria-disabled={!isReady}>
          {sending === 'sending' ? words.saving : words.save}
        </button>
        {isDraft && (
          <button type="button" class="button" onClick={edit.cancel}>
            {words.cancel}
          </button>
        )}
        {isWritten && (
          <button type="button" class="button" onClick={() => void edit.send(null)}>
            {words.reset}
          </button>
        )}
      </div>
      <SaveState edit={edit} />
    </>
  );
}

function SaveState({ edit: { sending, isDraft } }: Pick<TextActionsProps, 'edit'>): JSX.Element {
  const { edit: words } = useTextsWords();
  return (
    <p class="soft" role="status">
      {sending === 'done' && !isDraft && `${words.saved} ${words.other}`}
      {isDraft && sending === 'idle' && words.draft}
    </p>
  );
}
