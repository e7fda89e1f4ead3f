import type { JSX } from 'preact';
import type { RequestAct, RequestView } from '../../ports/console-requests.ts';
import { nameSituation, SITUATION_CODES, useReader } from './reader.ts';
import { useRequestWords } from './request-words.ts';
import { NOT_IN_LIST } from './to-act-body.ts';
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

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly draft: Draft;
}

function LongText({ name, label, draft }: FieldProps): JSX.Element {
  const field = useFocus<HTMLTextAreaElement>();
  return (
    <label>
      <span>{label}</span>
      <textarea
        ref={field}
        rows={6}
        required
        maxLength={5000}
        value={draft.values[name] ?? ''}
        onInput={({ currentTarget }) => draft.put(name, currentTarget.value)}
      />
    </label>
  );
}

function WaitFields({ draft }: Pick<FieldProps, 'draft'>): JSX.Element {
  const { form } = useRequestWords();
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
          min={new Date().toISOString().slice(0, 10)}
          value={draft.values['waitingUntil'] ?? ''}
          onInput={({ currentTarget }) => draft.put('waitingUntil', currentTarget.value)}
        />
      </label>
    </>
  );
}

function SolveFields({ view, draft }: Omit<ActFieldsProps, 'act'>): JSX.Element {
  const { form } = useRequestWords();
  const { language } = useReader();
  const { cause = '', causeWords = '' } = draft.values;
  return (
    <>
      <LongText name="text" label={form.solution} draft={draft} />
      <label>
        <span>{form.cause}</span>
        <select
          required
          aria-describedby="cause-hint"
          value={cause}
          onChange={({ currentTarget }) => draft.put('cause', currentTarget.value)}
        >
          <option value="">{form.choose}</option>
          <option value={NOT_IN_LIST}>{form.notInList}</option>
          {SITUATION_CODES.map((code) => (
            <option key={code} value={code}>
              {nameSituation(code, language)}
            </option>
          ))}
        </select>
      </label>
      <p id="cause-hint" class="soft">
        {form.causeHint}
      </p>
      {cause === NOT_IN_LIST && (
        <label>
          <span>{form.causeWords}</span>
          <input
            required
            maxLength={500}
            value={causeWords}
            onInput={({ currentTarget }) => draft.put('causeWords', currentTarget.value)}
          />
        </label>
      )}
      {view.dossier !== undefined && <VerdictField draft={draft} />}
    </>
  );
}

function VerdictField({ draft }: Pick<FieldProps, 'draft'>): JSX.Element {
  const { form } = useRequestWords();
  return (
    <fieldset>
      <legend>{form.verdict}</legend>
      {(['yes', 'no'] as const).map((value) => (
        <label key={value} class="switch">
          <input
            type="radio"
            name="verdict"
            required
            checked={draft.values['verdict'] === value}
            onChange={() => draft.put('verdict', value)}
          />
          {form[value]}
        </label>
      ))}
    </fieldset>
  );
}
