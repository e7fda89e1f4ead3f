import type { EscalationStatus } from '../../bot/ports/escalations.ts';
import { GUIDE_ONLY, Talk } from './converse.ts';

export const DAVID = 'david@labo.example';
export const REFERENCE = 'SYG-TEST-1';

/** A conversation that was passed on to support. */
export async function escalated(): Promise<Talk> {
  const talk = await Talk.open(GUIDE_ONLY);
  await talk.escalate({ 'reply-to': DAVID });
  standing(talk, 'taken');
  return talk;
}

/** The request as it stands from now on. */
export function standing(talk: Talk, status: EscalationStatus, situation = 'question'): void {
  talk.escalations = [
    {
      reference: REFERENCE,
      status,
      situation,
      at: talk.now,
      changedAt: talk.now,
      mail: 'sent',
    },
  ];
}

/** Support writes. */
export function hearAnswer(talk: Talk, text = 'Avez-vous un badge ?'): string {
  return talk.hear(REFERENCE, 'taken', { kind: 'answered', by: 'Sofia', text });
}

/** Support says that it is solved. */
export function hearSolution(talk: Talk): string {
  standing(talk, 'solved');
  return talk.hear(REFERENCE, 'solved', {
    kind: 'solved',
    by: 'Sofia',
    text: 'Votre fiche est là.',
  });
}

/** What support was told so far. */
export function changesOf(talk: Talk): readonly unknown[] {
  return talk.effects.flatMap((effect) => (effect.kind === 'tell-support' ? [effect.change] : []));
}
