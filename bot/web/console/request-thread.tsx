import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { RequestView } from '../../ports/console-requests.ts';
import type { EscalationEventKind, EventReach } from '../../ports/escalations.ts';
import { toDay } from './format.ts';
import { useReader } from './reader.ts';
import { nameCause } from './request-state.tsx';
import { useRequestWords } from './request-words.ts';
import { Section } from './section.tsx';
import { useMoment } from './use-moment.ts';

type Event = RequestView['events'][number];

/** Whose words an event holds: those of nobody are a line of the history. */
const SIDES: Readonly<Record<EscalationEventKind, 'person' | 'support' | 'internal' | 'history'>> =
  {
    opened: 'history',
    added: 'history',
    taken: 'history',
    waiting: 'history',
    answered: 'support',
    written: 'person',
    noted: 'internal',
    replayed: 'internal',
    solved: 'support',
    confirmed: 'history',
    reopened: 'person',
  };

/** The person never read it. */
const UNREAD: readonly EventReach[] = ['mail-refused', 'mail-given-up', 'nobody'];

/** What both sides wrote, what support wrote to itself, and what was done, in order. */
export function RequestThread({ view }: { readonly view: RequestView }): JSX.Element {
  const { thread } = useRequestWords();
  return (
    <Section title={thread.heading}>
      {view.events.length === 0 && <p>{thread.empty}</p>}
      <div role="log" aria-label={thread.heading}>
        <ol class="thread">
          {view.events.map((event) => (
            <Item key={event.id} event={event} />
          ))}
        </ol>
      </div>
    </Section>
  );
}

function Item({ event }: { readonly event: Event }): JSX.Element {
  const { language } = useReader();
  const toMoment = useMoment();
  const words = useRequestWords();
  const { events, thread, reaches } = words;
  const { kind, at, by = thread.support, text, waitingFor, waitingUntil, cause, reached } = event;
  const side = SIDES[kind];
  const told = fill(events[kind], {
    by,
    for: waitingFor,
    until: waitingUntil && toDay(waitingUntil, language),
  });
  return (
    <li class={`event ${side}`} id={`event-${event.id}`} tabIndex={-1}>
      <p class="event-head">
        {side === 'internal' && <span class="mark warning">{thread.internal}</span>} <b>{told}</b>{' '}
        <time class="soft" dateTime={at}>
          {toMoment(at)}
        </time>
      </p>
      {text !== undefined && <p class="event-text">{text}</p>}
      {reached !== undefined && (
        <p class={UNREAD.includes(reached) ? 'error' : 'soft'}>{reaches[reached]}</p>
      )}
      {cause !== undefined && (
        <p class="soft">{fill(thread.cause, { cause: nameCause(cause, words, language) })}</p>
      )}
    </li>
  );
}
