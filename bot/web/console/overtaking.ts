import type { RequestAct, RequestView } from '../../ports/console-requests.ts';

type Event = RequestView['events'][number];

/** How a request stood when somebody began to write. */
export interface Seen {
  readonly lastEvent: number;
  /** Who had it, but for oneself. */
  readonly holder: string | undefined;
}

/** The act is taking it from somebody; who has it, where that is somebody else. */
export function holderOf({ row }: RequestView): string | undefined {
  const isHeld = row.status === 'taken' || row.status === 'waiting';
  return isHeld && !row.isMine ? row.takenBy : undefined;
}

export function seenIn(view: RequestView): Seen {
  return { lastEvent: view.events.at(-1)?.id ?? 0, holder: holderOf(view) };
}

/** What others have done since. */
export function newsSince(
  { events }: Pick<RequestView, 'events'>,
  { lastEvent }: Seen,
  me: string,
): readonly Event[] {
  return events.filter(({ id, by }) => id > lastEvent && by !== me);
}

/** Whether a colleague was first: took the request that one takes, or wrote to the person as one does now. */
export function isOvertaken(act: RequestAct, view: RequestView, seen: Seen, me: string): boolean {
  if (act === 'take') return holderOf(view) !== undefined && holderOf(view) !== seen.holder;
  if (act !== 'answer' && act !== 'solve') return false;
  return newsSince(view, seen, me).some(({ kind }) => kind === 'answered' || kind === 'solved');
}
