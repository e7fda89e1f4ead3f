import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../ports/message.ts';
import { AccountMenu } from './account-menu.tsx';
import { signOut } from './ask.ts';
import { toPlace } from './to-place.ts';
import type { Me } from './read-me.ts';
import { useReader } from './reader.ts';
import { menuOf } from './views.tsx';

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
  const links = useRef<HTMLUListElement>(null);
  const entries = menuOf(me.roles);
  const leave = (everywhere: boolean): void => {
    setFailed(false);
    void signOut(me, everywhere).then((isOut) => setFailed(!isOut));
  };

  useEffect(() => {
    // Where the menu is wider than the screen, the page that is open is in sight.
    const here = links.current?.querySelector<HTMLElement>('[aria-current]');
    if (here) links.current?.scrollTo({ left: here.offsetLeft });
  }, [menu, language]);

  return (
    <header class="console-header">
      <p class="console-title">{words.title}</p>
      <nav aria-label={words.navigation}>
        <ul ref={links}>
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
      <AccountMenu me={me} onLanguage={onLanguage} onLeave={leave} />
      {isFailed && (
        <p class="error" role="alert">
          {words.signOutFailed}
        </p>
      )}
    </header>
  );
}
