import type { JSX } from 'preact';
import type { TextChange } from '../../../ports/texts.ts';
import { DataTable } from '../data-table.tsx';
import { useReader } from '../reader.ts';
import { toPlace } from '../to-place.ts';
import { nameTextFully } from './name-text.ts';
import { useTextsWords } from './texts-words.ts';
import { useMoment } from '../use-moment.ts';

interface ChangeTableProps {
  /** Newest first, from the newest on. */
  readonly changes: readonly TextChange[];
  readonly isOfOneText: boolean;
  readonly undo: (change: TextChange) => void;
}

/** What stood before and after each change; the last one of each text can be undone. */
export function ChangeTable({ changes, isOfOneText, undo }: ChangeTableProps): JSX.Element {
  const {
    words: { terms },
  } = useReader();
  const toMoment = useMoment();
  const texts = useTextsWords();
  const { changes: words } = texts;
  if (changes.length === 0) return <p>{words.empty}</p>;
  const said = (text: string | undefined, language: TextChange['language']): JSX.Element =>
    text === undefined ? (
      <em key={language}>{words.shipped}</em>
    ) : (
      <span key={language} class="changed-text" lang={language}>
        {text}
      </span>
    );
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { label: words.at },
        { label: words.who },
        ...(isOfOneText ? [] : [{ label: words.text }]),
        { label: words.language },
        { label: words.before },
        { label: words.after },
        { label: words.act },
      ]}
      lines={changes.map((change, index) => ({
        key: String(change.number),
        cells: [
          toMoment(change.at),
          change.who || '–',
          ...(isOfOneText
            ? []
            : [
                <a key="text" href={toPlace(`texts/${change.id}`)}>
                  {nameTextFully(change.id, texts)}
                </a>,
              ]),
          terms.languages[change.language],
          said(change.before, change.language),
          said(change.after, change.language),
          isLast(changes, index) && (
            <button key="undo" type="button" class="button" onClick={() => undo(change)}>
              {words.undo}
            </button>
          ),
        ],
      }))}
    />
  );
}

function isLast(changes: readonly TextChange[], index: number): boolean {
  const change = changes[index];
  const last = changes.findIndex(
    ({ id, language }) => id === change?.id && language === change.language,
  );
  return last === index;
}
