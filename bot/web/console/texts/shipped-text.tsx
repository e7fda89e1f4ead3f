import type { JSX } from 'preact';
import type { Language } from '../../../ports/message.ts';
import type { StandingText } from '../../../ports/texts.ts';
import { saidOf } from './standing-words.ts';
import { useTextsWords } from './texts-words.ts';

interface ShippedTextProps {
  readonly id: string;
  readonly language: Language;
  readonly text: StandingText;
  /** As it stands in the field. */
  readonly typed: string;
}

/** What stands besides what is in the field: what is said now, and the words to go back to. */
export function ShippedText({ id, language, text, typed }: ShippedTextProps): JSX.Element | null {
  const { edit: words } = useTextsWords();
  const isContact = id.startsWith('contact.');
  const said = saidOf(text);
  if (text.shipped === typed) return null;
  return (
    <dl class="text-origin">
      {said !== typed && said !== text.shipped && (
        <>
          <dt>{words.live}</dt>
          <dd lang={language}>{said}</dd>
        </>
      )}
      <dt>{isContact ? words.configured : words.shipped}</dt>
      <dd {...(text.shipped === '' ? {} : { lang: language })}>{text.shipped || words.none}</dd>
    </dl>
  );
}
