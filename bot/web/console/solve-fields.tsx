import type { JSX } from 'preact';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { RequestView } from '../../ports/console-requests.ts';
import { LongText } from './long-text.tsx';
import { useReader } from './reader.ts';
import { useRequestWords } from './request-words.ts';
import { CODES_BY_STEP } from './situation-codes.ts';
import { NOT_IN_LIST } from './to-act-body.ts';
import type { Draft } from './use-draft.ts';

interface SolveFieldsProps {
  readonly view: RequestView;
  readonly draft: Draft;
}

/** What the person is told, the real cause, and what follows from it for the verdict. */
export function SolveFields({ view, draft }: SolveFieldsProps): JSX.Element {
  const { form } = useRequestWords();
  const { cause = '', causeWords = '' } = draft.values;
  return (
    <>
      <LongText name="text" label={form.solution} draft={draft} />
      <CauseField draft={draft} />
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
      <p role="status" class="verdict-judged">
        <Judged view={view} cause={cause} />
      </p>
    </>
  );
}

function CauseField({ draft }: Pick<SolveFieldsProps, 'draft'>): JSX.Element {
  const { form } = useRequestWords();
  const { language, words } = useReader();
  return (
    <>
      <label>
        <span>{form.cause}</span>
        <select
          required
          aria-describedby="cause-hint"
          value={draft.values['cause'] ?? ''}
          onChange={({ currentTarget }) => draft.put('cause', currentTarget.value)}
        >
          <option value="">{form.choose}</option>
          <option value={NOT_IN_LIST}>{form.notInList}</option>
          {CODES_BY_STEP.map(([step, codes]) => (
            <optgroup key={step} label={words.terms.steps[step]}>
              {codes.map((code) => (
                <option key={code} value={code}>
                  {nameSituation(code, language)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p id="cause-hint" class="soft">
        {form.causeHint}
      </p>
    </>
  );
}

/** Whether the verdict was right follows from the cause; of a request without one, nothing is judged. */
function Judged({
  view: { dossier },
  cause,
}: Pick<SolveFieldsProps, 'view'> & { readonly cause: string }): JSX.Element | null {
  const { form } = useRequestWords();
  const { language } = useReader();
  if (cause === '' || dossier?.verdict !== 'blocked' || dossier.code === undefined) return null;
  const words = cause === dossier.code ? form.countsAsRight : form.countsAsWrong;
  return <>{fill(words, { verdict: nameSituation(dossier.code, language) })}</>;
}
