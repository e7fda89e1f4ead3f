import type { JSX } from 'preact';
import type { ListedText, TextsPage } from '../../../ports/texts.ts';
import { Standing } from '../standing.tsx';
import { toPlace } from '../to-place.ts';
import { isToMend } from './standing-words.ts';
import { LeftOver } from './left-over.tsx';
import { TextList } from './text-list.tsx';
import { useTextsWords } from './texts-words.ts';
import { useTexts } from './use-texts.ts';
import './texts.css';

/** Everything that the assistant says: to be searched, and to be written anew. */
export function TextsView({ query }: { readonly query: string }): JSX.Element {
  const words = useTextsWords();
  const { answer, again, note } = useTexts();
  return (
    <>
      <div class="tools">
        <p class="soft">{words.intro}</p>
        <a href={toPlace('texts/history')}>{words.history}</a>
      </div>
      <Standing answer={answer} again={again}>
        {(page: TextsPage) => (
          <>
            <TextList texts={mendFirst(page.texts)} query={query} />
            <LeftOver changes={page.leftOver} onChange={note} />
          </>
        )}
      </Standing>
    </>
  );
}

/** What the present version passes over stands on top. */
function mendFirst(texts: readonly ListedText[]): readonly ListedText[] {
  return [...texts.filter(isToMend), ...texts.filter((text) => !isToMend(text))];
}
