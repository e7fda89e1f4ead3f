import type { JSX } from 'preact';
import { useReader } from './reader.ts';

/** What can be chosen: what stands in the address, and what it is called. */
export type Options = readonly (readonly [value: string, label: string])[];

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
}

interface TypedFieldProps extends FieldProps {
  readonly type: 'date' | 'text';
}

/** A filter that is typed. */
export function Field({ type, name, label, value }: TypedFieldProps): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <input name={name} type={type} defaultValue={value ?? ''} maxLength={40} />
    </label>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: Options;
}

/** A filter that is chosen, or left open. */
export function Choice({ name, label, value, options }: ChoiceProps): JSX.Element {
  const { words } = useReader();
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{words.filters.all}</option>
        {options.map(([each, shown]) => (
          <option key={each} value={each} selected={each === value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is filled in, as a query. */
export function readForm(form: HTMLFormElement): string {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  return new URLSearchParams(filled).toString();
}
