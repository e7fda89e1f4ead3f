import { beforeEach, expect, it } from 'vitest';
import type { EscalationStatus, NewEscalationEvent } from '../../../../bot/ports/escalations.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { DOSSIER } from '../../../fakes/dossier.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { later, openConversation, say } from '../../../fakes/turn-commit.ts';

let store: Store;

beforeEach(async () => {
  store = await openTestStore();
  for (const number of [1, 2, 3, 4]) {
    const id = `c${number}`;
    const reference = `SYG-${number}`;
    await openConversation(store, id);
    await say(store, id, {
      at: later(number),
      escalations: [
        { reference, situation: 'R2', addressKeys: [], isAddition: false, dossier: DOSSIER },
      ],
    });
  }
});

async function change(
  reference: string,
  seconds: number,
  status: EscalationStatus,
  event: NewEscalationEvent,
  takenBy?: string,
): Promise<void> {
  const { version = -1 } = (await store.findEscalation(reference)) ?? {};
  await store.changeEscalation({
    ...{ reference, version, at: later(seconds), status, event, mails: [] },
    ...(takenBy !== undefined && { takenBy }),
  });
}

const namesOf = (listed: readonly { readonly reference: string }[]): readonly string[] =>
  listed.map(({ reference }) => reference);

it('lists all of a status, oldest first', async () => {
  await change('SYG-1', 60, 'taken', { kind: 'taken', by: 'Alice' }, 'Alice');

  const listed = async (...statuses: readonly EscalationStatus[]) =>
    namesOf(await store.listStandings({ statuses }));

  expect(await listed('new')).toEqual(['SYG-2', 'SYG-3', 'SYG-4']);
  expect(await listed('new', 'taken')).toEqual(['SYG-1', 'SYG-2', 'SYG-3', 'SYG-4']);
  expect(await listed()).toEqual([]);
});

it('lists so many of those that changed last, and counts all', async () => {
  await change('SYG-3', 60, 'solved', { kind: 'solved' });
  await change('SYG-1', 61, 'solved', { kind: 'solved' });
  await change('SYG-4', 62, 'solved', { kind: 'solved' });
  const solved = { statuses: ['solved'] } as const;

  expect(namesOf(await store.listStandings(solved, 2))).toEqual(['SYG-4', 'SYG-1']);
  expect(await store.countEscalations(solved)).toBe(3);
});

it('narrows both to whoever has them', async () => {
  await change('SYG-2', 60, 'taken', { kind: 'taken', by: 'Alice' }, 'Alice');
  await change('SYG-3', 61, 'taken', { kind: 'taken', by: 'Bob' }, 'Bob');
  const alices = { statuses: ['new', 'taken'], takenBy: 'Alice' } as const;

  expect(namesOf(await store.listStandings(alices))).toEqual(['SYG-2']);
  expect(namesOf(await store.listStandings(alices, 5))).toEqual(['SYG-2']);
  expect(await store.countEscalations(alices)).toBe(1);
});

it('finds requests in the order in which they are asked for, and no others', async () => {
  const found = await store.findEscalations(['SYG-3', 'SYG-9', 'SYG-1']);

  expect(namesOf(found)).toEqual(['SYG-3', 'SYG-1']);
});

it('hands out of a dossier no more than a list needs', async () => {
  const [found] = await store.findEscalations(['SYG-1']);

  expect(found).toMatchObject({ situation: 'R2', status: 'new', mail: 'sent', channel: 'web' });
  expect(Object.keys(found?.dossier ?? {}).toSorted()).toEqual(['replyTo', 'subjects', 'unit']);
});

it('tells of several requests what happened to each, oldest first', async () => {
  const waits = {
    kind: 'waiting',
    waitingFor: 'la délégation',
    waitingUntil: '2026-12-01',
  } as const;
  await change('SYG-1', 60, 'waiting', waits);
  await change('SYG-2', 61, 'taken', { kind: 'taken', by: 'Alice', text: 'Des mots' });

  const moves = await store.listEscalationMoves(['SYG-2', 'SYG-1', 'SYG-9']);

  expect(Object.fromEntries(moves)).toEqual({
    'SYG-1': [
      { kind: 'opened', at: later(1) },
      { kind: 'waiting', at: later(60), waitingUntil: '2026-12-01' },
    ],
    'SYG-2': [
      { kind: 'opened', at: later(2) },
      { kind: 'taken', at: later(61) },
    ],
  });
});
