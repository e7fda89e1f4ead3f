import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LANGUAGE_NAMES } from '../../../dialogs/wording/web.ts';
import type { Language } from '../../ports/message.ts';
import { signOut } from './ask.ts';
import { namesOf } from './is-name-of.ts';
import { toPlace } from './to-place.ts';
import type { Me } from './read-me.ts';
import { useReader } from './reader.ts';
import { VIEWS } from './views.tsx';

interface ConsoleHeaderProps {
  readonly me: Me;
  /** The link of the menu under which the page is. */
  readonly menu: string | undefined;
  readonly onLanguage: (language: Language) => void;
}

/** Where one can go, who one is, and the way out. */
export function ConsoleHeader({ me, menu, onLanguage }: ConsoleHeaderProps): JSX.Element {
  const { language, words } = useReader();
  const [isFailed, setFailed] = useState(false);
  const entries = VIEWS.filter(({ isInMenu, role }) => isInMenu && me.roles.includes(role));
  const leave = (everywhere: boolean) => () => {
    setFailed(false);
    void signOut(me.csrf, everywhere).then((isOut) => setFailed(!isOut));
  };

  return (
    <header class="console-header">
      <p class="console-title">{words.title}</p>
      <nav aria-label={words.navigation}>
        <ul>
          {entries.map((entry) => (
            <li key={entry.menu}>
              <a
                href={toPlace(entry.menu)}
                {...(entry.menu === menu ? { 'aria-current': 'page' as const } : {})}
              >
                {entry.title(language, '')}
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
