import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import { preferredLanguage } from '../widget/preferred-language.ts';
import { isNameOf } from './is-name-of.ts';
import { isMe } from './read-me.ts';
import { ReaderContext } from './reader.ts';
import { Shell } from './shell.tsx';
import { Standing } from './standing.tsx';
import { useAnswer } from './use-answer.ts';

const CHOSEN = 'console-language';

const isLanguage = isNameOf(CONSOLE.fr.terms.languages);

/** The console: in the language chosen here, else the one of the sign-in. */
export function Console(): JSX.Element {
  const { answer, again } = useAnswer('me', '', isMe);
  const [chosen, setChosen] = useState<string | null>(() => localStorage.getItem(CHOSEN));
  const preferred =
    answer.kind === 'given' ? answer.value.language : preferredLanguage('', navigator.languages);
  const language = isLanguage(chosen) ? chosen : preferred;
  document.documentElement.lang = language;

  return (
    <ReaderContext.Provider value={{ language, words: CONSOLE[language] }}>
      <Standing answer={answer} again={again}>
        {(me) => (
          <Shell
            me={me}
            onLanguage={(next) => {
              localStorage.setItem(CHOSEN, next);
              setChosen(next);
            }}
          />
        )}
      </Standing>
    </ReaderContext.Provider>
  );
}
