import type { JSX } from 'preact';
import type { NotUnderstoodGroup } from '../../ports/console.ts';
import { DataTable } from './data-table.tsx';
import { toMoment, toNumber } from './format.ts';
import { More } from './more.tsx';
import { isNotUnderstoodPage } from './read-figures.ts';
import { useReader } from './reader.ts';
import { Standing } from './standing.tsx';
import { usePages } from './use-pages.ts';

/** What people wrote and the assistant could not read. */
export function NotUnderstoodView(): JSX.Element {
  const { words } = useReader();
  const pages = usePages('not-understood', '', isNotUnderstoodPage);
  return (
    <>
      <p class="soft">{words.groups.intro}</p>
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

function Groups({ groups }: { readonly groups: readonly NotUnderstoodGroup[] }): JSX.Element {
  const { language, words } = useReader();
  const labels = words.groups;
  if (groups.length === 0) return <p class="standing">{labels.empty}</p>;
  return (
    <DataTable
      caption={words.views['not-understood']}
      isCaptionHidden
      columns={[
        { label: labels.text },
        { label: labels.count, isNumber: true },
        { label: words.filters.language },
        { label: labels.first },
        { label: labels.last },
      ]}
      lines={groups.map(({ gist, text, count, languages, firstAt, lastAt }) => ({
        key: gist,
        cells: [
          <q key="text">{text}</q>,
          toNumber(count, language),
          languages.map((each) => words.terms.languages[each]).join(', '),
          toMoment(firstAt, language),
          toMoment(lastAt, language),
        ],
      }))}
    />
  );
}
