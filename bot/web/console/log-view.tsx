import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { toApiUrl } from './ask.ts';
import { LogFilters } from './log-filters.tsx';
import { LogTable } from './log-table.tsx';
import { More } from './more.tsx';
import { isDiagnosisPage } from './read-diagnoses.ts';
import { useReader } from './reader.ts';
import { Standing } from './standing.tsx';
import { useLive } from './use-live.ts';
import { usePages } from './use-pages.ts';

/** The diagnosis log, as it is filtered. */
export function LogView({ query }: { readonly query: string }): JSX.Element {
  const { words } = useReader();
  const [isLive, setLive] = useState(false);
  const pages = usePages('diagnoses', query, isDiagnosisPage);
  const live = useLive(query, isLive);

  return (
    <>
      <LogFilters key={query} query={query} />
      <div class="tools">
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={isLive}
            onChange={({ currentTarget }) => setLive(currentTarget.checked)}
          />
          {words.log.live}
        </label>
        <p class="soft" role="status">
          {isLive && (live.isLost ? words.log.liveLost : words.log.liveOn)}
        </p>
        <p>
          {words.log.export}{' '}
          <a href={toApiUrl('diagnoses.csv', query)} download>
            {words.log.csv}
          </a>{' '}
          <a href={toApiUrl('diagnoses.json', query)} download>
            {words.log.json}
          </a>
        </p>
      </div>
      <Standing answer={pages.answer} again={pages.again}>
        {({ rows }) => (
          <>
            <LogTable
              rows={[...live.rows, ...rows, ...pages.further.flatMap((page) => page.rows)]}
            />
            <More pages={pages} label={words.log.more} />
          </>
        )}
      </Standing>
    </>
  );
}
