import type { FormField } from '../../bot/ports/reply.ts';
import type { DateInput, Submit, TextInput } from './adaptive-card.ts';

const LONGEST: Record<Exclude<FormField['kind'], 'date'>, number> = {
  code: 12,
  email: 254,
  text: 200,
  'long-text': 4000,
};

/** Submits the form under its name, beside what was typed into its fields. */
export function formAction(form: string, title: string): Submit {
  return { type: 'Action.Submit', title, style: 'positive', data: { form } };
}

/** Clients show this one text with markdown: only what reads the same with and without goes there. */
const MARKUP = /[<>[\]`*_~#&\\@]|:\/\/|www\./i;

/** What a field is typed into. Nothing is refused by form here but emptiness: the dialog explains better. */
export function toInput(field: FormField): TextInput | DateInput {
  const common = {
    id: field.id,
    label: field.label,
    isRequired: field.isRequired,
    ...toErrorMessage(field),
    ...(field.value !== undefined && { value: field.value }),
  };
  if (field.kind === 'date') return { type: 'Input.Date', ...common };
  return {
    type: 'Input.Text',
    ...common,
    maxLength: Math.max(LONGEST[field.kind], field.value?.length ?? 0),
    ...(field.hint !== undefined && { placeholder: field.hint }),
    ...(field.kind === 'email' && { style: 'Email' }),
    ...(field.kind === 'long-text' && { isMultiline: true }),
  };
}

function toErrorMessage({ hint, label }: FormField): { readonly errorMessage?: string } {
  const errorMessage = [hint, label].find((text) => text !== undefined && !MARKUP.test(text));
  return errorMessage === undefined ? {} : { errorMessage };
}
