import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LogFilters } from './log-filters.tsx';
import { LogTable } from './log-table.tsx';
import { LogTools } from './log-tools.tsx';
import { More } from './more.tsx';
import { isDiagnosisPage } from './read-diagnoses.ts';
import { useReader } from './reader.ts';
import { Standing } from './standing.tsx';
import { useLeftLog } from './use-left-log.ts';
import { useLive } from './use-live.ts';
import { usePages } from './use-pages.ts';

/** The diagnosis log, as it is filtered. */
export function LogView({ query }: { readonly query: string }): JSX.Element {
  const [isLive, setLive] = useState(false);
  return <Log key={query} query={query} isLive={isLive} onLive={setLive} />;
}

interface LogProps {
  readonly query: string;
  readonly isLive: boolean;
  readonly onLive: (isLive: boolean) => void;
}

function Log({ query, isLive, onLive }: LogProps): JSX.Element {
  const { words } = useReader();
  const left = useLeftLog(query);
  const pages = usePages('diagnoses', query, isDiagnosisPage, left.pages);
  const first = pages.answer.kind === 'given' ? pages.answer.value : undefined;
  const live = useLive(query, isLive, first?.lastId);
  const top = first && { ...first, rows: [...live.rows, ...first.rows] };
  const lastId = Math.max(first?.lastId ?? 0, ...live.rows.map(({ id }) => id));
  left.keep(top === undefined ? [] : [{ ...top, lastId }, ...pages.further]);

  return (
    <>
      <LogFilters query={query} />
      <LogTools query={query} isLive={isLive} onLive={onLive} state={live.state} />
      <Standing answer={pages.answer} again={pages.again}>
        {({ rows }) => (
          <>
            <LogTable
              query={query}
              rows={[...live.rows, ...rows, ...pages.further.flatMap((page) => page.rows)]}
            />
            <More pages={pages} label={words.log.more} />
          </>
        )}
      </Standing>
    </>
  );
}
