import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ESCALATIONS } from '../../../dialogs/wording/console/escalations.ts';
import type { Language } from '../../ports/message.ts';
import { ConsoleHeader } from './console-header.tsx';
import { MeContext } from './me.ts';
import type { Me } from './read-me.ts';
import { useReader } from './reader.ts';
import { toPlace } from './to-place.ts';
import { usePlace } from './use-place.ts';

interface ShellProps {
  readonly me: Me;
  readonly onLanguage: (language: Language) => void;
}

/** What stands around every page, and the page of the address. */
export function Shell({ me, onLanguage }: ShellProps): JSX.Element {
  const { language, words } = useReader();
  const { page, view, argument, query } = usePlace(me.roles);
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef<string>();
  const title = view?.title(language, argument) ?? words.views.nowhere;

  useEffect(() => {
    document.title = `${title} – ${words.title}`;
  }, [title, words]);

  useEffect(() => {
    // Whoever reads by ear hears that the page is another one; not at the start, when the browser says it.
    if (seen.current !== undefined && seen.current !== page) heading.current?.focus();
    seen.current = page;
  }, [page]);

  return (
    <MeContext.Provider value={me}>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          // Behind the # stands where one is.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {words.skip}
      </a>
      <ConsoleHeader me={me} menu={view?.menu} onLanguage={onLanguage} />
      <main id="content" class="content" ref={main} tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {view?.render({ argument, query }) ?? (
          <div class="standing">
            <p>{words.nowhere}</p>
            <p>
              <a href={toPlace('escalations')}>{ESCALATIONS[language].state.back}</a>
            </p>
          </div>
        )}
      </main>
    </MeContext.Provider>
  );
}
