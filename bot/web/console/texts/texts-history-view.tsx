import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { toPlace } from '../to-place.ts';
import { TextHistory } from './text-history.tsx';
import { useTextsWords } from './texts-words.ts';
import './texts.css';

/** Every change of any text. */
export function TextsHistoryView(): JSX.Element {
  const { edit } = useTextsWords();
  const [times, setTimes] = useState(0);
  return (
    <>
      <p>
        <a href={toPlace('texts')}>{edit.back}</a>
      </p>
      <TextHistory key={times} onChange={() => setTimes(times + 1)} />
    </>
  );
}
