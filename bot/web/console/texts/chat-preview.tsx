import { render, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { WEB, type WebWording } from '../../../../dialogs/wording/web.ts';
import type { Language } from '../../../ports/message.ts';
import type { Reply } from '../../../ports/reply.ts';
import tokens from '../../tokens.css?url';
import replyStyles from '../../widget/replies.css?url';
import { ReplyView } from '../../widget/reply-view.tsx';
import { SurroundingsContext } from '../../widget/surroundings.ts';
import previewStyles from './preview.css?url';

interface ChatPreviewProps {
  readonly language: Language;
  readonly replies: readonly Reply[];
  /** What the widget says around them; absent: as it is shipped. */
  readonly wording?: WebWording;
}

const STYLES = [tokens, replyStyles, previewStyles];

/** What the widget shows, in its own style: in a tree of its own, apart from that of the console. */
export function ChatPreview({ language, replies, wording }: ChatPreviewProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (root === undefined) return;
    const around = wording ?? WEB[language];
    render(<Replies language={language} replies={replies} wording={around} />, root);
  }, [language, replies, wording]);

  return <div ref={host} class="preview" lang={language} />;
}

function Replies({ language, replies, wording }: Required<ChatPreviewProps>): JSX.Element {
  return (
    <SurroundingsContext.Provider value={{ language, wording, say: () => undefined }}>
      {STYLES.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <div class="said">
        {replies.map((reply, index) => (
          <ReplyView key={index} reply={reply} id={`said-${index}`} isActive chosen={undefined} />
        ))}
      </div>
    </SurroundingsContext.Provider>
  );
}
