import type { Language } from '../../ports/message.ts';
import type { OutgoingActivity } from './activity.ts';

/** What the person does in the widget. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly id: string; readonly label: string }
  | {
      readonly kind: 'form';
      readonly form: string;
      /** What the transcript shows of it. */
      readonly text: string;
      readonly values: Readonly<Record<string, string>>;
    };

export function toActivity(said: Said, locale: Language): OutgoingActivity {
  const clientActivityID = createId();
  const common = { type: 'message', textFormat: 'plain', locale } as const;
  switch (said.kind) {
    case 'text':
      return { ...common, text: said.text, channelData: { clientActivityID } };
    case 'choice':
      return {
        ...common,
        text: said.label,
        channelData: { clientActivityID, choice: said.id },
        value: { choice: said.id },
      };
    case 'form':
      return {
        ...common,
        text: said.text,
        channelData: { clientActivityID, form: said.form },
        value: { ...said.values, form: said.form },
      };
  }
}

/** `crypto.randomUUID` is missing on pages that came over plain HTTP. */
function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
