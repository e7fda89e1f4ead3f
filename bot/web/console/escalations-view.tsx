import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ESCALATIONS } from '../../../dialogs/wording/console/escalations.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { RequestList } from '../../ports/console-requests.ts';
import { askQuietly } from './ask.ts';
import { isNameOf, namesOf } from './is-name-of.ts';
import { isRequestList } from './read-requests.ts';
import { RequestTable } from './request-table.tsx';
import { useRequestWords } from './request-words.ts';
import { SignedOut } from './signed-out.tsx';
import { Standing } from './standing.tsx';
import { toPlace } from './to-place.ts';
import { useAnswer } from './use-answer.ts';
import { useEvery } from './use-every.ts';

const isStatus = isNameOf(ESCALATIONS.fr.groups);

const PAGE = 100;
const NEWS_MS = 4000;

/** The requests to support: what is late on top. */
export function EscalationsView({ query }: { readonly query: string }): JSX.Element {
  const words = useRequestWords();
  const [rows, setRows] = useState(PAGE);
  const asked = readFilters(query);
  asked.set('limit', String(rows));
  const question = asked.toString();
  const { answer, again } = useAnswer('escalations', question, isRequestList);
  const [fresh, setFresh] = useState<{ readonly to: string; readonly list: RequestList }>();
  const [news, setNews] = useState<'arrives' | 'lost' | 'signed-out'>('arrives');

  useEvery(NEWS_MS, async (signal) => {
    const found = await askQuietly('escalations/live', question, isRequestList, signal);
    if (signal.aborted) return;
    if (found.kind === 'given') setFresh({ to: question, list: found.value });
    setNews(found.kind === 'given' || found.kind === 'signed-out' ? toNews(found.kind) : 'lost');
  });

  const shown = fresh?.to === question ? ({ kind: 'given', value: fresh.list } as const) : answer;
  return (
    <>
      <Filters query={query} />
      {news === 'signed-out' && <SignedOut />}
      {news === 'lost' && (
        <p class="error" role="alert">
          {words.list.lost}
        </p>
      )}
      <Standing answer={shown} again={again}>
        {({ rows: found, count }) => (
          <>
            <RequestTable caption={words.list.caption} rows={found} />
            <p class="soft" role="status">
              {count > 0 &&
                fill(words.list.shown, { shown: String(found.length), count: String(count) })}
            </p>
            {found.length < count && (
              <button type="button" class="button" onClick={() => setRows(rows + PAGE)}>
                {words.list.more}
              </button>
            )}
          </>
        )}
      </Standing>
    </>
  );
}

const toNews = (kind: 'given' | 'signed-out') => (kind === 'given' ? 'arrives' : kind);

/** What is filtered stands in the address. */
function Filters({ query }: { readonly query: string }): JSX.Element {
  const { list, groups } = useRequestWords();
  const now = readFilters(query);
  const status = now.get('status') ?? 'active';
  const isMine = now.get('mine') === 'yes';
  const options: readonly (readonly [string, string])[] = [
    ['active', list.active],
    ...namesOf(groups).map((name) => [name, groups[name]] as const),
  ];
  return (
    <div class="tools">
      <nav class="choice" aria-label={list.byStatus}>
        {options.map(([value, label]) => (
          <a
            key={value}
            href={toPlace('escalations', toQuery(value, isMine))}
            {...(value === status ? { 'aria-current': 'true' as const } : {})}
          >
            {label}
          </a>
        ))}
      </nav>
      <nav class="choice" aria-label={list.whose}>
        {[false, true].map((mine) => (
          <a
            key={String(mine)}
            href={toPlace('escalations', toQuery(status, mine))}
            {...(mine === isMine ? { 'aria-current': 'true' as const } : {})}
          >
            {mine ? list.mine : list.everybody}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** What an address filters by; whatever else stands there, such as what a mail program added, is nothing. */
function readFilters(query: string): URLSearchParams {
  const asked = new URLSearchParams(query);
  const status = asked.get('status') ?? '';
  return new URLSearchParams({
    ...(isStatus(status) && { status }),
    ...(asked.get('mine') === 'yes' && { mine: 'yes' }),
  });
}

function toQuery(status: string, isMine: boolean): string {
  return new URLSearchParams({
    ...(status !== 'active' && { status }),
    ...(isMine && { mine: 'yes' }),
  }).toString();
}
