import { describe, expect, it } from 'vitest';
import { escalated, hearAnswer, changesOf } from '../fakes/supported-talk.ts';
import { CODE, SAMPLE, Talk } from '../fakes/converse.ts';

const ZOE = 'zoe@labo-alpha.example';
const DAMIEN = 'damien.dupuis@institut-beta.example';

/** A code went out, and the person went on without it. */
async function withoutCode(mail = DAMIEN): Promise<Talk> {
  const talk = await Talk.open(SAMPLE);
  await talk.giveAddress(mail);
  await talk.press('code:without');
  expect(talk.state.proofs).toEqual([]);
  return talk;
}

const proofsOf = (talk: Talk): readonly string[] => talk.state.proofs.map(({ address }) => address);

describe('a code that is typed after going on without it', () => {
  it.each([
    ['as a line', (talk: Talk) => talk.say(CODE)],
    ['in a sentence', (talk: Talk) => talk.say('mon code est 123 456')],
    ['into its form', (talk: Talk) => talk.fill('code', { code: CODE })],
  ])('is taken %s, and the directories are asked', async (_, type) => {
    const talk = await withoutCode();

    const said = await type(talk);

    expect(said).toContain(`votre adresse ${DAMIEN} est vérifiée`);
    expect(proofsOf(talk)).toEqual([DAMIEN]);
    expect(talk.needs.map(({ kind }) => kind)).toContain('directories');
    expect(talk.effects).toContainEqual({ kind: 'use-code', address: DAMIEN });
    expect(JSON.stringify(talk.transcript)).not.toContain('123456');
  });

  it('is taken where another address was wanted instead', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress(ZOE);
    await talk.press('code:other-address');

    await talk.say(CODE);

    expect(proofsOf(talk)).toEqual([ZOE]);
  });

  it('is taken after the conversation began again, and its question comes again', async () => {
    const talk = await withoutCode();
    await talk.say('recommencer');

    await talk.say(CODE);

    expect(proofsOf(talk)).toEqual([DAMIEN]);
    expect(talk.state.expecting).toBe('for-whom');
  });

  it('is taken while a request is written, of which nothing is lost', async () => {
    const talk = await withoutCode();
    await talk.say('humain');
    await talk.fill('escalation', { training: 'Anglais', 'reply-to': DAMIEN });

    await talk.say(CODE);

    expect(proofsOf(talk)).toEqual([DAMIEN]);
    expect(talk.state).toMatchObject({
      expecting: 'escalation-confirm',
      escalation: { training: 'Anglais' },
    });
  });

  it('is taken once', async () => {
    const talk = await withoutCode();
    await talk.say(CODE);

    const said = await talk.fill('code', { code: CODE });

    expect(said).toContain('Je n’attends pas de code');
  });

  it('that is wrong proves nothing, and what stands open comes again', async () => {
    const talk = await withoutCode();
    const { expecting } = talk.state;

    const said = await talk.say('654321');

    expect(said).toContain('Ce code n’est pas le bon');
    expect(talk.state).toMatchObject({ expecting, proofs: [] });
    expect(JSON.stringify(talk.transcript)).not.toContain('654321');
  });

  it('is not looked for in other numbers', async () => {
    const talk = await withoutCode();
    await talk.say('humain');

    await talk.say(`stage 654321`);

    expect(talk.needs.map(({ kind }) => kind)).not.toContain('check-code');
  });
});

describe('six digits where no code went out', () => {
  it('are refused in the form for a code', async () => {
    const talk = await Talk.open(SAMPLE);

    expect(await talk.fill('code', { code: CODE })).toContain('Je n’attends pas de code');
  });

  it('go to support where words go there', async () => {
    const talk = await escalated();
    hearAnswer(talk, 'Quel est votre numéro ?');

    await talk.say('654321');

    expect(changesOf(talk)).toMatchObject([{ kind: 'written' }]);
  });
});
