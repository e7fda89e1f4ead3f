import { expect, it } from 'vitest';
import type { Effect } from '../../bot/ports/turn.ts';
import type { EscalationStatus } from '../../bot/ports/escalations.ts';
import { GUIDE_ONLY, SAMPLE, Talk } from '../fakes/converse.ts';

const LEA = 'lea.lambert@labo-alpha.example';

type Escalate = Extract<Effect, { kind: 'escalate' }>;

/** With the situation of the request that is standing. */
const withRequest = (talk: Talk, status: EscalationStatus, situation: string): void => {
  talk.escalations = [
    {
      reference: 'SYG-TEST-1',
      status,
      situation,
      at: talk.now,
      changedAt: talk.now,
      mail: 'sent',
    },
  ];
};

const requestsOf = ({ effects }: Talk): readonly Escalate[] =>
  effects.filter((effect) => effect.kind === 'escalate');

const numbersOf = (talk: Talk) =>
  requestsOf(talk).map(({ situation, dossier }) => [situation, dossier.diagnosisNumber]);

const journalled = ({ effects }: Talk) =>
  effects.flatMap((effect) => (effect.kind === 'journal' ? effect.entry : []));

const judged = ({ effects }: Talk) => effects.filter(({ kind }) => kind === 'judge');

/** Somebody to whom a verdict was told, and who passed it on to support. */
const escalated = async (): Promise<{ readonly talk: Talk; readonly situation: string }> => {
  const talk = await Talk.open(SAMPLE);
  await talk.prove(LEA);
  await talk.escalate();
  const [request] = requestsOf(talk);
  if (request === undefined) throw new Error('nothing was passed on');
  return { talk, situation: request.situation };
};

it('two requests about different things are about two diagnoses, and the first stays as it was told', async () => {
  const talk = await Talk.open(GUIDE_ONLY);
  await talk.press('for-whom:me');
  await talk.say('mon mot de passe janus a expiré');
  await talk.escalate({ 'reply-to': LEA });
  await talk.press('verdict:done');
  await talk.escalate({ 'reply-to': LEA });

  const [[first, one] = [], [second, other] = []] = numbersOf(talk);

  expect(second).not.toBe(first);
  expect(other).not.toBe(one);
  const lines = journalled(talk).filter(({ number }) => number === one);
  expect(lines.map(({ code, verdict }) => code ?? verdict)).toEqual(lines.map(() => first));
});

it('a second request about the same thing, after the first is over, has a diagnosis of its own', async () => {
  const { talk } = await escalated();
  talk.escalations = [];

  await talk.escalate();

  const [[, one] = [], [, other] = []] = numbersOf(talk);
  expect(other).not.toBe(one);
});

it('what is added to a request stays with its diagnosis', async () => {
  const { talk, situation } = await escalated();
  withRequest(talk, 'taken', situation);

  await talk.escalate();

  const [one, added] = requestsOf(talk);
  expect(added).toMatchObject({ isAddition: true, dossier: one?.dossier ?? {} });
});

it.each(['taken', 'solved', 'confirmed'] as const)(
  'it works, said while a request is %s, says nothing of the verdict',
  async (status) => {
    const { talk, situation } = await escalated();
    withRequest(talk, status, situation);

    await talk.say('ça marche maintenant');

    expect(journalled(talk).at(-1)).toMatchObject({ outcome: 'works' });
    expect(journalled(talk).at(-1)).not.toHaveProperty('isConfirmed');
    expect(talk.choices.map(({ id }) => id).join()).not.toContain('helped:');
    expect(judged(talk)).toEqual([]);
  },
);

it('whoever passed it on is not asked whether the verdict helped', async () => {
  const { talk, situation } = await escalated();
  withRequest(talk, 'solved', situation);

  await talk.press('verdict:else');

  expect(talk.choices.map(({ id }) => id).join()).not.toContain('helped:');
});
