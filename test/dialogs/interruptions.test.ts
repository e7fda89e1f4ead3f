import { describe, expect, it } from 'vitest';
import { GUIDE_ONLY, SAMPLE, Talk, type World } from '../fakes/converse.ts';

/** Sésame's own help has a mailbox. */
const WITH_SESAME: World = {
  ...SAMPLE,
  service: { ...SAMPLE.service, sesameSupport: 'sesame@support.example' },
};

/** Every place in which a conversation can wait for an answer, and how one gets there. */
const PLACES: readonly {
  readonly place: string;
  readonly world: World;
  readonly says: readonly string[];
}[] = [
  { place: 'for-whom', world: SAMPLE, says: [] },
  { place: 'administrator-or-not', world: SAMPLE, says: ['pour mon collègue'] },
  { place: 'question', world: SAMPLE, says: ['pour moi'] },
  { place: 'question', world: SAMPLE, says: ['pour moi', 'message d’erreur'] },
  { place: 'address', world: SAMPLE, says: ['pour moi', 'rien encore'] },
  {
    place: 'code',
    world: SAMPLE,
    says: ['pour moi', 'rien encore', 'alice.arnaud@labo-alpha.example', 'oui, mais pas récemment'],
  },
  {
    place: 'address',
    world: SAMPLE,
    says: ['pour moi', 'rien encore', 'camille.caron@labo-alpha.example', '123456'],
  },
  {
    place: 'name-and-unit',
    world: SAMPLE,
    says: ['pour moi', 'rien encore', 'camille.caron@labo-alpha.example', '123456', 'non'],
  },
  { place: 'after-verdict', world: WITH_SESAME, says: ['mot de passe oublié'] },
  {
    place: 'cannot',
    world: WITH_SESAME,
    says: ['mot de passe oublié', 'je ne peux pas faire cela'],
  },
  { place: 'after-verdict', world: SAMPLE, says: ['stale request'] },
  {
    place: 'unavailable',
    world: SAMPLE,
    says: ['pour moi', 'rien encore', 'ulysse.urbain@labo-alpha.example', '123456'],
  },
  {
    place: 'undetermined',
    world: GUIDE_ONLY,
    says: ['pour moi', 'rien encore', ...Array.from({ length: 5 }, () => 'je ne sais pas')],
  },
  { place: 'escalation-details', world: SAMPLE, says: ['humain'] },
  { place: 'escalation-confirm', world: SAMPLE, says: ['humain', 'zoe@labo.example'] },
  { place: 'nothing', world: SAMPLE, says: ['ça marche'] },
  { place: 'data-address', world: SAMPLE, says: ['mes données'] },
  { place: 'data-address', world: GUIDE_ONLY, says: ['pour moi', 'oubliez-moi'] },
  { place: 'data-code', world: SAMPLE, says: ['mes données', 'alice.arnaud@labo-alpha.example'] },
  {
    place: 'data-choice',
    world: SAMPLE,
    says: ['mes données', 'alice.arnaud@labo-alpha.example', '123456'],
  },
];

const cases = PLACES.map(({ place, world, says }) => ({
  place,
  world,
  says,
  way: says.join(' > '),
}));

const arrive = async (world: World, says: readonly string[]): Promise<Talk> => {
  const talk = await Talk.open(world);
  for (const text of says) await talk.say(text);
  return talk;
};

const idsOf = (talk: Talk): readonly string[] =>
  talk.choices.map(({ id }) => id).filter((id) => id !== 'command:human');

describe.each(cases)('at $place ($way)', ({ place, world, says }) => {
  it('help, the other language and an empty message leave the question open', async () => {
    const talk = await arrive(world, says);
    await talk.say('aide');
    expect(talk.state.expecting).toBe(place);
    const open = idsOf(talk);

    for (const text of ['aide', 'english', 'français', '', 'ma demande', 'merci']) {
      // The details of an escalation are free text.
      if (place === 'escalation-details' && text === 'merci') continue;
      await talk.say(text);

      expect(talk.state.expecting).toBe(place);
      expect(idsOf(talk)).toEqual(open);
    }
  });

  it('stop rests, and the answer may still come', async () => {
    const talk = await arrive(world, says);
    const { expecting } = talk.state;

    await talk.say('stop');
    expect(idsOf(talk)).toEqual(['command:continue', 'command:restart']);
    await talk.choose('Continuer');

    expect(talk.state.expecting).toBe(expecting);
  });

  it('restart begins anew', async () => {
    const talk = await arrive(world, says);

    await talk.say('recommencer');

    expect(talk.state).toMatchObject({ expecting: 'for-whom', facts: {}, answers: {} });
  });

  it('back leads to the question before, and to the first one in the end', async () => {
    const talk = await arrive(world, says);
    const { length } = talk.state.history;

    for (let left = length; left > 0; left -= 1) {
      await talk.say('retour');
      expect(talk.state.history).toHaveLength(left - 1);
    }
    expect(await talk.say('retour')).toContain('Nous sommes au début');
    expect(talk.state).toMatchObject({ expecting: 'for-whom', answers: {} });
  });

  it('a human is there', async () => {
    const talk = await arrive(world, says);

    await talk.say('parler à quelqu’un');

    expect(['escalation-details', 'escalation-confirm']).toContain(talk.state.expecting);
  });
});

describe('a state that cannot be read', () => {
  it.each([undefined, null, 'text', { version: 0 }, { version: 1, language: 'de' }])(
    'starts over: %j',
    async (stored) => {
      const talk = await Talk.open({ ...SAMPLE, stored });

      expect(talk.state.expecting).toBe('for-whom');
    },
  );
});
