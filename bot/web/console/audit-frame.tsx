import type { ComponentChildren, JSX } from 'preact';
import { AUDIT } from '../../../dialogs/wording/console/audit.ts';
import { Field, readForm } from './filter-fields.tsx';
import { useReader } from './reader.ts';
import { toPlace } from './to-place.ts';

const LISTS = [
  { name: 'events', path: 'audit' },
  { name: 'lookUps', path: 'audit/look-ups' },
] as const;

interface AuditFrameProps {
  readonly list: (typeof LISTS)[number]['name'];
  readonly query: string;
  /** The filters that only this list has. */
  readonly filters: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What both lists have around them: the way to the other one, and filters, which stand in the address. */
export function AuditFrame({ list, query, filters, children }: AuditFrameProps): JSX.Element {
  const { language, words } = useReader();
  const { intros, lists } = AUDIT[language];
  const now = new URLSearchParams(query);
  const here = LISTS.find(({ name }) => name === list)?.path ?? 'audit';
  return (
    <>
      <p class="soft">{intros[list]}</p>
      <nav class="choice" aria-label={lists.label}>
        {LISTS.map(({ name, path }) => (
          <a
            key={name}
            href={toPlace(path)}
            {...(name === list ? { 'aria-current': 'page' as const } : {})}
          >
            {lists[name]}
          </a>
        ))}
      </nav>
      <details class="panel filters" open>
        <summary>{words.filters.title}</summary>
        <form
          key={`${list}?${query}`}
          onSubmit={(event) => {
            event.preventDefault();
            location.hash = toPlace(here, readForm(event.currentTarget));
          }}
        >
          <Field name="from" label={words.filters.from} value={now.get('from')} type="date" />
          <Field name="to" label={words.filters.to} value={now.get('to')} type="date" />
          {filters}
          <div class="actions">
            <button type="submit" class="button main">
              {words.filters.apply}
            </button>
            {query !== '' && <a href={toPlace(here)}>{words.filters.clear}</a>}
          </div>
        </form>
      </details>
      {children}
    </>
  );
}
