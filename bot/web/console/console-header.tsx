import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LANGUAGE_NAMES } from '../../../dialogs/wording/web.ts';
import type { Language } from '../../ports/message.ts';
import { signOut } from './ask.ts';
import { namesOf } from './is-name-of.ts';
import { toPlace } from './place.ts';
import type { Place } from './place.ts';
import type { Me } from './read-me.ts';
import { useReader } from './reader.ts';

interface ConsoleHeaderProps {
  readonly me: Me;
  readonly view: Place['view'];
  readonly onLanguage: (language: Language) => void;
}

const PAGES = ['log', 'figures', 'not-understood'] as const;

/** Where one can go, who one is, and the way out. */
export function ConsoleHeader({ me, view, onLanguage }: ConsoleHeaderProps): JSX.Element {
  const { language, words } = useReader();
  const [isFailed, setFailed] = useState(false);
  const current = view === 'diagnosis' ? 'log' : view;
  const leave = (everywhere: boolean) => () => {
    setFailed(false);
    void signOut(me.csrf, everywhere).then((isOut) => setFailed(!isOut));
  };

  return (
    <header class="console-header">
      <p class="console-title">{words.title}</p>
      <nav aria-label={words.navigation}>
        <ul>
          {PAGES.map((page) => (
            <li key={page}>
              <a
                href={toPlace(page)}
                {...(page === current ? { 'aria-current': 'page' as const } : {})}
              >
                {words.views[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="choice" role="group" aria-label={words.languageSwitch}>
        {namesOf(words.terms.languages).map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === language}
            onClick={() => onLanguage(each)}
          >
            {LANGUAGE_NAMES[each]}
          </button>
        ))}
      </div>
      <div class="who">
        <p>
          {me.name}{' '}
          <span class="soft">({me.roles.map((role) => words.roles[role]).join(', ')})</span>
        </p>
        <button type="button" class="button" onClick={leave(false)}>
          {words.signOut}
        </button>
        <button type="button" class="button" onClick={leave(true)}>
          {words.signOutEverywhere}
        </button>
      </div>
      {isFailed && (
        <p class="error" role="alert">
          {words.signOutFailed}
        </p>
      )}
    </header>
  );
}
