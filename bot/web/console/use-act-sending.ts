import { useState } from 'preact/hooks';
import type { RequestAct, RequestView } from '../../ports/console-requests.ts';
import { tell } from './ask.ts';
import { useMe } from './me.ts';
import type { NotDoneAnswer } from './not-done.tsx';
import { isOvertaken, seenIn, type Seen } from './overtaking.ts';
import { isRequestView } from './read-requests.ts';
import { toActBody } from './to-act-body.ts';
import { useDraft, type Draft } from './use-draft.ts';

/** `overtaken`: a colleague was first, and it takes a second press to do it all the same. */
export type ActSending = 'idle' | 'sending' | 'overtaken' | NotDoneAnswer;

interface ActSendingParts {
  readonly act: RequestAct;
  readonly view: RequestView;
  readonly grant: string | undefined;
  readonly look: () => Promise<void>;
  readonly onDone: (view: RequestView) => void;
}

interface OpenAct {
  readonly draft: Draft;
  readonly sending: ActSending;
  /** How the request stood when the form was opened. */
  readonly seen: Seen;
  readonly send: () => Promise<void>;
}

/** What somebody writes in a form, and how sending it goes. */
export function useActSending(parts: ActSendingParts): OpenAct {
  const { act, view, grant, look, onDone } = parts;
  const { reference } = view.row;
  const me = useMe();
  const draft = useDraft(`${reference}:${act}`);
  const [seen] = useState(() => seenIn(view));
  const [sending, setSending] = useState<ActSending>('idle');
  const [isWarned, setWarned] = useState(false);

  const warn = (): void => {
    setWarned(true);
    setSending('overtaken');
  };

  const send = async (): Promise<void> => {
    if (sending === 'sending') return;
    if (!isWarned && isOvertaken(act, view, seen, me.name)) {
      warn();
      return;
    }
    setSending('sending');
    const now = seenIn(view);
    const body = { ...toActBody(act, draft.values, now), key: draft.key(), unmasked: grant };
    const told = await tell(`escalations/${reference}/${act}`, me, body, isRequestView);
    if (told.kind === 'done') {
      draft.forget();
      onDone(told.value);
      return;
    }
    // What changed meanwhile is to be seen before trying again.
    if (told.kind === 'refused') await look();
    if (told.kind === 'refused' && told.code === 'Overtaken') warn();
    else setSending(told);
  };

  return { draft, sending, seen, send };
}
