import type { WebWording } from '../../../../dialogs/wording/web.ts';
import type { Language } from '../../../ports/message.ts';
import type { MailSection } from '../../../ports/mail.ts';
import type { Reply } from '../../../ports/reply.ts';

/** What somebody reads, in the way in which they read it. */
export type Shown =
  /** In the conversation; around it the widget says this. */
  | { readonly kind: 'chat'; readonly replies: readonly Reply[]; readonly wording: WebWording }
  | ({ readonly kind: 'mail' } & ShownMail)
  | { readonly kind: 'page'; readonly parts: readonly PagePart[] };

export interface ShownMail {
  readonly subject: string;
  readonly sections: readonly MailSection[];
}

/** What the page of a request is made of, from above. */
export interface PagePart {
  readonly look: 'title' | 'heading' | 'text' | 'notice' | 'soft' | 'button' | 'box';
  readonly text: string;
}

/** What a preview is made of. */
export interface PreviewScene {
  readonly id: string;
  readonly language: Language;
  /** Every text that there is. */
  readonly ids: readonly string[];
  /** What is said under an id, with these values in its places, else invented ones. */
  readonly say: (id: string, values?: Readonly<Record<string, string>>) => string;
}
