import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ConversationWords } from '../../../dialogs/wording/console/conversation.ts';
import type { ConversationLine } from '../../ports/request-conversation.ts';
import type { ShownConversation } from './read-conversation.ts';
import { useReader } from './reader.ts';
import { useMoment } from './use-moment.ts';

interface ConversationLinesProps {
  readonly view: ShownConversation;
  readonly words: ConversationWords;
  readonly more: () => Promise<void>;
}

/** Every line of a conversation, oldest first, and the way to those before. */
export function ConversationLines({ view, words, more }: ConversationLinesProps): JSX.Element {
  return (
    <>
      <Start view={view} words={words} more={more} />
      <div role="log" aria-label={words.heading}>
        <ol class="thread">
          {view.lines.map((line) => (
            <Line key={line.seq} line={line} words={words} />
          ))}
        </ol>
      </div>
      {view.isCutAfter && <p class="soft">{words.cutAfter}</p>}
    </>
  );
}

/** The way to earlier lines, or where they begin. It is where the focus goes once they are there. */
function Start({ view, words, more }: ConversationLinesProps): JSX.Element {
  const { words: common } = useReader();
  const place = useRef<HTMLDivElement>(null);
  const [isAwaited, setAwaited] = useState(false);
  const show = async (): Promise<void> => {
    if (isAwaited) return;
    setAwaited(true);
    await more();
    setAwaited(false);
    place.current?.focus();
  };
  return (
    <div ref={place} class="conversation-start" tabIndex={-1}>
      {view.hasEarlier ? (
        <button
          type="button"
          class="button"
          aria-disabled={isAwaited}
          onClick={() => {
            void show();
          }}
        >
          {isAwaited ? common.loading : words.earlier}
        </button>
      ) : (
        <p class="soft">{view.isCutBefore ? words.cutBefore : words.beginning}</p>
      )}
    </div>
  );
}

interface LineProps {
  readonly line: ConversationLine;
  readonly words: ConversationWords;
}

function Line({ line: { at, who, language, text }, words }: LineProps): JSX.Element {
  const toMoment = useMoment();
  return (
    <li class={`event ${who}`}>
      <p class="event-head">
        <b>{words.who[who]}</b>{' '}
        <time class="soft" dateTime={at}>
          {toMoment(at)}
        </time>
      </p>
      {text === undefined || text === '' ? (
        <p class="soft">{text === undefined ? words.unreadable : words.empty}</p>
      ) : (
        <p class="event-text" {...(language !== undefined && { lang: language })}>
          {text}
        </p>
      )}
    </li>
  );
}
