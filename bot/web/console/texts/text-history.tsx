import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TextChange } from '../../../ports/texts.ts';
import { useMe } from '../me.ts';
import { More } from '../more.tsx';
import { Section } from '../section.tsx';
import { Standing } from '../standing.tsx';
import { usePages } from '../use-pages.ts';
import { ChangeTable } from './change-table.tsx';
import { isTextHistoryPage } from './read-texts.ts';
import { SendFailure } from './send-failure.tsx';
import { sendText, type SentText } from './send-text.ts';
import { useTextsWords } from './texts-words.ts';

interface TextHistoryProps {
  /** Without one, of all texts. */
  readonly id?: string;
  readonly onChange: (change: TextChange) => void;
}

/** Who changed what, and the way back from the last change of each text. */
export function TextHistory({ id, onChange }: TextHistoryProps): JSX.Element {
  const { changes: words } = useTextsWords();
  const me = useMe();
  const [failed, setFailed] = useState<SentText['kind']>();
  const query = id === undefined ? '' : new URLSearchParams({ id }).toString();
  const pages = usePages('texts/history', query, isTextHistoryPage);

  const undo = async ({ number, before, ...change }: TextChange): Promise<void> => {
    const { language } = change;
    const text = before ?? null;
    const sent = await sendText(me, { id: change.id, language, text, basedOn: number });
    if (sent.kind === 'done') {
      onChange(sent.change);
      // What was pressed goes with this list: the cursor begins again at the top of the page.
      document.querySelector('h1')?.focus();
    } else setFailed(sent.kind);
  };

  return (
    <Section title={words.title}>
      <SendFailure kind={failed} />
      <Standing answer={pages.answer} again={pages.again}>
        {({ changes }) => (
          <>
            <ChangeTable
              changes={[...changes, ...pages.further.flatMap((page) => page.changes)]}
              isOfOneText={id !== undefined}
              undo={(change) => void undo(change)}
            />
            <More pages={pages} label={words.more} />
          </>
        )}
      </Standing>
    </Section>
  );
}
