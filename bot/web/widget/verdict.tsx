import type { JSX } from 'preact';
import { COLONS } from '../../../dialogs/wording/labelled.ts';
import type { Reply } from '../../ports/reply.ts';
import { AssistantText } from './assistant-text.tsx';
import { Icon } from './icon.tsx';
import { TONE_ICONS } from './tone-icons.ts';
import { useSurroundings } from './surroundings.ts';

interface VerdictProps {
  readonly reply: Extract<Reply, { readonly kind: 'verdict' }>;
  readonly id: string;
}

/** What blocks, and the one action now. */
export function Verdict({ reply, id }: VerdictProps): JSX.Element {
  const { wording, language } = useSurroundings();
  return (
    <section class={`card verdict ${reply.tone}`} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <span class="mark">
          <Icon name={TONE_ICONS[reply.tone]} />
        </span>
        <span>
          <span class="hidden-text">
            {wording.tone[reply.tone]}
            {COLONS[language]}
          </span>
          {reply.title}
        </span>
      </h3>
      <AssistantText text={reply.explanation} />
      {reply.action !== '' && (
        <div class="action">
          <h4>{wording.verdict.action}</h4>
          <AssistantText text={reply.action} />
        </div>
      )}
      {reply.who !== '' && <p class="who">{reply.who}</p>}
    </section>
  );
}
