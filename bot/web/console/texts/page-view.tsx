import type { JSX } from 'preact';
import type { Language } from '../../../ports/message.ts';
import type { PagePart } from './shown.ts';

interface PageViewProps {
  readonly language: Language;
  readonly parts: readonly PagePart[];
}

/** The page of a request; nothing on it does anything here. */
export function PageView({ language, parts }: PageViewProps): JSX.Element {
  return (
    <div class="preview page-text" lang={language}>
      {parts.map(({ look, text }, index) => (
        <p key={index} class={look}>
          {text}
        </p>
      ))}
    </div>
  );
}
