import { render, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { WEB } from '../../../../dialogs/wording/web.ts';
import type { Language } from '../../../ports/message.ts';
import type { Reply } from '../../../ports/reply.ts';
import tokens from '../../tokens.css?url';
import replyStyles from '../../widget/replies.css?url';
import { ReplyView } from '../../widget/reply-view.tsx';
import { SurroundingsContext } from '../../widget/surroundings.ts';
import previewStyles from './preview.css?url';

interface TextPreviewProps {
  readonly language: Language;
  readonly replies: readonly Reply[];
}

const STYLES = [tokens, replyStyles, previewStyles];

/** What the widget shows, in its own style: in a tree of its own, apart from that of the console. */
export function TextPreview({ language, replies }: TextPreviewProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (root === undefined) return;
    render(<Replies language={language} replies={replies} />, root);
  }, [language, replies]);

  return <div ref={host} class="preview" lang={language} />;
}

function Replies({ language, replies }: TextPreviewProps): JSX.Element {
  return (
    <SurroundingsContext.Provider
      value={{ language, wording: WEB[language], say: () => undefined }}
    >
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
