import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { fill } from '../../../../dialogs/wording/fill.ts';
import { groupOf, TEXT_GROUPS } from '../../../../dialogs/wording/texts/text-group.ts';
import type { ListedText } from '../../../ports/texts.ts';
import { toNumber } from '../format.ts';
import { useReader } from '../reader.ts';
import { toPlace } from '../to-place.ts';
import { TextTable } from './text-table.tsx';
import { findTexts } from './find-texts.ts';
import { isChanged } from './standing-words.ts';
import { useTextsWords } from './texts-words.ts';

interface TextListProps {
  readonly texts: readonly ListedText[];
  readonly query: string;
}

const PAGE = 50;

/** What is looked for stands in the address, so that one comes back to it. */
export function TextList({ texts, query }: TextListProps): JSX.Element {
  const { language } = useReader();
  const words = useTextsWords();
  const [asked, setAsked] = useState(() => new URLSearchParams(query));
  const [most, setMost] = useState(PAGE);
  const { texts: found, isNearly } = useMemo(
    () =>
      findTexts(
        texts.filter((text) => fits(text, asked)),
        asked.get('q') ?? '',
      ),
    [texts, asked],
  );

  const put = (name: string, value: string): void => {
    const next = new URLSearchParams(asked);
    if (value === '') next.delete(name);
    else next.set(name, value);
    history.replaceState(history.state, '', toPlace('texts', next.toString()));
    setAsked(next);
    setMost(PAGE);
  };

  return (
    <>
      <form class="panel text-filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{words.list.search}</span>
          <input
            type="search"
            value={asked.get('q') ?? ''}
            maxLength={500}
            onInput={({ currentTarget }) => put('q', currentTarget.value)}
          />
        </label>
        <label>
          <span>{words.list.group}</span>
          <select
            value={asked.get('group') ?? ''}
            onChange={({ currentTarget }) => put('group', currentTarget.value)}
          >
            <option value="">{words.list.all}</option>
            {TEXT_GROUPS.map((group) => (
              <option key={group} value={group}>
                {words.groups[group]}
              </option>
            ))}
          </select>
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={asked.has('changed')}
            onChange={({ currentTarget }) => put('changed', currentTarget.checked ? 'yes' : '')}
          />
          {words.list.state}
        </label>
      </form>
      <p class="soft" role="status">
        {isNearly && `${words.list.nearly} `}
        {found.length === 0
          ? words.list.empty
          : fill(words.list.shown, {
              shown: toNumber(Math.min(most, found.length), language),
              count: toNumber(found.length, language),
            })}
      </p>
      {found.length > 0 && <TextTable texts={found.slice(0, most)} />}
      {found.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + 4 * PAGE)}>
          {words.list.more}
        </button>
      )}
    </>
  );
}

function fits(text: ListedText, asked: URLSearchParams): boolean {
  const group = asked.get('group');
  if (group !== null && groupOf(text.id) !== group) return false;
  return !asked.has('changed') || isChanged(text);
}
