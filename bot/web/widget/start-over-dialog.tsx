import type { JSX, RefObject } from 'preact';
import { useSurroundings } from './surroundings.ts';

interface StartOverDialogProps {
  readonly dialog: RefObject<HTMLDialogElement>;
  readonly onConfirm: () => void;
}

/** The browser keeps the focus inside, closes on Escape and gives the focus back. */
export function StartOverDialog({ dialog, onConfirm }: StartOverDialogProps): JSX.Element {
  const { wording } = useSurroundings();
  const words = wording.startOver;
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="start-over-title">
      <h3 id="start-over-title">{words.title}</h3>
      <p>{words.text}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
        <button
          type="button"
          class="button primary"
          onClick={() => {
            dialog.current?.close();
            onConfirm();
          }}
        >
          {words.confirm}
        </button>
      </div>
    </dialog>
  );
}
