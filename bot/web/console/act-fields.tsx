import type { JSX } from 'preact';
import type { RequestAct, RequestView } from '../../ports/console-requests.ts';
import { todayIn } from './format.ts';
import { LongText } from './long-text.tsx';
import { useMe } from './me.ts';
import { useRequestWords } from './request-words.ts';
import { SolveFields } from './solve-fields.tsx';
import type { Draft } from './use-draft.ts';
import { useFocus } from './use-focus.ts';

interface ActFieldsProps {
  readonly act: RequestAct;
  readonly view: RequestView;
  readonly draft: Draft;
}

/** What has to be written for each thing that can be done. */
export function ActFields({ act, view, draft }: ActFieldsProps): JSX.Element | null {
  const { form } = useRequestWords();
  switch (act) {
    case 'take':
      return null;
    case 'answer':
      return <LongText name="text" label={form.text} draft={draft} />;
    case 'note':
      return <LongText name="text" label={form.note} draft={draft} />;
    case 'wait':
      return <WaitFields draft={draft} />;
    case 'solve':
      return <SolveFields view={view} draft={draft} />;
  }
}

function WaitFields({ draft }: Pick<ActFieldsProps, 'draft'>): JSX.Element {
  const { form } = useRequestWords();
  const { timeZone } = useMe();
  const field = useFocus<HTMLInputElement>();
  return (
    <>
      <label>
        <span>{form.waitingFor}</span>
        <input
          ref={field}
          required
          maxLength={120}
          aria-describedby="waiting-hint"
          value={draft.values['waitingFor'] ?? ''}
          onInput={({ currentTarget }) => draft.put('waitingFor', currentTarget.value)}
        />
      </label>
      <p id="waiting-hint" class="soft">
        {form.waitingForHint}
      </p>
      <label>
        <span>{form.waitingUntil}</span>
        <input
          type="date"
          required
          min={todayIn(timeZone, new Date())}
          value={draft.values['waitingUntil'] ?? ''}
          onInput={({ currentTarget }) => draft.put('waitingUntil', currentTarget.value)}
        />
      </label>
    </>
  );
}
