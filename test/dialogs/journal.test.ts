import { expect, it } from 'vitest';
import type { JournalEntry } from '../../bot/ports/turn.ts';
import { SAMPLE_PEOPLE } from '../../adapters/sample/sample-people.ts';
import { SAMPLE, Talk } from '../fakes/converse.ts';

const lastEntry = ({ effects }: Talk): JournalEntry | undefined =>
  effects.flatMap((effect) => (effect.kind === 'journal' ? effect.entry : [])).at(-1);

it('keeps what a diagnosis rests on: facts by their name, and who told each step', async () => {
  const talk = await Talk.open(SAMPLE);
  await talk.prove('damien.dupuis@institut-beta.example');

  const entry = lastEntry(talk);

  const at = expect.any(String) as string;
  expect(entry?.steps.find(({ step }) => step === 'reseda')).toEqual({
    step: 'reseda',
    state: 'ok',
    source: 'reseda',
    at,
  });
  expect(entry?.evidence).toContainEqual({
    fact: 'reseda.record',
    finding: 'yes',
    source: 'reseda',
    at,
  });
});

it.each(SAMPLE_PEOPLE)('keeps nothing in it that leads to $name', async ({ name, mail }) => {
  const talk = await Talk.open(SAMPLE);
  await talk.prove(mail);

  const { evidence, steps, lookUps } = lastEntry(talk) ?? {};

  const kept = JSON.stringify({ evidence, steps, lookUps });
  const [, family = ''] = name.split(' ');
  expect(kept.toLowerCase()).not.toContain(family.toLowerCase());
  expect(kept).not.toContain('@');
  expect(kept).not.toContain('until');
});
