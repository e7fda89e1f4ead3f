/** The languages that the assistant speaks. */
export const LANGUAGES = ['fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Who the person is, as the channel itself proved it: nobody typed it. */
export interface Identity {
  readonly level: 'host' | 'teams';
  /** One lower-cased address. */
  readonly address: string;
  /** Given and family name, in any order, where the channel vouches for it. */
  readonly name?: string;
}

/** What a person sent, once the channel has read it. */
export type Message =
  /** The conversation was opened; nothing was said yet. */
  | { readonly kind: 'open'; readonly language: Language; readonly identity?: Identity }
  | { readonly kind: 'text'; readonly text: string }
  /** A button: the id of a choice of an earlier reply, and its label as it was shown. */
  | { readonly kind: 'choice'; readonly id: string; readonly text: string }
  /** A form of an earlier reply, filled in. */
  | {
      readonly kind: 'form';
      readonly form: string;
      readonly values: Readonly<Record<string, string>>;
    };
