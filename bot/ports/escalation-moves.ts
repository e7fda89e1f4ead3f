import type { EscalationEventKind, EscalationStatus } from './escalations.ts';

type Moves = Readonly<Partial<Record<EscalationStatus, EscalationStatus>>>;

const STAYS = {
  new: 'new',
  taken: 'taken',
  waiting: 'waiting',
  solved: 'solved',
  reopened: 'reopened',
  confirmed: 'confirmed',
} as const satisfies Moves;

/** By what happens: from which status to which. From a status that is not named it cannot happen. */
const MOVES: Readonly<Record<EscalationEventKind, Moves>> = {
  opened: {},
  added: { ...STAYS, solved: 'reopened', confirmed: 'reopened' },
  taken: { new: 'taken', taken: 'taken', waiting: 'taken', reopened: 'taken' },
  waiting: { new: 'waiting', taken: 'waiting', waiting: 'waiting', reopened: 'waiting' },
  answered: {
    new: 'taken',
    taken: 'taken',
    waiting: 'waiting',
    solved: 'solved',
    reopened: 'taken',
  },
  written: { ...STAYS, waiting: 'taken' },
  noted: STAYS,
  replayed: STAYS,
  solved: { new: 'solved', taken: 'solved', waiting: 'solved', reopened: 'solved' },
  confirmed: {
    new: 'confirmed',
    taken: 'confirmed',
    waiting: 'confirmed',
    solved: 'confirmed',
    reopened: 'confirmed',
  },
  reopened: { solved: 'reopened', confirmed: 'reopened' },
};

/** The status of a request after this; `undefined` when it cannot happen from there. */
export function nextStatus(
  kind: EscalationEventKind,
  status: EscalationStatus,
): EscalationStatus | undefined {
  return MOVES[kind][status];
}
