import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { EXPORT } from '../../../dialogs/wording/console/export.ts';
import { hasShape, isString } from '../widget/shape.ts';
import { tell, toApiUrl } from './ask.ts';
import { useMe } from './me.ts';
import { NotDone, type NotDoneAnswer } from './not-done.tsx';
import { useReader } from './reader.ts';
import { useDraft } from './use-draft.ts';
import { useFocus } from './use-focus.ts';

const FORMS = ['csv', 'json'] as const;

const isOpened = hasShape<{ readonly grant: string }>({ grant: isString });

interface ExportPartProps {
  /** What is filtered. */
  readonly query: string;
}

/** Takes away what is filtered, for whoever says why. */
export function ExportPart({ query }: ExportPartProps): JSX.Element {
  const words = EXPORT[useReader().language];
  const [state, setState] = useState<'closed' | 'open' | 'begun'>('closed');
  const opener = useRef<HTMLButtonElement>(null);
  const leave = (next: 'closed' | 'begun'): void => {
    setState(next);
    opener.current?.focus();
  };
  return (
    <>
      <p>
        <button
          ref={opener}
          type="button"
          class="button"
          aria-expanded={state === 'open'}
          onClick={() => setState(state === 'open' ? 'closed' : 'open')}
        >
          {words.open}
        </button>
      </p>
      {state === 'open' && <ReasonForm query={query} leave={leave} />}
      <p class="soft" role="status">
        {state === 'begun' && words.begun}
      </p>
    </>
  );
}

interface ReasonFormProps extends ExportPartProps {
  readonly leave: (next: 'closed' | 'begun') => void;
}

function ReasonForm({ query, leave }: ReasonFormProps): JSX.Element {
  const { language, words: common } = useReader();
  const words = EXPORT[language];
  const me = useMe();
  const field = useFocus<HTMLInputElement>();
  const draft = useDraft('export');
  const reason = draft.values['reason'] ?? '';
  const [fault, setFault] = useState<NotDoneAnswer>();

  const send = async (form: (typeof FORMS)[number]): Promise<void> => {
    setFault(undefined);
    const path = `diagnoses/export${query === '' ? '' : `?${query}`}`;
    const told = await tell(path, me, { reason, form }, isOpened);
    if (told.kind !== 'done') {
      setFault(told);
      return;
    }
    draft.forget();
    const asked = new URLSearchParams(query);
    asked.set('grant', told.value.grant);
    download(toApiUrl(`diagnoses.${form}`, asked.toString()));
    leave('begun');
  };

  return (
    <form
      class="panel act"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = event instanceof SubmitEvent && event.submitter?.getAttribute('value');
        void send(FORMS.find((form) => form === wanted) ?? 'csv');
      }}
    >
      <label>
        <span>{words.reason}</span>
        <input
          ref={field}
          required
          maxLength={300}
          autocomplete="off"
          value={reason}
          aria-describedby="export-hint"
          onInput={({ currentTarget }) => draft.put('reason', currentTarget.value)}
        />
      </label>
      <p id="export-hint" class="soft">
        {words.hint}
      </p>
      {fault !== undefined && (
        <NotDone
          told={fault}
          own={{ BodyInvalid: words.refused, QueryInvalid: common.queryInvalid }}
        />
      )}
      <div class="actions">
        {FORMS.map((form) => (
          <button key={form} type="submit" class="button main" value={form}>
            {words[form]}
          </button>
        ))}
        <button type="button" class="button" onClick={() => leave('closed')}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** The page stays where it is. */
function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
