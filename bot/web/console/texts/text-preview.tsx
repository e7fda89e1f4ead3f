import type { JSX } from 'preact';
import type { Language } from '../../../ports/message.ts';
import { ChatPreview } from './chat-preview.tsx';
import { MailView } from './mail-view.tsx';
import { PageView } from './page-view.tsx';
import type { Shown } from './shown.ts';

interface TextPreviewProps {
  readonly language: Language;
  readonly shown: Shown;
}

/** A text in the way in which it is read. */
export function TextPreview({ language, shown }: TextPreviewProps): JSX.Element {
  switch (shown.kind) {
    case 'chat':
      return <ChatPreview language={language} replies={shown.replies} wording={shown.wording} />;
    case 'mail':
      return <MailView language={language} mail={shown} />;
    case 'page':
      return <PageView language={language} parts={shown.parts} />;
  }
}
