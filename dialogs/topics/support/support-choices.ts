import type { EscalationStatus } from '../../../bot/ports/escalations.ts';
import type { Choice } from '../../../bot/ports/reply.ts';
import type { Talk } from '../../wording/talk.ts';

/** What the person can do with a request of theirs. */
export type SupportAction = 'reply' | 'works' | 'not-yet' | 'leave';

/** The button beside which one writes to support. */
const LISTENS = /^support:leave:(.+)$/u;

/** What one can say to support; while these are the last buttons, what is typed goes to support. */
export function supportChoices(
  talk: Talk,
  reference: string,
  status: EscalationStatus,
): readonly Choice[] {
  const reply = toChoice('reply', talk.deskReply, reference);
  const works = toChoice('works', talk.works, reference);
  const notYet = toChoice('not-yet', talk.deskNotYet, reference);
  if (status === 'confirmed') return [notYet];
  const leave = leaveChoice(talk, reference);
  return status === 'solved' ? [works, notYet, reply, leave] : [reply, works, notYet, leave];
}

/** The way out of writing to support. */
export function leaveChoice(talk: Talk, reference: string): Choice {
  return toChoice('leave', talk.deskLeave, reference);
}

/** The request that what is typed now goes to, while these are the last buttons. */
export function findListening(offered: readonly Choice[]): string | undefined {
  return offered.map(({ id }) => LISTENS.exec(id)?.[1]).find((found) => found !== undefined);
}

/** The button that does this with the request. */
export function toChoice(action: SupportAction, label: string, reference: string): Choice {
  return { id: `support:${action}:${reference}`, label };
}
