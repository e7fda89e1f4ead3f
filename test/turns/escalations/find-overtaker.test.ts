import { describe, expect, it } from 'vitest';
import type { EscalationEvent } from '../../../bot/ports/escalations.ts';
import { findOvertaker } from '../../../bot/turns/escalations/find-overtaker.ts';

const AT = '2026-11-22T09:00:00.000Z';

const event = (id: number, kind: EscalationEvent['kind'], by?: string): EscalationEvent => ({
  id,
  at: AT,
  kind,
  ...(by !== undefined && { by }),
});

const EVENTS = [
  event(1, 'opened'),
  event(2, 'answered', 'Ada'),
  event(3, 'noted', 'Sofia'),
  event(4, 'answered', 'Sofia'),
  event(5, 'waiting', 'Ines'),
  event(6, 'written'),
];

const store = (events: readonly EscalationEvent[] = EVENTS) => ({
  listEscalationEvents: () => Promise.resolve(events),
});

const REQUEST = { reference: 'SYG-000-001', status: 'taken', takenBy: 'Ada' } as const;

describe('whoever writes to the person', () => {
  it.each([
    { what: 'has seen all of it', kind: 'answered', seen: 6, by: undefined },
    { what: 'has not seen an answer', kind: 'answered', seen: 3, by: 'Sofia' },
    { what: 'has not seen their own answer and another', kind: 'solved', seen: 1, by: 'Sofia' },
    {
      what: 'has seen the last answer, and not what came since',
      kind: 'solved',
      seen: 4,
      by: undefined,
    },
    { what: 'says not what they have seen', kind: 'answered', seen: undefined, by: undefined },
    { what: 'only waits', kind: 'waiting', seen: 1, by: undefined },
    { what: 'only notes', kind: 'noted', seen: 1, by: undefined },
  ] as const)('and $what is overtaken by $by', async ({ kind, seen, by }) => {
    const known = seen === undefined ? {} : { seen };

    expect(await findOvertaker(store(), REQUEST, { kind, by: 'Ada' }, known)).toBe(by);
  });

  it('is told of the last of several whose answers they have not seen', async () => {
    const several = store([...EVENTS, event(7, 'solved', 'Ines')]);

    expect(
      await findOvertaker(several, REQUEST, { kind: 'answered', by: 'Ada' }, { seen: 3 }),
    ).toBe('Ines');
  });

  it('is not overtaken by their own answer, from another window', async () => {
    const own = store([event(1, 'opened'), event(2, 'answered', 'Ada')]);

    expect(
      await findOvertaker(own, REQUEST, { kind: 'answered', by: 'Ada' }, { seen: 1 }),
    ).toBeUndefined();
  });
});

describe('whoever takes a request', () => {
  it.each([
    { what: 'that nobody has', request: { status: 'new' }, by: undefined },
    { what: 'that they have', request: { status: 'taken', takenBy: 'Sofia' }, by: undefined },
    { what: 'that somebody has', request: { status: 'taken', takenBy: 'Ada' }, by: 'Ada' },
    { what: 'for which somebody waits', request: { status: 'waiting', takenBy: 'Ada' }, by: 'Ada' },
    { what: 'that was reopened', request: { status: 'reopened', takenBy: 'Ada' }, by: undefined },
  ] as const)('$what is overtaken by $by', async ({ request, by }) => {
    const whole = { reference: 'SYG-000-001', ...request };

    expect(await findOvertaker(store(), whole, { kind: 'taken', by: 'Sofia' }, {})).toBe(by);
  });

  it.each([
    { takenFrom: 'Ada', by: undefined },
    { takenFrom: 'Ines', by: 'Ada' },
  ])('from $takenFrom, as they know, is overtaken by $by', async ({ takenFrom, by }) => {
    const doing = { kind: 'taken', by: 'Sofia' } as const;

    expect(await findOvertaker(store(), REQUEST, doing, { takenFrom })).toBe(by);
  });
});
