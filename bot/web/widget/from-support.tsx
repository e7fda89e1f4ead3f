import type { JSX } from 'preact';
import type { Reply } from '../../ports/reply.ts';
import { AssistantText } from './assistant-text.tsx';
import { Icon } from './icon.tsx';

interface FromSupportProps {
  readonly reply: Extract<Reply, { readonly kind: 'from-support' }>;
  readonly id: string;
}

/** What somebody of support wrote, set apart from what the assistant says. */
export function FromSupport({ reply, id }: FromSupportProps): JSX.Element {
  return (
    <section class="card from-support" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        <span class="mark">
          <Icon name="person" />
        </span>
        {reply.title}
      </h3>
      <AssistantText text={reply.text} />
    </section>
  );
}
