import type { JSX } from 'preact';
import { WEB_PAGE } from '../../../dialogs/wording/web-page.ts';
import type { Language } from '../../ports/message.ts';

/** What this is, in the reader's language, and in one sentence for whoever reads the other. */
export function Explanation({ language }: { readonly language: Language }): JSX.Element {
  const words = WEB_PAGE[language];
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <div class="explanation">
      <h1>{words.title}</h1>
      <p class="lead">{words.explanation}</p>
      <ul class="points">
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p class="soft other" lang={other}>
        {WEB_PAGE[other].explanation}
      </p>
    </div>
  );
}
