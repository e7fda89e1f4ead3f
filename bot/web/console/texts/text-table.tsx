import type { JSX } from 'preact';
import type { ListedText } from '../../../ports/texts.ts';
import { groupOf } from '../../../../dialogs/wording/texts/text-group.ts';
import { DataTable } from '../data-table.tsx';
import { useReader } from '../reader.ts';
import { toPlace } from '../to-place.ts';
import { nameText } from './name-text.ts';
import { isChanged, isToMend, saidOf, standingIn } from './standing-words.ts';
import { useTextsWords } from './texts-words.ts';

/** Texts in the language of the reader, each leading to where it is written anew. */
export function TextTable({ texts }: { readonly texts: readonly ListedText[] }): JSX.Element {
  const { language } = useReader();
  const words = useTextsWords();
  const { list, groups } = words;
  return (
    <DataTable
      caption={list.caption}
      isCaptionHidden
      columns={[{ label: list.text }, { label: list.where }]}
      lines={texts.map((text) => ({
        key: text.id,
        cells: [
          <a key="text" class="said-text" href={toPlace(`texts/${text.id}`)}>
            {saidOf(standingIn(text, language)) || list.nothing}
          </a>,
          <span key="where">
            {groups[groupOf(text.id)]}
            {nameText(text.id, words) !== '' && ` · ${nameText(text.id, words)}`}{' '}
            {isToMend(text) && <span class="mark blocked">{list.passedOver}</span>}
            {isChanged(text) && !isToMend(text) && <span class="mark ok">{list.changed}</span>}
          </span>,
        ],
      }))}
    />
  );
}
