import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';
import type { Line } from './transcript.ts';

export interface Draft {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly clear: () => void;
  readonly say: Session['say'];
}

/** What is typed and not sent yet: kept for a reload, but while a code is asked for, and not beyond an erasure. */
export function useDraft(session: Session, { lines, leftOver, erasures }: Snapshot): Draft {
  const [text, setText] = useState('');
  const erasure = lines.findLast(isErasure)?.key;
  const isSaidHere = useRef(false);

  const write = (typed: string): void => {
    setText(typed);
    session.keepDraft(asksForCode(lines) ? '' : typed);
  };
  const say: Session['say'] = (said) => {
    isSaidHere.current = true;
    return session.say(said);
  };

  useEffect(() => {
    if (leftOver !== '') setText((already) => (already === '' ? leftOver : already));
  }, [leftOver]);

  // One that nobody asked for since the page was loaded came before what is typed.
  useEffect(() => {
    if (erasure !== undefined && isSaidHere.current) write('');
  }, [erasure]);

  // It was of a conversation that somebody had erased from elsewhere.
  useEffect(() => {
    if (erasures > 0) write('');
  }, [erasures]);

  return { text, write, clear: () => write(''), say };
}

function isErasure(line: Line): boolean {
  if (line.role !== 'assistant') return false;
  return line.reply.kind === 'choices' && line.reply.forgetsBefore === true;
}

/** What is typed now may be a code, in the form or beside it. */
function asksForCode(lines: readonly Line[]): boolean {
  const last = lines.findLast(({ role }) => role === 'assistant');
  if (last?.role !== 'assistant' || last.reply.kind !== 'form') return false;
  return last.reply.fields.some(({ kind }) => kind === 'code');
}
