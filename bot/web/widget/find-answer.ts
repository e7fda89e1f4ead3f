import type { Reply } from '../../ports/reply.ts';
import { TYPED_CODE } from './typed-code.ts';
import type { AssistantLine, Line, UserLine } from './transcript.ts';

export interface Answered {
  /** The question still waits: its buttons and its form work. */
  readonly isActive: boolean;
  readonly chosen?: string | undefined;
}

/**
 * Whether a line of the assistant was answered: by whatever the person said next. A form for a code
 * waits longer, because questions go on while the code travels: until the code came, a way around it
 * was taken, or it was asked for again.
 */
export function findAnswer(lines: readonly Line[], index: number): Answered {
  const line = lines[index];
  const later = lines.slice(index + 1);
  const reply = line?.role === 'assistant' ? line.reply : undefined;
  const isAnswer =
    reply !== undefined && isCodeForm(reply)
      ? (each: Line) => endsCodeForm(each, reply)
      : (each: Line) => each.role === 'user';
  const answer = later.find(isAnswer);
  return {
    isActive: answer === undefined,
    chosen: answer?.role === 'user' ? answer.choice : undefined,
  };
}

type FormReply = Extract<Reply, { readonly kind: 'form' }>;

const isCodeForm = (reply: Reply): reply is FormReply =>
  reply.kind === 'form' && reply.fields.some(({ kind }) => kind === 'code');

function endsCodeForm(line: Line, form: FormReply): boolean {
  return line.role === 'user' ? bringsCode(line, form) : asksAgain(line, form);
}

function bringsCode(line: UserLine, form: FormReply): boolean {
  const isWayAround = form.choices.some(({ id }) => id === line.choice);
  return line.form === form.form || isWayAround || TYPED_CODE.test(line.text);
}

const asksAgain = ({ reply }: AssistantLine, form: FormReply): boolean =>
  reply.kind === 'form' && reply.form === form.form;
