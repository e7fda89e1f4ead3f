import type { JSX } from 'preact';
import type { RequestDue } from '../../ports/console-requests.ts';
import type { EscalationStatus } from '../../ports/escalations.ts';
import { useReader } from './reader.ts';
import { useRequestWords } from './request-words.ts';
import { useMoment } from './use-moment.ts';

/** The colours say what the words say: what is to be done, what goes on, what is over. */
const TONES: Readonly<Record<EscalationStatus, string>> = {
  new: 'blocked',
  reopened: 'blocked',
  taken: 'going',
  waiting: 'warning',
  solved: 'ok',
  confirmed: 'ok',
};

export function StatusMark({ status }: { readonly status: EscalationStatus }): JSX.Element {
  const { statuses } = useRequestWords();
  return <span class={`mark ${TONES[status]}`}>{statuses[status]}</span>;
}

/** What is owed next, until when, and that it is late. */
export function DueMark({ dues }: { readonly dues: readonly RequestDue[] }): JSX.Element {
  const { words } = useReader();
  const toMoment = useMoment();
  const { dues: names, list } = useRequestWords();
  const [next] = dues;
  if (next === undefined) return <>{words.none}</>;
  return (
    <span class="due">
      {next.isLate && <strong class="mark blocked">{list.late}</strong>} {names[next.kind]}{' '}
      <time dateTime={next.at}>{toMoment(next.at)}</time>
    </span>
  );
}
