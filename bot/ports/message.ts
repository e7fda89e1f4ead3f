/** The languages that the assistant speaks. */
export const LANGUAGES = ['fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What a person sent, once the channel has read it. */
export type Message =
  /** The conversation was opened; nothing was said yet. */
  | { readonly kind: 'open'; readonly language: Language }
  | { readonly kind: 'text'; readonly text: string }
  /** A button: the id of a choice of an earlier reply, and its label as it was shown. */
  | { readonly kind: 'choice'; readonly id: string; readonly text: string }
  /** A form of an earlier reply, filled in. */
  | {
      readonly kind: 'form';
      readonly form: string;
      readonly values: Readonly<Record<string, string>>;
    };
