import type { JSX } from 'preact';
import { NOT_UNDERSTOOD } from '../../../dialogs/wording/console/not-understood.ts';
import type { NotUnderstoodGroup } from '../../ports/not-understood.ts';
import { DataTable } from './data-table.tsx';
import { toNumber } from './format.ts';
import { isNameOf, namesOf } from './is-name-of.ts';
import { More } from './more.tsx';
import { isNotUnderstoodPage } from './read-figures.ts';
import { useReader } from './reader.ts';
import { Standing } from './standing.tsx';
import { toPlace } from './to-place.ts';
import { usePages } from './use-pages.ts';
import { useMoment } from './use-moment.ts';

/** What people wrote and the assistant could not read. */
export function NotUnderstoodView({ query }: { readonly query: string }): JSX.Element {
  const { language, words } = useReader();
  const { sources, note } = NOT_UNDERSTOOD[language];
  const asked = new URLSearchParams(query).get('source');
  const wanted = isNameOf(sources)(asked) ? `source=${asked}` : '';
  const pages = usePages('not-understood', wanted, isNotUnderstoodPage);
  return (
    <>
      <p class="soft">
        {words.groups.intro} {note}
      </p>
      <Kinds wanted={wanted} />
      <Standing answer={pages.answer} again={pages.again}>
        {({ groups }) => (
          <>
            <Groups groups={[...groups, ...pages.further.flatMap((page) => page.groups)]} />
            <More pages={pages} label={words.groups.more} />
          </>
        )}
      </Standing>
    </>
  );
}

/** Everything, or one kind of text alone. */
function Kinds({ wanted }: { readonly wanted: string }): JSX.Element {
  const { language } = useReader();
  const { choice, all, sources } = NOT_UNDERSTOOD[language];
  const ways = [
    { query: '', label: all },
    ...namesOf(sources).map((source) => ({ query: `source=${source}`, label: sources[source] })),
  ];
  return (
    <nav class="choice" aria-label={choice}>
      {ways.map(({ query, label }) => (
        <a
          key={query}
          href={toPlace('not-understood', query)}
          {...(query === wanted ? { 'aria-current': 'true' as const } : {})}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

function Groups({ groups }: { readonly groups: readonly NotUnderstoodGroup[] }): JSX.Element {
  const { language, words } = useReader();
  const toMoment = useMoment();
  const labels = words.groups;
  const { kind, kinds } = NOT_UNDERSTOOD[language];
  if (groups.length === 0) return <p class="standing">{labels.empty}</p>;
  return (
    <DataTable
      caption={words.views['not-understood']}
      isCaptionHidden
      columns={[
        { label: labels.text },
        { label: labels.count, isNumber: true },
        { label: kind },
        { label: words.filters.language },
        { label: labels.first },
        { label: labels.last },
      ]}
      lines={groups.map(({ gist, text, count, sources, languages, firstAt, lastAt }) => ({
        key: gist,
        cells: [
          <q key="text">{text}</q>,
          toNumber(count, language),
          sources.map((each) => kinds[each]).join(', '),
          languages.map((each) => words.terms.languages[each]).join(', '),
          toMoment(firstAt),
          toMoment(lastAt),
        ],
      }))}
    />
  );
}
