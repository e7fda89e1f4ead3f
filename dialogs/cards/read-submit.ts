import { z } from 'zod';
import type { Message } from '../../bot/ports/message.ts';

const Choice = z.object({
  choice: z.string().min(1).max(200),
  label: z.string().max(500).optional(),
});

const Form = z.looseObject({ form: z.string().min(1).max(100) });

const MOST_FIELDS = 20;
const LONGEST_VALUE = 8000;

/** What a button of one of our cards sends, see `form-parts.ts`; `undefined` for anything else. */
export function readSubmit(value: unknown): Message | undefined {
  const choice = Choice.safeParse(value);
  if (choice.success) {
    return { kind: 'choice', id: choice.data.choice, text: choice.data.label ?? '' };
  }
  const form = Form.safeParse(value);
  if (!form.success) return undefined;
  const { form: name, ...fields } = form.data;
  // Clients add things of their own, which are no text.
  const values = Object.entries(fields).flatMap(([id, typed]) =>
    typeof typed === 'string' ? [[id, typed.slice(0, LONGEST_VALUE)] as const] : [],
  );
  return { kind: 'form', form: name, values: Object.fromEntries(values.slice(0, MOST_FIELDS)) };
}
