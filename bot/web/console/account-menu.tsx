import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { LANGUAGE_NAMES } from '../../../dialogs/wording/web.ts';
import type { Language } from '../../ports/message.ts';
import { namesOf } from './is-name-of.ts';
import type { Me } from './read-me.ts';
import { useReader } from './reader.ts';

interface AccountMenuProps {
  readonly me: Me;
  readonly onLanguage: (language: Language) => void;
  readonly onLeave: (everywhere: boolean) => void;
}

/** Who one is; behind the name, one's language and the way out. */
export function AccountMenu({ me, onLanguage, onLeave }: AccountMenuProps): JSX.Element {
  const { language, words } = useReader();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current !== null) menu.current.open = false;
  };

  return (
    <details
      class="who"
      ref={menu}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
      onfocusout={({ relatedTarget }) => {
        // A click on what takes no focus is still a click in here.
        if (relatedTarget instanceof Node && menu.current?.contains(relatedTarget) === false) {
          close();
        }
      }}
    >
      <summary class="button">{me.name}</summary>
      <div class="who-menu panel">
        <p class="soft">{me.roles.map((role) => words.roles[role]).join(', ')}</p>
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
        <button type="button" class="button" onClick={() => onLeave(false)}>
          {words.signOut}
        </button>
        <button type="button" class="button" onClick={() => onLeave(true)}>
          {words.signOutEverywhere}
        </button>
      </div>
    </details>
  );
}
