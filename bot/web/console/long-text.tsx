import type { JSX } from 'preact';
import type { Draft } from './use-draft.ts';
import { useFocus } from './use-focus.ts';

interface LongTextProps {
  readonly name: string;
  readonly label: string;
  readonly draft: Draft;
}

/** The text of a form, where the cursor is when it opens. */
export function LongText({ name, label, draft }: LongTextProps): JSX.Element {
  const field = useFocus<HTMLTextAreaElement>();
  return (
    <label>
      <span>{label}</span>
      <textarea
        ref={field}
        rows={6}
        required
        maxLength={5000}
        value={draft.values[name] ?? ''}
        onInput={({ currentTarget }) => draft.put(name, currentTarget.value)}
      />
    </label>
  );
}
