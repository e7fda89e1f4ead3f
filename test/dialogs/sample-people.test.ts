import { describe, expect, it } from 'vitest';
import { SAMPLE_PEOPLE } from '../../adapters/sample/sample-people.ts';
import type { SamplePerson } from '../../adapters/sample/sample-person.ts';
import { QUESTION_OF } from '../../bot/diagnosis/questions.ts';
import { readQuestionId } from '../../dialogs/topics/read-question-id.ts';
import { SAMPLE, Talk } from '../fakes/converse.ts';

/** Proves the address, then answers name and unit and "no other address" where they are asked for. */
async function meet(person: SamplePerson): Promise<{ talk: Talk; asked: number }> {
  const talk = await Talk.open(SAMPLE);
  await talk.prove(person.mail);
  let asked = 1;
  for (let round = 0; round < 4; round += 1) {
    const form = talk.replies.find((reply) => reply.kind === 'form')?.form;
    if (form === 'address') await talk.press('answer:other-address:no');
    else if (form === 'name-and-unit')
      await talk.fill('name-and-unit', { name: person.name, unit: person.unit });
    else break;
    asked += 1;
  }
  return { talk, asked };
}

describe('each of the sample people', () => {
  it.each(SAMPLE_PEOPLE)('$name ($shows) hears what is expected', async (person) => {
    const { talk, asked } = await meet(person);

    expect(asked).toBeLessThanOrEqual(6);
    switch (person.expect.verdict) {
      case 'blocked':
        expect(talk.told).toBe(person.expect.code);
        break;
      case 'unavailable':
        expect(talk.told).toBe('unavailable');
        break;
      case 'question': {
        const question = readQuestionId(talk.state.question);
        expect(talk.told).toBeUndefined();
        expect(question === undefined ? undefined : QUESTION_OF[question].step).toBe(
          person.expect.step,
        );
      }
    }
  });

  it('is asked three questions or fewer, in the median', async () => {
    const counts = await Promise.all(
      SAMPLE_PEOPLE.map(async (person) => (await meet(person)).asked),
    );

    expect(counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(3);
  });
});
