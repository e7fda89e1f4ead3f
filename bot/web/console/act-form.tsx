import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EscalationsWords } from '../../../dialogs/wording/console/escalations.ts';
import type { RequestAct, RequestView } from '../../ports/console-requests.ts';
import { ActFields } from './act-fields.tsx';
import { tell, type Told } from './ask.ts';
import { useMe } from './me.ts';
import { ReachNote } from './reach-note.tsx';
import { isRequestView } from './read-requests.ts';
import { useRequestWords } from './request-words.ts';
import { SignedOut } from './signed-out.tsx';
import { toActBody } from './to-act-body.ts';
import { useDraft } from './use-draft.ts';
import { useFocus } from './use-focus.ts';

interface ActFormProps {
  readonly act: RequestAct;
  readonly view: RequestView;
  readonly grant: string | undefined;
  readonly look: () => Promise<void>;
  readonly close: () => void;
  readonly onDone: (view: RequestView) => void;
}

type Sending = 'idle' | 'sending' | 'notNow' | 'invalid' | 'failed' | 'signedOut';

/** One thing to do, with what it needs to know; what is written stays until it is done. */
export function ActForm(props: ActFormProps): JSX.Element {
  const { act, view, grant, look, close, onDone } = props;
  const { reference } = view.row;
  const words = useRequestWords();
  const { csrf } = useMe();
  const draft = useDraft(`${reference}:${act}`);
  const [sending, setSending] = useState<Sending>('idle');
  const isPast = !view.may.includes(act);
  const submit = useFocus<HTMLButtonElement>();

  const send = async (): Promise<void> => {
    if (sending === 'sending') return;
    setSending('sending');
    const body = { ...toActBody(act, draft.values), key: draft.key(), unmasked: grant };
    const told = await tell(`escalations/${reference}/${act}`, csrf, body, isRequestView);
    if (told.kind === 'done') {
      draft.forget();
      onDone(told.value);
      return;
    }
    setSending(toFault(told));
    // What changed meanwhile is to be seen before trying again.
    if (told.kind === 'refused') await look();
  };

  return (
    <form
      class="act"
      aria-label={words.acts[act].name}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{words.acts[act].intro}</p>
      {act !== 'note' && <ReachNote view={view} />}
      <ActFields act={act} view={view} draft={draft} />
      <Fault sending={isPast && sending === 'idle' ? 'notNow' : sending} words={words} />
      <div class="actions">
        <button
          type="submit"
          class="button main"
          // Where nothing has to be written, this is what the form is opened for.
          {...(act === 'take' ? { ref: submit } : {})}
          aria-disabled={sending === 'sending'}
        >
          {sending === 'sending' ? words.form.sending : words.acts[act].submit}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.form.cancel}
        </button>
        {Object.keys(draft.values).length > 0 && <span class="soft">{words.form.kept}</span>}
      </div>
    </form>
  );
}

function toFault(told: Exclude<Told<RequestView>, { readonly kind: 'done' }>): Sending {
  if (told.kind === 'signed-out') return 'signedOut';
  if (told.kind === 'failed') return 'failed';
  return told.code === 'BodyInvalid' ? 'invalid' : 'notNow';
}

interface FaultProps {
  readonly sending: Sending;
  readonly words: EscalationsWords;
}

function Fault({ sending, words: { form } }: FaultProps): JSX.Element | null {
  switch (sending) {
    case 'idle':
    case 'sending':
      return null;
    case 'signedOut':
      return <SignedOut />;
    case 'notNow':
    case 'invalid':
    case 'failed':
      return (
        <p class="error" role="alert">
          {form[sending]}
        </p>
      );
  }
}
