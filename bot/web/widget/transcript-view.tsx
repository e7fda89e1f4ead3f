import type { JSX } from 'preact';
import { CrowdNotice } from './crowd-notice.tsx';
import { findAnswer } from './find-answer.ts';
import type { Answered } from './find-answer.ts';
import { ReplyView } from './reply-view.tsx';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';
import { asksForSupport } from './support-question.ts';
import { useSurroundings } from './surroundings.ts';
import type { Line } from './transcript.ts';
import { useFollowing } from './use-following.ts';
import { UserMessage } from './user-message.tsx';
import { Icon } from './icon.tsx';
import { Notice } from './notice.tsx';

interface TranscriptViewProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
}

export function TranscriptView({ session, snapshot }: TranscriptViewProps): JSX.Element {
  const { wording } = useSurroundings();
  const { lines, isTyping, isReplacement, connection, crowd, credentials } = snapshot;
  const { log, hasMore, showLatest } = useFollowing(lines, isTyping || crowd !== undefined);

  return (
    <div class="transcript">
      <div
        ref={log}
        class="log"
        role="log"
        tabIndex={0}
        aria-label={wording.conversation}
        aria-busy={connection === 'connecting'}
      >
        {isReplacement && <Notice reply={{ tone: 'info', text: wording.lost }} />}
        {lines.map((line, index) => (
          <LineView
            key={line.key}
            line={line}
            answered={findAnswer(lines, index)}
            session={session}
          />
        ))}
        {crowd !== undefined && <CrowdNotice crowd={crowd} hasBegun={credentials !== undefined} />}
        {isTyping && (
          <p class="typing">
            <span class="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            <span class="hidden-text">{wording.isTyping}</span>
          </p>
        )}
      </div>
      {hasMore && (
        <button type="button" class="button newer" onClick={showLatest}>
          <Icon name="down" />
          {wording.newer}
        </button>
      )}
    </div>
  );
}

interface LineViewProps {
  readonly line: Line;
  readonly answered: Answered;
  readonly session: Session;
}

function LineView({ line, answered, session }: LineViewProps): JSX.Element {
  const { wording } = useSurroundings();
  const lang = line.locale === undefined || line.locale === null ? {} : { lang: line.locale };
  if (line.role === 'user') {
    return (
      <article class="line user" data-key={line.key} tabIndex={-1}>
        <p class="hidden-text">{wording.you}</p>
        <UserMessage
          line={line}
          onRetry={() => session.retry(line.key)}
          onDiscard={() => session.discard(line.key)}
        />
      </article>
    );
  }
  return (
    <article
      class="line assistant"
      data-kind={line.reply.kind}
      data-key={line.key}
      data-to-support={asksForSupport(line.reply) ? '' : undefined}
      {...lang}
    >
      <p class="hidden-text">
        {line.reply.kind === 'from-support' ? wording.support : wording.assistant}
      </p>
      <ReplyView
        reply={line.reply}
        id={`reply-${line.key}`}
        isActive={answered.isActive}
        chosen={answered.chosen}
      />
    </article>
  );
}
