import { expect, it } from 'vitest';
import type { JournalEntry } from '../../bot/ports/turn.ts';
import { SAMPLE_PEOPLE } from '../../adapters/sample/sample-people.ts';
import { GUIDE_ONLY, SAMPLE, Talk } from '../fakes/converse.ts';

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

const linesOf = ({ effects }: Talk): readonly JournalEntry[] =>
  effects.flatMap((effect) => (effect.kind === 'journal' ? effect.entry : []));

it('holds whoever is asked something that no directory knows, and may never answer', async () => {
  const isAsked = ({ expect: told }: (typeof SAMPLE_PEOPLE)[number]): boolean =>
    told.verdict === 'question' && told.step === 'sign-in';
  const talk = await Talk.open(SAMPLE);
  await talk.prove(SAMPLE_PEOPLE.find(isAsked)?.mail ?? '');

  expect(linesOf(talk)).toMatchObject([
    { number: 1, verdict: 'question', step: 'sign-in', outcome: 'open' },
  ]);
});

it('gives that line the verdict once it is known', async () => {
  const talk = await Talk.open(GUIDE_ONLY);
  await talk.say('pour moi');
  const first = linesOf(talk);
  await talk.say('rien encore');
  const asked = linesOf(talk).at(-1);
  for (let count = 0; count < 6 && talk.told === undefined; count += 1)
    await talk.say('je ne sais pas');

  const told = linesOf(talk).at(-1);
  expect(first).toEqual([]);
  expect(asked).toMatchObject({ number: 1, verdict: 'question' });
  expect(told).toMatchObject({ number: 1, verdict: 'undetermined' });
  expect(talk.state.verdicts).toBe(1);
});
