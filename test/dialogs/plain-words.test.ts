import { describe, expect, it } from 'vitest';
import { CODE, GUIDE_ONLY, SAMPLE, Talk, type World } from '../fakes/converse.ts';

const saying = async (world: World, ...words: readonly string[]): Promise<Talk> => {
  const talk = await Talk.open(world);
  for (const text of words) await talk.say(text);
  return talk;
};

const EN: World = { ...SAMPLE, language: 'en' };

describe('plain words, as people write them', () => {
  it.each([
    ['janus', 'je n’ai pas oublié mon mot de passe'],
    ['janus', 'mon compte n’est pas verrouillé'],
    ['sésame', 'j’ai reçu le courriel'],
  ])('on %s, "%s" is not taken for its contrary', async (screen, text) => {
    const talk = await saying(SAMPLE, 'pour moi', screen, text);

    expect(talk.told).toBeUndefined();
    expect(talk.state).toMatchObject({ misses: 1 });
  });

  it('names a screen in a whole sentence', async () => {
    const talk = await saying(SAMPLE, 'pour moi', 'je vois une liste d’établissements');

    expect(talk.state.answers['screen']).toBe('institutions');
  });

  it('takes no screen out of a little word', async () => {
    const talk = await saying(EN, 'I cannot log in', 'for me');

    expect(talk.state.answers['screen']).toBeUndefined();
  });

  it('takes somebody new for nobody who comes back', async () => {
    const talk = await saying(GUIDE_ONLY, 'pour moi', 'rien encore', 'non', 'nouveau');

    expect(talk.told).toBeUndefined();
  });

  it.each([
    [SAMPLE, 'pour moi', 'janus', 'Identifiant ou mot de passe incorrect'],
    [SAMPLE, 'pour moi', 'erreur', 'Identifiant ou mot de passe incorrect'],
    [EN, 'for me', 'janus', 'The username you entered cannot be identified'],
  ])('answers what stands open by the message that is pasted', async (world, ...words) => {
    const talk = await saying(world, ...words);

    expect(talk.state.question).toBe('identifier');
  });

  it('answers the screen by the message that is pasted', async () => {
    const talk = await saying(SAMPLE, 'pour moi', 'Identifiant ou mot de passe incorrect');

    expect(talk.state.question).not.toBe('screen');
  });
});

describe('the code of the assistant', () => {
  it.each([
    ['fr', 'je n’ai rien reçu', 'indésirables'],
    ['en', 'I have not received it', 'spam'],
  ] as const)(
    'that does not come is not the mail of Sésame, in %s',
    async (language, text, hears) => {
      const talk = await Talk.open({ ...SAMPLE, language });
      await talk.giveAddress('jeanne.jacob@institut-beta.example');

      await talk.say(text);

      expect(talk.told).toBeUndefined();
      expect(talk.text).toContain(hears);
      await talk.say(CODE);
      expect(talk.told).toBe('J20');
    },
  );

  it('goes to the one address on offer upon a yes', async () => {
    const talk = await saying(
      SAMPLE,
      'mon adresse est alice.arnaud@labo-alpha.example',
      'rien encore',
      'oui',
    );

    expect(talk.state.codeFor).toBe('alice.arnaud@labo-alpha.example');
  });
});

describe('a reset code of Sésame', () => {
  it('typed where the assistant asks about it is not kept', async () => {
    const talk = await saying(
      SAMPLE,
      'pour moi',
      'sésame',
      'on m’a donné un code de réinitialisation',
    );

    await talk.say('XK42-99PL');

    expect(talk.redacted).not.toContain('XK42');
    expect(talk.text).toContain('effacé');
    await talk.say('sésame le refuse');
    expect(talk.told).toBe('J11');
  });
});

describe('a letter', () => {
  it('leaves room for what is not known of the person', async () => {
    const talk = await saying(SAMPLE, 'pour moi', 'mon profil', 'le valideur est pas bon');

    expect(talk.text).toContain('Mon nom\u00a0: (à compléter)');
    expect(talk.text).toContain('Mon unité\u00a0: (à compléter)');
  });

  it('names a mailbox that does not open as such, and no answer is sent there', async () => {
    const world: World = { ...SAMPLE, service: { sesameSupport: 'sesame@support.example' } };
    const talk = await Talk.open(world);
    await talk.giveAddress('alice.arnaud@labo-alpha.example');
    await talk.choose('Je n’ai pas accès à cette boîte');

    expect(talk.text).toContain('ne peux pas ouvrir la boîte\u00a0: alice.arnaud@');
    expect(talk.text).not.toContain('Mon adresse électronique\u00a0: alice.arnaud@');

    await talk.escalate({ 'reply-to': 'alice@perso.example' });
    expect(talk.mails[0]?.replyTo).toBe('alice@perso.example');
  });

  it('asks for a record once', async () => {
    const talk = await saying(GUIDE_ONLY, 'pour moi', 'rien encore', 'non', 'stage');

    expect(talk.told).toBe('E7');
    expect(talk.text).not.toContain('vérifier si j’ai une fiche');
    expect(talk.text).not.toContain('Aucune fiche RESEDA ne porte cette adresse');
  });
});

describe('what would be passed on to support', () => {
  it.each(['annuler', 'cancel'])(
    'is called off by "%s" as soon as its details are asked',
    async (text) => {
      const talk = await saying(SAMPLE, 'pour moi', 'humain', text);

      expect(talk.state.expecting).toBe('nothing');
      expect(talk.mails).toEqual([]);
    },
  );
});
