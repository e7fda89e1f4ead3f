import type { NotUnderstood } from '../../../bot/ports/turn.ts';
import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';

type Source = NotUnderstood['source'];

export interface NotUnderstoodWords {
  readonly choice: string;
  readonly all: string;
  readonly sources: Readonly<Record<Source, string>>;
  readonly kind: string;
  readonly kinds: Readonly<Record<Source, string>>;
  readonly note: string;
}

/** What was not understood, as the console tells it. */
export const NOT_UNDERSTOOD: Readonly<Record<Language, NotUnderstoodWords>> = inBothLanguages({
  fr: {
    choice: 'Nature',
    all: 'Tout',
    sources: { sentence: 'Phrases', 'error-text': 'Messages d’erreur' },
    kind: 'Nature',
    kinds: { sentence: 'phrase', 'error-text': 'message d’erreur' },
    note: 'Les textes qui parlent de la même chose sont regroupés. Les noms, les adresses et les secrets sont retirés avant d’être conservés.',
  },
  en: {
    choice: 'Kind',
    all: 'Everything',
    sources: { sentence: 'Sentences', 'error-text': 'Error messages' },
    kind: 'Kind',
    kinds: { sentence: 'sentence', 'error-text': 'error message' },
    note: 'Texts about the same thing are grouped. Names, addresses and secrets are taken out before anything is kept.',
  },
});
