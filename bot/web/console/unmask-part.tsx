import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestView } from '../../ports/console-requests.ts';
import { tell } from './ask.ts';
import { useMe } from './me.ts';
import { NotDone, type NotDoneAnswer } from './not-done.tsx';
import { isUnmasked } from './read-requests.ts';
import { useRequestWords } from './request-words.ts';
import { useFocus } from './use-focus.ts';
import { useFocusBack } from './use-focus-back.ts';
import type { OpenRequest } from './use-request.ts';

interface UnmaskPartProps extends Pick<OpenRequest, 'show'> {
  readonly view: RequestView;
}

/** Names and addresses, for whoever says why. */
export function UnmaskPart({ view, show }: UnmaskPartProps): JSX.Element {
  const { mask } = useRequestWords();
  const [isOpen, setOpen] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(isOpen);
  const told = useFocusBack<HTMLParagraphElement>(isOpen);
  if (!view.isMasked) {
    return (
      <p class="message warning" role="status" tabIndex={-1} ref={told}>
        {mask.isClear}
      </p>
    );
  }
  return (
    <div class="message">
      <p>{mask.isMasked}</p>
      {isOpen ? (
        <ReasonForm view={view} show={show} close={() => setOpen(false)} />
      ) : (
        <p>
          <button type="button" class="button" ref={opener} onClick={() => setOpen(true)}>
            {mask.open}
          </button>
        </p>
      )}
    </div>
  );
}

function ReasonForm(props: UnmaskPartProps & { readonly close: () => void }): JSX.Element {
  const { view, show, close } = props;
  const { mask } = useRequestWords();
  const me = useMe();
  const field = useFocus<HTMLInputElement>();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<NotDoneAnswer>();

  const send = async (): Promise<void> => {
    setFault(undefined);
    const path = `escalations/${view.row.reference}/unmask`;
    const told = await tell(path, me, { reason }, isUnmasked);
    if (told.kind === 'done') {
      close();
      show(told.value.view, told.value.grant);
    } else setFault(told);
  };

  return (
    <form
      class="act"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label>
        <span>{mask.reason}</span>
        <input
          ref={field}
          required
          maxLength={300}
          value={reason}
          aria-describedby="reason-hint"
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <p id="reason-hint" class="soft">
        {mask.hint}
      </p>
      {fault !== undefined && <NotDone told={fault} own={{ BodyInvalid: mask.refused }} />}
      <div class="actions">
        <button type="submit" class="button main">
          {mask.show}
        </button>
        <button type="button" class="button" onClick={close}>
          {mask.cancel}
        </button>
      </div>
    </form>
  );
}
