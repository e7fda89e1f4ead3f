import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  CONVERSATION,
  type ConversationWords,
} from '../../../dialogs/wording/console/conversation.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { ConversationView } from '../../ports/request-conversation.ts';
import { ConversationLines } from './conversation-lines.tsx';
import { toNumber } from './format.ts';
import { useReader } from './reader.ts';
import { useConversation, type OpenConversation } from './use-conversation.ts';

interface ConversationPartProps {
  readonly reference: string;
  /** Keeps names in clear, once a reason was given. */
  readonly grant: string | undefined;
}

/** What the person and the assistant said to each other, folded until somebody wants to read it. */
export function ConversationPart({ reference, grant }: ConversationPartProps): JSX.Element {
  const { language } = useReader();
  const words = CONVERSATION[language];
  const [isOpen, setOpen] = useState(false);
  const conversation = useConversation(reference, isOpen, grant);
  const { view } = conversation;
  return (
    <section class="panel conversation">
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <h2>{words.heading}</h2>{' '}
          {view?.kind === 'kept' && (
            <span class="soft">{countOf(view, words, toNumber(view.count, language))}</span>
          )}
        </summary>
        {isOpen && <Opened conversation={conversation} words={words} />}
      </details>
    </section>
  );
}

interface OpenedProps {
  readonly conversation: OpenConversation;
  readonly words: ConversationWords;
}

function Opened({ conversation: { view, isLost, again, more }, words }: OpenedProps): JSX.Element {
  const { words: common } = useReader();
  if (view === undefined && !isLost) {
    return (
      <p class="standing" role="status">
        {common.loading}
      </p>
    );
  }
  if (view === undefined) {
    return (
      <div class="standing error" role="alert">
        <p>{words.failed}</p>
        <button type="button" class="button" onClick={again}>
          {common.again}
        </button>
      </div>
    );
  }
  if (view.kind !== 'kept') return <p role="status">{words.none[view.kind]}</p>;
  return (
    <>
      <ConversationLines view={view} words={words} more={more} />
      {isLost && (
        <p class="error" role="alert">
          {words.lost}
        </p>
      )}
    </>
  );
}

function countOf(
  { count }: Extract<ConversationView, { kind: 'kept' }>,
  { one, many }: ConversationWords,
  shown: string,
): string {
  return fill(count === 1 ? one : many, { count: shown });
}
