import type { JSX } from 'preact';
import type { Reply } from '../../ports/reply.ts';
import { AccessPath } from './access-path.tsx';
import { AssistantText } from './assistant-text.tsx';
import { Choices } from './choices.tsx';
import { FormReply } from './form-reply.tsx';
import { FromSupport } from './from-support.tsx';
import { Letter } from './letter.tsx';
import { Notice } from './notice.tsx';
import { Verdict } from './verdict.tsx';

export interface ReplyViewProps {
  readonly reply: Reply;
  /** Unique in the page; the parts of the reply refer to each other by it. */
  readonly id: string;
  readonly isActive: boolean;
  /** The choice that the person took in answer to this. */
  readonly chosen: string | undefined;
}

export function ReplyView({ reply, id, isActive, chosen }: ReplyViewProps): JSX.Element {
  if (reply.kind === 'form')
    return <FormReply reply={reply} id={id} isActive={isActive} chosen={chosen} />;
  if (reply.kind !== 'choices') return <Told reply={reply} id={id} />;
  return (
    <>
      <AssistantText id={`${id}-text`} text={reply.text} />
      <Choices
        choices={reply.choices}
        labelledBy={`${id}-text`}
        isActive={isActive}
        chosen={chosen}
      />
    </>
  );
}

interface ToldProps {
  readonly reply: Exclude<Reply, { readonly kind: 'form' | 'choices' }>;
  readonly id: string;
}

/** What is only read. */
function Told({ reply, id }: ToldProps): JSX.Element {
  switch (reply.kind) {
    case 'text':
      return <AssistantText text={reply.text} />;
    case 'notice':
      return <Notice reply={reply} />;
    case 'from-support':
      return <FromSupport reply={reply} id={id} />;
    case 'access-path':
      return <AccessPath reply={reply} id={id} />;
    case 'verdict':
      return <Verdict reply={reply} id={id} />;
    case 'letter':
      return <Letter reply={reply} id={id} />;
  }
}
