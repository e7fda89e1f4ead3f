import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { EscalationsWords } from '../../../dialogs/wording/console/escalations.ts';
import type { RequestAct, RequestView } from '../../ports/console-requests.ts';
import { ActFields } from './act-fields.tsx';
import { ActNews } from './act-news.tsx';
import { NotDone } from './not-done.tsx';
import { holderOf, newsSince } from './overtaking.ts';
import { ReachNote } from './reach-note.tsx';
import { useRequestWords } from './request-words.ts';
import { useActSending, type ActSending } from './use-act-sending.ts';
import { useFocus } from './use-focus.ts';
import { useMe } from './me.ts';

interface ActFormProps {
  readonly act: RequestAct;
  readonly view: RequestView;
  readonly grant: string | undefined;
  readonly look: () => Promise<void>;
  readonly close: () => void;
  readonly onDone: (view: RequestView) => void;
}

/** One thing to do, with what it needs to know; what is written stays until it is done. */
export function ActForm(props: ActFormProps): JSX.Element {
  const { act, view, close } = props;
  const words = useRequestWords();
  const me = useMe();
  const { draft, sending, seen, send } = useActSending(props);
  const submit = useFocus<HTMLButtonElement>();
  const named = nameAct(act, view, words);

  return (
    <form
      class="act"
      aria-label={named.name}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{named.intro}</p>
      {act !== 'note' && act !== 'take' && <ReachNote view={view} />}
      <ActFields act={act} view={view} draft={draft} />
      <Fault act={act} view={view} sending={sending} words={words} />
      <ActNews news={newsSince(view, seen, me.name)} />
      <div class="actions">
        <button
          type="submit"
          class="button main"
          // Where nothing has to be written, this is what the form is opened for.
          {...(act === 'take' ? { ref: submit } : {})}
          aria-disabled={sending === 'sending'}
        >
          {sending === 'sending' ? words.form.sending : named.submit}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.form.cancel}
        </button>
        {Object.keys(draft.values).length > 0 && <span class="soft">{words.form.kept}</span>}
      </div>
    </form>
  );
}

/** What an act is called here: what somebody has is not taken, but taken over. */
export function nameAct(
  act: RequestAct,
  view: RequestView,
  { acts, form }: EscalationsWords,
): Pick<EscalationsWords['acts'][RequestAct], 'name' | 'intro' | 'submit'> {
  const by = holderOf(view);
  if (act !== 'take' || by === undefined) return acts[act];
  const name = fill(form.takeOver, { by });
  return { name, intro: fill(form.takeOverIntro, { by }), submit: name };
}

interface FaultProps extends Pick<ActFormProps, 'act' | 'view'> {
  readonly sending: ActSending;
  readonly words: EscalationsWords;
}

function Fault({ act, view, sending, words: { form } }: FaultProps): JSX.Element | null {
  const isPast = !view.may.includes(act);
  if (sending === 'sending' || (sending === 'idle' && !isPast)) return null;
  if (sending === 'idle' || sending === 'overtaken') {
    return (
      <p class="error" role="alert">
        {sending === 'idle' ? form.notNow : toOvertaken(act, view, form)}
      </p>
    );
  }
  return <NotDone told={sending} own={{ NotNow: form.notNow, BodyInvalid: form.invalid }} />;
}

function toOvertaken(act: RequestAct, view: RequestView, form: EscalationsWords['form']): string {
  return act === 'take' ? fill(form.overtakenTake, { by: holderOf(view) }) : form.overtaken;
}
