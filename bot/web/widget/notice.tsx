import type { JSX } from 'preact';
import type { Reply } from '../../ports/reply.ts';
import { AssistantText } from './assistant-text.tsx';
import { Icon } from './icon.tsx';
import { useSurroundings } from './surroundings.ts';
import { TONE_ICONS } from './tone-icons.ts';

interface NoticeProps {
  readonly reply: Omit<Extract<Reply, { readonly kind: 'notice' }>, 'kind'>;
}

export function Notice({ reply: { tone, text } }: NoticeProps): JSX.Element {
  const { wording } = useSurroundings();
  return (
    <div class={`notice ${tone}`}>
      <Icon name={TONE_ICONS[tone]} />
      {tone !== 'info' && <span class="hidden-text">{wording.tone[tone]}</span>}
      <AssistantText text={text} />
    </div>
  );
}
