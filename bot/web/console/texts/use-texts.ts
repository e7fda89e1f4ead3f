import { useState } from 'preact/hooks';
import type { ListedText, StandingText, TextChange, TextsPage } from '../../../ports/texts.ts';
import { askQuietly } from '../ask.ts';
import { useAnswer, type Asked } from '../use-answer.ts';
import { isTextsPage } from './read-texts.ts';
import { standingIn } from './standing-words.ts';

export interface Texts {
  readonly answer: Asked<TextsPage>;
  readonly again: () => void;
  /** Puts a change that was just made into what is shown. */
  readonly note: (change: TextChange) => void;
  /** Looks again, while everything stays on the screen. */
  readonly look: () => Promise<void>;
}

/** Every text as it stands. */
export function useTexts(): Texts {
  const { answer, again } = useAnswer('texts', '', isTextsPage);
  const [later, setLater] = useState<{ readonly first: TextsPage; readonly page: TextsPage }>();
  if (answer.kind !== 'given') {
    return { answer, again, note: () => undefined, look: async () => Promise.resolve() };
  }
  const first = answer.value;
  const page = later?.first === first ? later.page : first;
  return {
    answer: { kind: 'given', value: page },
    again,
    note: (change) => setLater({ first, page: withChange(page, change) }),
    async look() {
      const looked = await askQuietly('texts', '', isTextsPage);
      if (looked.kind === 'given') setLater({ first, page: looked.value });
    },
  };
}

function withChange({ texts, leftOver }: TextsPage, change: TextChange): TextsPage {
  return {
    texts: texts.map((text): ListedText => {
      if (text.id !== change.id) return text;
      const { language } = change;
      return { ...text, [language]: afterChange(standingIn(text, language), change) };
    }),
    leftOver: leftOver.filter(
      ({ id, language }) => id !== change.id || language !== change.language,
    ),
  };
}

/** What was taken fits. */
function afterChange(text: StandingText, { number, after }: TextChange): StandingText {
  const { kind, most, places, says, shipped } = text;
  return {
    kind,
    most,
    places,
    shipped,
    number,
    ...(says !== undefined && { says }),
    ...(after !== undefined && { written: after }),
  };
}
