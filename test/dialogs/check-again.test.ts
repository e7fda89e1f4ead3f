import { describe, expect, it } from 'vitest';
import { createSampleDirectory } from '../../adapters/sample/create-sample-directory.ts';
import { CODE, SAMPLE, Talk } from '../fakes/converse.ts';

const ADELE = 'adele.aubry@institut-beta.example';

/** The sample directory in which Adèle's account appears as soon as she has set a password. */
function changingWorld() {
  const { reseda, janus } = createSampleDirectory(() => new Date('2026-11-22T09:00:00Z'));
  const world = { isPasswordSet: false };
  return {
    world,
    directories: {
      reseda,
      janus: {
        findAccounts: async (mails: readonly string[], signal: AbortSignal) =>
          janus.findAccounts(
            world.isPasswordSet ? ['alice.arnaud@labo-alpha.example'] : mails,
            signal,
          ),
      },
    },
  };
}

describe('checking again', () => {
  it('asks the directories afresh, and says when nothing has changed', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(ADELE);

    const said = await talk.say('c’est fait');

    expect(talk.needs.at(-1)).toMatchObject({ kind: 'directories', isFresh: true });
    expect(said).toContain('n’a pas changé');
    expect(talk.told).toBe('J1');
    expect(talk.state.tried).toEqual(['J1']);
  });

  it('says what is settled, and goes on', async () => {
    const { world, directories } = changingWorld();
    const talk = await Talk.open({ ...SAMPLE, directories });
    await talk.prove(ADELE);
    world.isPasswordSet = true;

    const said = await talk.choose('C’est fait');

    expect(said).toContain('ce point est réglé');
    expect(talk.state.expecting).toBe('question');
    const path = talk.replies.find((reply) => reply.kind === 'access-path');
    expect(path?.steps.map(({ state }) => state).slice(0, 3)).toEqual(['ok', 'ok', 'ok']);
  });

  it('asks the person where only the person can see it', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.say('mot de passe oublié');

    const said = await talk.choose('C’est fait');

    expect(said).toContain('dites-moi ce qu’il en est maintenant');
    expect(talk.state.question).toBe('screen');
  });

  it('hands on to support what was tried', async () => {
    const talk = await Talk.open({
      ...SAMPLE,
      service: { sesameSupport: 'sesame@support.example' },
    });
    await talk.prove('damien.dupuis@institut-beta.example');
    await talk.say('c’est fait');

    await talk.escalate();

    expect(talk.mails[0]?.text).toContain(
      'Déjà tenté\u00a0: ce conseil – la personne dit l’avoir fait',
    );
  });
});

describe('a proof', () => {
  it('is worth half an hour: then what directories said is forgotten, and proved anew', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(ADELE);
    talk.nowMs += 31 * 60_000;

    await talk.say('c’est fait');

    expect(talk.state.findings).toBeUndefined();
    expect(talk.needs.filter(({ kind }) => kind === 'directories')).toHaveLength(1);
  });

  it('stays when one goes back, and its code is not asked for again', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.giveAddress(ADELE);
    await talk.say('oui, mais pas récemment');
    expect(talk.state.expecting).toBe('code');
    await talk.say(CODE);

    await talk.say('retour');

    expect(talk.state).toMatchObject({ expecting: 'address', proofs: [{ address: ADELE }] });
  });
});

describe('something else', () => {
  it('asks what is seen, and does not tell the same again', async () => {
    const talk = await Talk.open(SAMPLE);
    await talk.prove(ADELE);

    await talk.choose('Autre chose');

    expect(talk.state).toMatchObject({ question: 'screen', answers: {} });
  });
});
