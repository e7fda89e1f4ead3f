import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../bot/ports/turn.ts';
import { GUIDE_ONLY, SAMPLE, Talk } from '../fakes/converse.ts';

const DAMIEN = 'damien.dupuis@institut-beta.example';

const judged = ({ effects }: Talk) =>
  effects.flatMap((effect) => (effect.kind === 'judge' ? effect.judgement : []));

const journalled = ({ effects }: Talk): readonly JournalEntry[] =>
  effects.flatMap((effect) => (effect.kind === 'journal' ? effect.entry : []));

const asksWhetherItHelped = ({ replies }: Talk): boolean =>
  replies.some(
    (reply) => reply.kind === 'choices' && reply.choices.some(({ id }) => id.startsWith('helped:')),
  );

/** A verdict was told, and nothing said about it yet. */
async function withVerdict(mail = DAMIEN): Promise<Talk> {
  const talk = await Talk.open(SAMPLE);
  await talk.prove(mail);
  expect(talk.state.told).toBeDefined();
  return talk;
}

describe('whether a verdict helped', () => {
  it('is asked once it works, and taken with one click', async () => {
    const talk = await withVerdict();
    await talk.press('verdict:works');

    expect(talk.text).toContain('Mes explications vous ont-elles aidé\u00a0?');
    await talk.choose('Oui');

    expect(judged(talk)).toEqual([{ diagnosisNumber: 1, isRight: true }]);
    expect(talk.text).toContain('C’est facultatif.');
  });

  it.each([
    ['oui', true],
    ['non', false],
  ])('may be typed: %s', async (typed, isRight) => {
    const talk = await withVerdict();
    await talk.press('verdict:works');

    await talk.say(typed);

    expect(judged(talk)).toEqual([{ diagnosisNumber: 1, isRight }]);
  });

  it('may be followed by a word, of which nothing is kept that leads to a person', async () => {
    const talk = await withVerdict();
    await talk.press('verdict:works');
    await talk.choose('Non');

    await talk.fill('helped', {
      words: 'C’est Camille Canari qui a changé le code 123456 pour camille.canari@labo.example',
    });

    const [, { words = '', ...rest } = {}] = judged(talk);
    expect(rest).toEqual({ diagnosisNumber: 1, isRight: false });
    expect(words).toContain('changé le code');
    expect(words).not.toMatch(/canari|123456|@/iu);
    expect(talk.text).toContain('Autre chose vous gêne encore');
  });

  it('may be followed by a word after the conversation began anew, as in Teams', async () => {
    const talk = await withVerdict();
    await talk.press('verdict:works');
    await talk.choose('Non');
    await talk.press('command:restart');

    await talk.fill('helped', { words: 'le code est arrivé trop tard' });

    expect(judged(talk).at(-1)).toMatchObject({ words: 'le code est arrivé trop tard' });
    expect(talk.state.expecting).toBe('for-whom');
  });

  it('is kept without a word where none is added', async () => {
    const talk = await withVerdict();
    await talk.press('verdict:works');
    await talk.choose('Oui');

    await talk.fill('helped', { words: '  ' });

    expect(judged(talk)).toHaveLength(1);
    expect(talk.text).toContain('Merci, c’est noté.');
  });

  it('is asked once for each verdict', async () => {
    const talk = await withVerdict();
    await talk.press('verdict:works');
    await talk.press('verdict:works');
    expect(asksWhetherItHelped(talk)).toBe(false);

    await talk.press('command:restart');
    await talk.say('ça marche');

    expect(asksWhetherItHelped(talk)).toBe(false);
  });

  it('is asked beside the next question where it is something else, which goes on without an answer', async () => {
    const talk = await withVerdict();

    await talk.press('verdict:else');

    expect(asksWhetherItHelped(talk)).toBe(true);
    expect(talk.state.question).toBe('screen');
    await talk.press('helped:no:1');
    expect(judged(talk)).toEqual([{ diagnosisNumber: 1, isRight: false }]);
    expect(talk.state.question).toBe('screen');
    expect(talk.replies.at(-1)).toMatchObject({ kind: 'choices' });
  });

  it('is not asked of whoever says that the verdict is not theirs: that is a no', async () => {
    const talk = await withVerdict();

    await talk.press('verdict:not-mine');

    expect(asksWhetherItHelped(talk)).toBe(false);
    expect(judged(talk)).toEqual([{ diagnosisNumber: 1, isRight: false }]);
  });

  it('is not asked where nothing was told', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');

    await talk.say('ça marche');

    expect(asksWhetherItHelped(talk)).toBe(false);
    expect(judged(talk)).toEqual([]);
  });

  it.each(['helped:yes:0', 'helped:yes:7', 'helped:maybe:1', 'helped:yes:1x'])(
    'is not taken from a button that was never shown: %s',
    async (id) => {
      const talk = await withVerdict();

      await talk.press(id);

      expect(judged(talk)).toEqual([]);
      expect(talk.replies.at(-1)).toMatchObject({ kind: 'choices' });
    },
  );

  it('may be said long after, in Teams, and says it of the verdict that it was asked of', async () => {
    const talk = await withVerdict();
    await talk.press('verdict:works');
    await talk.press('command:restart');
    await talk.prove(DAMIEN);
    expect(talk.state.verdicts).toBeGreaterThan(1);

    await talk.press('helped:yes:1');

    expect(judged(talk)).toEqual([{ diagnosisNumber: 1, isRight: true }]);
  });
});

describe('whether it helped, answered in words', () => {
  async function asked(): Promise<Talk> {
    const talk = await withVerdict();
    await talk.press('verdict:works');
    return talk;
  }

  it.each([
    ['oui mais cetait pas clair du tout', true, 'clair'],
    ['yes, but the page was long', true, 'page'],
    ['Non, le lien de la page est faux', false, 'lien'],
  ])('judges, and keeps the rest as its word: %s', async (typed, isRight, words) => {
    const talk = await asked();

    await talk.say(typed);

    expect(judged(talk)).toEqual([
      { diagnosisNumber: 1, isRight, words: expect.stringContaining(words) as string },
    ]);
    expect(talk.text).toContain('Autre chose vous gêne encore');
  });

  it.each([
    ['non pas vraiment', false],
    ['oui, tout à fait', true],
  ])('judges, and a word may be added: %s', async (typed, isRight) => {
    const talk = await asked();

    await talk.say(typed);

    expect(judged(talk)).toEqual([{ diagnosisNumber: 1, isRight }]);
    expect(talk.text).toContain('C’est facultatif.');
  });

  it.each(['bof', 'merci', 'aide', 'english'])('is still asked after: %s', async (typed) => {
    const talk = await asked();

    await talk.say(typed);

    expect(judged(talk)).toEqual([]);
    expect(asksWhetherItHelped(talk)).toBe(true);
    await talk.press('helped:no:1');
    expect(judged(talk)).toEqual([{ diagnosisNumber: 1, isRight: false }]);
  });

  it('is asked no more once it was answered', async () => {
    const talk = await asked();
    await talk.say('oui mais c’était long');

    await talk.say('merci');

    expect(asksWhetherItHelped(talk)).toBe(false);
  });

  it('answers the question of the assistant where one stands open', async () => {
    const talk = await withVerdict();
    await talk.press('verdict:else');

    await talk.say('oui mais je ne sais pas');

    expect(judged(talk)).toEqual([]);
  });
});

describe('a verdict that was wrong', () => {
  it('stays in the journal as it was told, whatever follows', async () => {
    const talk = await withVerdict('lea.lambert@labo-alpha.example');
    const [told] = journalled(talk);
    await talk.press('verdict:not-mine');

    await talk.escalate({});

    const [wrong, escalated] = journalled(talk).slice(-2);
    expect(wrong).toMatchObject({ number: 1, code: told?.code, isConfirmed: false });
    expect(escalated).toMatchObject({ number: 2, outcome: 'escalated' });
    expect(talk.effects).toContainEqual(
      expect.objectContaining({
        kind: 'escalate',
        dossier: expect.objectContaining({ diagnosisNumber: 2 }) as unknown,
      }),
    );
  });

  it('is right again for whoever goes back', async () => {
    const talk = await withVerdict();
    await talk.press('verdict:else');
    await talk.say('retour');

    await talk.press('verdict:works');

    expect(journalled(talk).at(-1)).toMatchObject({ number: 1, isConfirmed: true });
  });
});
