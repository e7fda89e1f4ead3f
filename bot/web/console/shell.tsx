import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { ConsoleWords } from '../../../dialogs/wording/console-words.ts';
import type { Language } from '../../ports/message.ts';
import { DiagnosisView } from './diagnosis-view.tsx';
import { FiguresView } from './figures-view.tsx';
import { ConsoleHeader } from './console-header.tsx';
import { LogView } from './log-view.tsx';
import { NotUnderstoodView } from './not-understood-view.tsx';
import type { Place } from './place.ts';
import type { Me } from './read-me.ts';
import { useReader } from './reader.ts';
import { usePlace } from './use-place.ts';

interface ShellProps {
  readonly me: Me;
  readonly onLanguage: (language: Language) => void;
}

/** What stands around every page, and the page of the address. */
export function Shell({ me, onLanguage }: ShellProps): JSX.Element {
  const { words } = useReader();
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef<string>();
  const title = titleOf(place, words);
  const page = place.view === 'diagnosis' ? `log/${place.id}` : place.view;

  useEffect(() => {
    document.title = `${title} – ${words.title}`;
  }, [title, words]);

  useEffect(() => {
    // Whoever reads by ear hears that the page is another one; not at the start, when the browser says it.
    if (seen.current !== undefined && seen.current !== page) heading.current?.focus();
    seen.current = page;
  }, [page]);

  return (
    <>
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
      <ConsoleHeader me={me} view={place.view} onLanguage={onLanguage} />
      <main id="content" class="content" ref={main} tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <View place={place} />
      </main>
    </>
  );
}

function View({ place }: { readonly place: Place }): JSX.Element {
  const { words } = useReader();
  switch (place.view) {
    case 'log':
      return <LogView query={place.query} />;
    case 'diagnosis':
      return <DiagnosisView id={place.id} />;
    case 'figures':
      return <FiguresView query={place.query} />;
    case 'not-understood':
      return <NotUnderstoodView />;
    case 'nowhere':
      return <p class="standing">{words.nowhere}</p>;
  }
}

function titleOf(place: Place, { views }: ConsoleWords): string {
  return place.view === 'diagnosis' ? fill(views.diagnosis, { id: place.id }) : views[place.view];
}
