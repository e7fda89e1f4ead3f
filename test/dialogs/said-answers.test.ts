import { expect, it } from 'vitest';
import { SAMPLE, Talk } from '../fakes/converse.ts';

it('support gets what was asked and answered in French and in English, and the mail in French', async () => {
  const talk = await Talk.open(SAMPLE);
  await talk.prove('david.dumas@labo-alpha.example');
  await talk.say('non');
  await talk.say('David Dumas, UMR9001');
  await talk.escalate({ training: 'Python' });

  const dossiers = talk.effects.flatMap((effect) =>
    effect.kind === 'escalate' ? [effect.dossier] : [],
  );
  const said = dossiers.at(-1)?.said ?? [];

  expect(said.map(({ answer, english }) => [answer, english?.answer])).toContainEqual([
    'réponse libre (voir la conversation)',
    'free answer (see the conversation)',
  ]);
  for (const { question, english } of said) {
    expect(english?.question).toMatch(/\byour?\b/u);
    expect(english?.question).not.toBe(question);
    expect(english?.answer).not.toBe('');
    expect(talk.mails[0]?.text).not.toContain(english?.question ?? '');
  }
});
