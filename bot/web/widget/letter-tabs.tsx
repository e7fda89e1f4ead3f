import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { LANGUAGE_NAMES } from '../../../dialogs/wording/web.ts';
import type { Language } from '../../ports/message.ts';
import { useSurroundings } from './surroundings.ts';

interface LetterTabsProps {
  readonly id: string;
  readonly languages: readonly Language[];
  readonly selected: Language;
  readonly onSelect: (language: Language) => void;
}

const MOVES: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs as screen readers know them: one stop of the Tab key, arrows between them. */
export function LetterTabs(props: LetterTabsProps): JSX.Element {
  const { id, languages, selected, onSelect } = props;
  const { wording } = useSurroundings();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = languages.at((languages.indexOf(selected) + by) % languages.length);
    if (next === undefined) return;
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`[lang=${next}]`)?.focus();
  };

  return (
    <div ref={list} role="tablist" class="tabs" aria-label={wording.letter.languages}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          role="tab"
          id={`${id}-tab-${language}`}
          lang={language}
          aria-selected={language === selected}
          aria-controls={`${id}-panel`}
          tabIndex={language === selected ? 0 : -1}
          onClick={() => onSelect(language)}
          onKeyDown={move}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </div>
  );
}
