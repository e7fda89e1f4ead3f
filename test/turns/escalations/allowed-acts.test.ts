import { expect, it } from 'vitest';
import { allowedActs } from '../../../bot/turns/escalations/allowed-acts.ts';

it.each([
  { status: 'new', takenBy: undefined, acts: ['take', 'answer', 'wait', 'note', 'solve'] },
  { status: 'taken', takenBy: 'Ada', acts: ['answer', 'wait', 'note', 'solve'] },
  { status: 'taken', takenBy: 'Sofia', acts: ['take', 'answer', 'wait', 'note', 'solve'] },
  { status: 'waiting', takenBy: 'Ada', acts: ['take', 'answer', 'wait', 'note', 'solve'] },
  { status: 'reopened', takenBy: 'Ada', acts: ['take', 'answer', 'wait', 'note', 'solve'] },
  { status: 'solved', takenBy: 'Ada', acts: ['answer', 'note'] },
  { status: 'confirmed', takenBy: 'Ada', acts: ['note'] },
] as const)(
  'Ada may do $acts with what is $status and has $takenBy',
  ({ status, takenBy, acts }) => {
    const request = { status, ...(takenBy !== undefined && { takenBy }) };

    expect(allowedActs(request, 'Ada')).toEqual(acts);
  },
);
