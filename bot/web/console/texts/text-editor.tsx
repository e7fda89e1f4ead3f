import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { fill } from '../../../../dialogs/wording/fill.ts';
import type { TextsPage } from '../../../ports/texts.ts';
import { useReader } from '../reader.ts';
import { Section } from '../section.tsx';
import { SendFailure } from './send-failure.tsx';
import { ShippedText } from './shipped-text.tsx';
import { saidOf, standingIn } from './standing-words.ts';
import { TextActions } from './text-actions.tsx';
import { TextFaults, TextRules } from './text-rules.tsx';
import { TextPreview } from './text-preview.tsx';
import { useTextsWords } from './texts-words.ts';
import { toPreview } from './to-preview.ts';
import { useTextEdit, type TextEditParts } from './use-text-edit.ts';

interface TextEditorProps extends TextEditParts {
  readonly page: TextsPage;
}

/** A text in one language: what may be written, how it will look, and the way back. */
export function TextEditor({ page, ...parts }: TextEditorProps): JSX.Element {
  const { text, language } = parts;
  const { id } = text;
  const standing = standingIn(text, language);
  const {
    words: { terms },
  } = useReader();
  const { edit: words } = useTextsWords();
  const edit = useTextEdit(parts);
  const faults = edit.isDraft ? edit.faults : [];
  const draft = edit.faults.length === 0 ? edit.tidy : saidOf(standing);
  const shown = useMemo(
    () => toPreview({ page, id, language, draft }),
    [page, id, language, draft],
  );
  const name = terms.languages[language];
  const field = `text-${language}`;

  return (
    <Section title={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}>
      {standing.isPassedOver === true && <p class="error">{words.passedOver}</p>}
      <form
        class="text-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (edit.isDraft && faults.length === 0) void edit.send(edit.tidy);
          else event.currentTarget.querySelector('textarea')?.focus();
        }}
      >
        <label for={field}>{fill(words.text, { language: name })}</label>
        <textarea
          id={field}
          lang={language}
          rows={rowsOf(edit.typed)}
          value={edit.typed}
          aria-describedby={`${field}-rules ${field}-faults`}
          aria-invalid={faults.length > 0}
          onInput={({ currentTarget }) => edit.type(currentTarget.value)}
        />
        <TextRules id={`${field}-rules`} rule={standing} count={edit.tidy.length} />
        <TextFaults id={`${field}-faults`} faults={faults} />
        <SendFailure kind={failureOf(edit.sending)} />
        <TextActions edit={edit} isWritten={standing.written !== undefined} />
      </form>
      <ShippedText id={id} language={language} text={standing} typed={edit.tidy} />
      <h3>{words.preview}</h3>
      <TextPreview language={language} shown={shown} />
    </Section>
  );
}

function failureOf(sending: ReturnType<typeof useTextEdit>['sending']) {
  return sending === 'idle' || sending === 'sending' ? undefined : sending;
}

const LETTERS_A_ROW = 55;

/** As many as the text needs, within reason. */
function rowsOf(text: string): number {
  const rows = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_ROW)), 0);
  return Math.min(Math.max(rows, 2), 14);
}
