import type { JSX } from 'preact';
import { Choice, Field, readForm, type Options } from './filter-fields.tsx';
import { ACCURACY } from '../../../dialogs/wording/console/accuracy.ts';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import { toFailure } from './format.ts';
import { namesOf } from './is-name-of.ts';
import { toPlace } from './to-place.ts';
import { useReader } from './reader.ts';
import { SITUATION_CODES } from './situation-codes.ts';

/** What is filtered stands in the address: it can be kept, sent, and gone back to. */
export function LogFilters({ query }: { readonly query: string }): JSX.Element {
  const { language, words } = useReader();
  const { filters, terms } = words;
  const now = new URLSearchParams(query);
  const isWide = matchMedia('(min-width: 60rem)').matches;
  const optionsOf = (labels: Readonly<Record<string, string>>): Options => Object.entries(labels);
  const failures: Options = namesOf(terms.systems).flatMap((system) =>
    namesOf(terms.failures).map((how) => {
      const code = `${system.toUpperCase()}_${how}`;
      return [code, toFailure(code, terms)] as const;
    }),
  );
  const select = (name: keyof typeof filters, options: Options): JSX.Element => (
    <Choice name={name} label={filters[name]} value={now.get(name)} options={options} />
  );

  return (
    <details class="panel filters" open={isWide || query !== ''}>
      <summary>{filters.title}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          location.hash = toPlace('log', readForm(event.currentTarget));
        }}
      >
        <Field name="from" label={filters.from} value={now.get('from')} type="date" />
        <Field name="to" label={filters.to} value={now.get('to')} type="date" />
        {select('outcome', optionsOf(terms.outcomes))}
        {select('step', optionsOf(terms.steps))}
        {select(
          'situation',
          SITUATION_CODES.map((code) => [code, nameSituation(code, language)] as const),
        )}
        <Field name="unit" label={filters.unit} value={now.get('unit')} type="text" />
        {select('level', optionsOf(terms.levels))}
        {select('channel', optionsOf(terms.channels))}
        {select('language', optionsOf(terms.languages))}
        <Choice
          name="judgement"
          label={ACCURACY[language].judgement}
          value={now.get('judgement')}
          options={[...optionsOf(ACCURACY[language].names), ['none', ACCURACY[language].notJudged]]}
        />
        {select('failure', [['any', filters.anyFailure], ...failures])}
        <div class="actions">
          <button type="submit" class="button main">
            {filters.apply}
          </button>
          {query !== '' && <a href={toPlace('log')}>{filters.clear}</a>}
        </div>
      </form>
    </details>
  );
}
