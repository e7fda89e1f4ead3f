import type { TextChange, TextKey } from '../../../ports/texts.ts';
import { tell, type Sender } from '../ask.ts';
import { isTextChange } from './read-texts.ts';

export type SentText =
  | { readonly kind: 'done'; readonly change: TextChange }
  | { readonly kind: 'conflict' | 'invalid' | 'gone' | 'failed' | 'signed-out' | 'somebody-else' };

interface NewText extends TextKey {
  /** Null: the shipped words again. */
  readonly text: string | null;
  readonly basedOn: number;
}

const FAILURES: Readonly<Record<string, 'conflict' | 'invalid' | 'gone'>> = {
  Conflict: 'conflict',
  TextInvalid: 'invalid',
  BodyInvalid: 'invalid',
  NotFound: 'gone',
};

/** Writes a text anew. */
export async function sendText(sender: Sender, text: NewText): Promise<SentText> {
  const told = await tell('texts/change', sender, text, isTextChange);
  switch (told.kind) {
    case 'done':
      return { kind: 'done', change: told.value };
    case 'refused':
      return { kind: FAILURES[told.code] ?? 'failed' };
    case 'signed-out':
    case 'somebody-else':
    case 'failed':
      return { kind: told.kind };
  }
}
