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
          <button
            type="button"
            class="button"
            onClick={({ currentTarget }) => {
              toText(currentTarget);
              edit.cancel();
            }}
          >
            {words.cancel}
          </button>
        )}
        {isWritten && (
          <button
            type="button"
            class="button"
            onClick={({ currentTarget }) => {
              toText(currentTarget);
              void edit.send(null);
            }}
          >
            {words.reset}
          </button>
        )}
      </div>
      <SaveState edit={edit} />
    </>
  );
}

/** What was pressed is gone afterwards: the cursor goes on in the text that it changed. */
function toText({ form }: HTMLButtonElement): void {
  form?.querySelector('textarea')?.focus();
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
