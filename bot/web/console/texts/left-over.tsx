import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../../../dialogs/wording/fill.ts';
import type { TextChange } from '../../../ports/texts.ts';
import { useMe } from '../me.ts';
import { Section } from '../section.tsx';
import { SendFailure } from './send-failure.tsx';
import { sendText, type SentText } from './send-text.ts';
import { useTextsWords } from './texts-words.ts';

interface LeftOverProps {
  readonly changes: readonly TextChange[];
  readonly onChange: (change: TextChange) => void;
}

/** What was written in place of texts that are gone. */
export function LeftOver({ changes, onChange }: LeftOverProps): JSX.Element | null {
  const { leftOver } = useTextsWords();
  const me = useMe();
  const [failed, setFailed] = useState<SentText['kind']>();
  if (changes.length === 0) return null;

  const remove = async ({ id, language, number }: TextChange): Promise<void> => {
    const sent = await sendText(me, { id, language, text: null, basedOn: number });
    if (sent.kind === 'done') onChange(sent.change);
    else setFailed(sent.kind);
  };

  return (
    <Section title={leftOver.title}>
      <p class="soft">{leftOver.intro}</p>
      <ul class="left-over">
        {changes.map((change) => (
          <li key={`${change.id} ${change.language}`}>
            <p lang={change.language}>{change.after}</p>
            <button type="button" class="button" onClick={() => void remove(change)}>
              {fill(leftOver.remove, { id: `${change.id} (${change.language})` })}
            </button>
          </li>
        ))}
      </ul>
      <SendFailure kind={failed} />
    </Section>
  );
}
