import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saidIn } from '../../../../dialogs/wording/texts/said-in.ts';
import { Standing } from '../standing.tsx';
import { toPlace } from '../to-place.ts';
import { nameTextFully } from './name-text.ts';
import { TextEditor } from './text-editor.tsx';
import { TextHistory } from './text-history.tsx';
import { useTextsWords } from './texts-words.ts';
import { useTexts } from './use-texts.ts';
import './texts.css';

/** One text, in both languages, with what became of it. */
export function TextView({ id }: { readonly id: string }): JSX.Element {
  const words = useTextsWords();
  const texts = useTexts();
  // What was changed is in the history from then on.
  const [times, setTimes] = useState(0);
  return (
    <>
      <p>
        <a href={toPlace('texts')}>{words.edit.back}</a>
      </p>
      <Standing answer={texts.answer} again={texts.again}>
        {(page) => {
          const text = page.texts.find((each) => each.id === id);
          if (text === undefined) return <p class="standing">{words.failures.gone}</p>;
          return (
            <>
              <p class="soft">{nameTextFully(id, words)}</p>
              <Apart id={id} />
              <div class="text-editors">
                {saidIn(id).map((language) => (
                  <TextEditor
                    key={`${id} ${language}`}
                    page={page}
                    text={text}
                    language={language}
                    look={texts.look}
                    onChange={(change) => {
                      texts.note(change);
                      setTimes(times + 1);
                    }}
                  />
                ))}
              </div>
              <TextHistory
                key={times}
                id={id}
                onChange={(change) => {
                  texts.note(change);
                  setTimes(times + 1);
                }}
              />
            </>
          );
        }}
      </Standing>
    </>
  );
}

/** What one has to know before changing it. */
function Apart({ id }: { readonly id: string }): JSX.Element | null {
  const { edit } = useTextsWords();
  if (id.startsWith('contact.')) return <p class="soft">{edit.mailsApart}</p>;
  if (id.startsWith('web.')) return <p class="soft">{edit.atNextPage}</p>;
  return saidIn(id).length > 1 ? null : <p class="soft">{edit.frenchAlone}</p>;
}
