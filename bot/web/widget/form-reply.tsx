import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Reply } from '../../ports/reply.ts';
import { AssistantText } from './assistant-text.tsx';
import { Choices } from './choices.tsx';
import { findFault, toValue } from './field-fault.ts';
import { FormField } from './form-field.tsx';
import { useSurroundings } from './surroundings.ts';

interface FormReplyProps {
  readonly reply: Extract<Reply, { readonly kind: 'form' }>;
  readonly id: string;
  readonly isActive: boolean;
  readonly chosen: string | undefined;
}

export function FormReply({ reply, id, isActive, chosen }: FormReplyProps): JSX.Element {
  const { say, wording } = useSurroundings();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isChecked, setChecked] = useState(false);
  const fields = reply.fields.map((field) => {
    const shown = typed[field.id] ?? field.value ?? '';
    const value = toValue(field, shown);
    return { field, shown, value, fault: findFault(field, value) };
  });

  const submit = (event: Event) => {
    event.preventDefault();
    const faulty = fields.find(({ fault }) => fault !== undefined);
    setChecked(true);
    if (faulty !== undefined) {
      const input = form.current?.elements.namedItem(faulty.field.id);
      if (input instanceof HTMLElement) input.focus();
      return;
    }
    const filled = fields.filter(({ value }) => value !== '');
    say({
      kind: 'form',
      form: reply.form,
      // The code proves the mailbox; the transcript does not need it.
      text: filled
        .map(({ field, value }) => (field.kind === 'code' ? wording.form.codeEntered : value))
        .join(', '),
      values: Object.fromEntries(filled.map(({ field, value }) => [field.id, value])),
    });
  };

  return (
    <div class="form-reply">
      <AssistantText id={`${id}-text`} text={reply.text} />
      {isActive && (
        <form ref={form} class="card" noValidate onSubmit={submit} aria-labelledby={`${id}-text`}>
          {fields.map(({ field, shown, fault }) => (
            <FormField
              key={field.id}
              id={`${id}-${field.id}`}
              field={field}
              value={shown}
              fault={isChecked ? fault : undefined}
              isLabelKnown={field.label === reply.text}
              onValue={(value) => setTyped({ ...typed, [field.id]: value })}
            />
          ))}
          <button type="submit" class="button primary">
            {reply.submitLabel}
          </button>
        </form>
      )}
      {reply.choices.length > 0 && (
        <Choices
          choices={reply.choices}
          labelledBy={`${id}-text`}
          isActive={isActive}
          chosen={chosen}
        />
      )}
    </div>
  );
}
