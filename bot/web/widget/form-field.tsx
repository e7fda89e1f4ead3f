import type { JSX } from 'preact';
import type { FormField as Field } from '../../ports/reply.ts';
import type { FieldFault } from './field-fault.ts';
import { Icon } from './icon.tsx';
import { useSurroundings } from './surroundings.ts';

interface FormFieldProps {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
  readonly fault: FieldFault | undefined;
  /** The label only repeats the question above it: screen readers need it, eyes do not. */
  readonly isLabelKnown: boolean;
  readonly onValue: (value: string) => void;
}

const INPUTS = {
  text: { type: 'text' },
  email: { type: 'email', autocomplete: 'email', inputMode: 'email', spellcheck: false },
  code: { type: 'text', autocomplete: 'one-time-code', inputMode: 'numeric', spellcheck: false },
  date: { type: 'date' },
} as const;

export function FormField({
  id,
  field,
  value,
  fault,
  isLabelKnown,
  onValue,
}: FormFieldProps): JSX.Element {
  const { wording } = useSurroundings();
  const describedBy = [
    field.hint === undefined ? [] : [`${id}-hint`],
    fault === undefined ? [] : [`${id}-fault`],
  ].flat();
  const common = {
    id,
    name: field.id,
    value,
    'aria-required': field.isRequired,
    'aria-invalid': fault !== undefined,
    ...(describedBy.length === 0 ? {} : { 'aria-describedby': describedBy.join(' ') }),
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onValue(currentTarget.value),
  };

  return (
    <div class={`field ${field.kind}`}>
      <FieldLabel id={id} field={field} isKnown={isLabelKnown} />
      {field.hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {field.hint}
        </p>
      )}
      {field.kind === 'long-text' ? (
        <textarea {...common} rows={3} />
      ) : (
        <input {...common} {...INPUTS[field.kind]} />
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} class="fault">
          <Icon name="caution" />
          {wording.form[fault]}
        </p>
      )}
    </div>
  );
}

interface FieldLabelProps {
  readonly id: string;
  readonly field: Field;
  readonly isKnown: boolean;
}

function FieldLabel({ id, field, isKnown }: FieldLabelProps): JSX.Element {
  const { wording } = useSurroundings();
  return (
    <label for={id} class={isKnown ? 'hidden-text' : ''}>
      {field.label}
      {!field.isRequired && <span class="optional"> ({wording.form.optional})</span>}
    </label>
  );
}
