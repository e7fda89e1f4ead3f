import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DIAGNOSE } from '../../../dialogs/wording/console/diagnose.ts';
import { tell } from './ask.ts';
import type { Diagnosed } from './diagnosed.ts';
import { isNameOf, namesOf } from './is-name-of.ts';
import { useMe } from './me.ts';
import { NotDone, type NotDoneAnswer } from './not-done.tsx';
import { isStaffDiagnosis } from './read-staff-diagnosis.ts';
import { useReader } from './reader.ts';
import { useDraft } from './use-draft.ts';

const FIELDS = [
  { name: 'mail', type: 'email', isRequired: true, longest: 254, hint: undefined },
  { name: 'name', type: 'text', isRequired: false, longest: 120, hint: 'nameHint' },
  { name: 'unit', type: 'text', isRequired: false, longest: 120, hint: undefined },
  { name: 'reason', type: 'text', isRequired: true, longest: 300, hint: 'reasonHint' },
] as const;

interface DiagnoseFormProps {
  readonly onDone: (diagnosed: Diagnosed) => void;
}

/** Whom to look up, and why. */
export function DiagnoseForm({ onDone }: DiagnoseFormProps): JSX.Element {
  const { language: reading, words } = useReader();
  const labels = DIAGNOSE[reading];
  const me = useMe();
  const draft = useDraft('diagnose');
  // What was answered stays in the form, and not in the browser.
  const [asked, setAsked] = useState<Readonly<Record<string, string>>>({});
  const [isRunning, setRunning] = useState(false);
  const [fault, setFault] = useState<NotDoneAnswer>();
  const values = { ...asked, ...draft.values };
  const isLanguage = isNameOf(words.terms.languages);
  const language = isLanguage(values['language']) ? values['language'] : 'fr';

  const run = async (): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    setFault(undefined);
    const told = await tell('diagnose', me, { ...values, language }, isStaffDiagnosis);
    setRunning(false);
    if (told.kind !== 'done') {
      setFault(told);
      return;
    }
    setAsked(values);
    draft.forget();
    onDone({ mail: values['mail'] ?? '', language, found: told.value });
  };

  return (
    <form
      class="panel act"
      aria-label={labels.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {FIELDS.map(({ name, type, isRequired, longest, hint }) => (
        <div key={name}>
          <label>
            <span>{labels[name]}</span>
            <input
              name={name}
              type={type}
              required={isRequired}
              maxLength={longest}
              autocomplete="off"
              value={values[name] ?? ''}
              onInput={({ currentTarget }) => draft.put(name, currentTarget.value)}
              {...(hint !== undefined && { 'aria-describedby': `diagnose-${name}-hint` })}
            />
          </label>
          {hint !== undefined && (
            <p id={`diagnose-${name}-hint`} class="soft">
              {labels[hint]}
            </p>
          )}
        </div>
      ))}
      <label>
        <span>{labels.language}</span>
        <select
          name="language"
          value={language}
          onChange={({ currentTarget }) => draft.put('language', currentTarget.value)}
        >
          {namesOf(words.terms.languages).map((each) => (
            <option key={each} value={each} selected={each === language}>
              {words.terms.languages[each]}
            </option>
          ))}
        </select>
      </label>
      {fault !== undefined && (
        <NotDone told={fault} own={{ BodyInvalid: labels.refused, failed: labels.failed }} />
      )}
      <div class="actions">
        <button type="submit" class="button main" aria-disabled={isRunning}>
          {isRunning ? labels.running : labels.run}
        </button>
      </div>
    </form>
  );
}
