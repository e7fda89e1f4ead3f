import { describe, expect, it } from 'vitest';
import { DOSSIER } from '../../fakes/dossier.ts';
import { ALICE, createDeskWorld, REFERENCE } from './desk-world.ts';

const UNDECIDED = { ...DOSSIER, verdict: 'question', code: 'R2' } as const;

describe('whether a verdict was right', () => {
  it.each([
    { cause: { code: 'R2' }, isRight: true },
    { cause: { code: 'R3' }, isRight: false },
    { cause: { words: 'in no row' }, isRight: false },
    { cause: { code: 'R2', isVerdictRight: false }, isRight: true },
    { cause: { words: 'in no row', isVerdictRight: true }, isRight: false },
  ])('follows from the cause $cause: $isRight', async ({ cause, isRight }) => {
    const { desk } = await createDeskWorld();

    const solved = await desk.solve(REFERENCE, { ...ALICE, text: 'done', cause });

    expect(solved).toMatchObject({ escalation: { cause: { ...cause, isVerdictRight: isRight } } });
  });

  it.each([
    { code: 'R2', isVerdictRight: true },
    { words: 'in no row', isVerdictRight: false },
  ])('is not said where none was told: %j', async (cause) => {
    const { desk, store } = await createDeskWorld({ dossier: UNDECIDED });

    await desk.solve(REFERENCE, { ...ALICE, text: 'done', cause });

    const kept = await store.findEscalation(REFERENCE);
    expect(kept?.cause).toEqual(
      Object.fromEntries(Object.entries(cause).filter(([name]) => name !== 'isVerdictRight')),
    );
  });
});
