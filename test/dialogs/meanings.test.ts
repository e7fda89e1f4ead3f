import { describe, expect, it } from 'vitest';
import { GUIDE_ONLY, SAMPLE, Talk, type World } from '../fakes/converse.ts';

const EN: World = { ...SAMPLE, language: 'en' };

const saying = async (world: World, ...words: readonly string[]): Promise<Talk> => {
  const talk = await Talk.open(world);
  for (const text of words) await talk.say(text);
  return talk;
};

describe('what is surely understood', () => {
  it.each([
    [SAMPLE, 'je me rappelle plus du tout de mon mot de passe janus', 'J2'],
    [EN, 'the reset link only opens in my other browser', 'J14'],
    [SAMPLE, 'sur mon profil mon valideur est une personne partie en retraite', 'P3'],
    [SAMPLE, 'mon compte janus est suspendu par un administrateur', 'J17'],
  ])('is acted upon', async (world, text, code) => {
    const talk = await saying(world, text);

    expect(talk.told).toBe(code);
  });

  it('is said in a few words, where what follows does not say it', async () => {
    const talk = await saying(SAMPLE, 'ma fiche dans réséda n’a pas de mail');

    expect(talk.text).toContain(
      'J’ai compris\u00a0: «\u00a0ma fiche RESEDA n’a pas de mail\u00a0»',
    );
  });

  it('of a directory is asked of the directory, not believed', async () => {
    const talk = await saying(SAMPLE, 'ma fiche dans réséda n’a pas de mail');

    expect(talk.state.expecting).toBe('address');
    expect(talk.state.facts['reseda.mail']).toBeUndefined();
  });

  it('of a directory is believed where none can be asked', async () => {
    const talk = await saying(GUIDE_ONLY, 'ma fiche dans réséda n’a pas de mail');

    expect(talk.told).toBe('R2');
  });

  it('never turns into its contrary', async () => {
    const talk = await saying(SAMPLE, 'je n’ai pas oublié mon mot de passe, il est refusé');

    expect(talk.state.facts['told.password-forgotten']).toBeUndefined();
    expect(talk.state.facts['told.password-refused']?.finding).toBe('yes');
  });

  it('after the advice, that it did not help, leads on', async () => {
    const talk = await saying(SAMPLE, 'mot de passe oublié', 'ça ne marche toujours pas');

    expect(talk.choices.map(({ id }) => id)).toEqual([
      'verdict:escalate',
      'verdict:done',
      'verdict:cannot',
      'verdict:other',
    ]);
  });

  it.each(['c’est bon ça marche', 'ça a marché, merci !'])(
    'after the advice, that it works, closes the matter: %s',
    async (text) => {
      const talk = await saying(SAMPLE, 'mot de passe oublié', text);

      expect(talk.text).toContain('je note que cela fonctionne');
      expect(await talk.say('oui')).toContain('Un mot à ajouter');
      expect(await talk.say('non')).toContain('Bonne journée');
    },
  );

  it.each(['super merci beaucoup', 'parfait, merci !'])(
    'that it works is noted once, and thanks after it are thanks: %s',
    async (text) => {
      const talk = await saying(SAMPLE, 'mot de passe oublié', 'c’est bon ça marche', text);

      expect(talk.text).toContain('Avec plaisir');
      expect(talk.text).not.toContain('je note que cela fonctionne');
    },
  );

  it('that another problem is over as well is noted again', async () => {
    const talk = await saying(SAMPLE, 'mot de passe oublié', 'c’est bon ça marche');
    await talk.press('verdict:else');

    const said = await talk.press('verdict:works');

    expect(said).toContain('je note que cela fonctionne');
  });

  it.each(['je n’ai pas oublié mon mot de passe !', 'ce n’est pas ma situation'])(
    'is given up when the person says that it is not so: %s',
    async (text) => {
      const talk = await saying(SAMPLE, 'mot de passe oublié', text);

      expect(talk.state.question).toBe('screen');
      expect(talk.state.facts['told.password-forgotten']).toBeUndefined();
    },
  );
});

describe('words of a command', () => {
  it.each([
    ['ça recommence', 'Recommençons'],
    ['je ne veux pas parler à un humain', 'Je prépare un message'],
  ])('that order nothing are not obeyed: %s', async (text, obeyed) => {
    const talk = await saying(SAMPLE, 'mot de passe oublié', text);

    expect(talk.text).not.toContain(obeyed);
  });

  it('of another language name the one that is wanted', async () => {
    const talk = await saying(SAMPLE, 'I don’t speak French, can we switch to English?');

    expect(talk.state.language).toBe('en');
  });
});

describe('the code of the assistant', () => {
  it.each([
    ['c’est quoi ce code ?', 'code:resend'],
    ['j’ai pas le code', 'code:without'],
  ])('is not the one of an administrator: %s', async (text, way) => {
    const talk = await saying(
      SAMPLE,
      'pour moi',
      'rien encore',
      'alice.arnaud@labo-alpha.example',
      text,
    );

    expect(talk.told).toBeUndefined();
    expect(talk.choices.map(({ id }) => id)).toContain(way);
  });

  it('is sent again, or done without, when the person says so', async () => {
    const again = await saying(
      SAMPLE,
      'pour moi',
      'rien encore',
      'alice.arnaud@labo-alpha.example',
      'renvoyez-le',
    );
    const without = await saying(
      SAMPLE,
      'pour moi',
      'rien encore',
      'je préfère continuer sans code',
    );

    expect(again.effects.filter(({ kind }) => kind === 'send-code')).toHaveLength(2);
    expect(without.state.isWithoutCode).toBe(true);
  });
});

describe('for whom it is', () => {
  it.each([
    ['pour moi', 'en fait non c’est pour un collègue', 'somebody-else'],
    ['pour quelqu’un d’autre', 'en fait c’est pour moi', 'me'],
  ])('may be corrected: %s, then %s', async (first, then, forWhom) => {
    const talk = await saying(SAMPLE, first, then);

    expect(talk.state.forWhom).toBe(forWhom);
  });
});

describe('two problems in one message', () => {
  it('are both kept, and the one that blocks first is told first', async () => {
    const talk = await saying(
      SAMPLE,
      'mon valideur n’est pas le bon, et j’ai oublié mon mot de passe',
    );

    expect(talk.told).toBe('J2');
    expect(talk.text).toContain('Je note aussi');
    expect(talk.state.facts['told.valideur-wrong']?.finding).toBe('yes');
  });
});

describe('a question beside the matter', () => {
  it.each([
    ['c’est quoi un COFO ?', 'correspondant formation'],
    ['que faites-vous de mes données personnelles exactement ?', '30 jours'],
    ['mais qui est le gestionnaire de mon unité ?', 'secrétariat'],
    ['quelle unité je dois indiquer si j’en ai deux ?', 'unité principale'],
  ])('is answered, and the question comes back: %s', async (text, answer) => {
    const talk = await saying(SAMPLE, 'pour moi');
    const { question } = talk.state;

    const said = await talk.say(text);

    expect(said).toContain(answer);
    expect(talk.state).toMatchObject({ expecting: 'question', question });
    expect(talk.choices.length).toBeGreaterThan(3);
  });
});

describe('what may have been meant', () => {
  const VAGUE = 'compte';

  it('is offered, with a way out', async () => {
    const talk = await saying(SAMPLE, VAGUE);

    expect(talk.choices.length).toBeGreaterThanOrEqual(2);
    expect(talk.choices.length).toBeLessThanOrEqual(4);
    expect(talk.choices.at(-1)?.label).toBe('Aucun de ces cas');
  });

  it('is acted upon when it is chosen', async () => {
    const talk = await saying(SAMPLE, VAGUE);

    await talk.choose('Compte bloqué');

    expect(talk.told).toBe('J16');
  });

  it('may be none of it: the question comes back, and nothing was learnt', async () => {
    const talk = await saying(SAMPLE, VAGUE, 'aucun de ces cas');

    expect(talk.text).toContain('d’autres mots');
    expect(talk.state).toMatchObject({ expecting: 'for-whom', facts: {} });
  });
});

describe('what is none of our business', () => {
  it('is said once with what is, and the question comes back', async () => {
    const talk = await saying(SAMPLE, 'pour moi', 'quel temps fait-il à Lyon demain ?');

    expect(talk.text).toContain('l’accès à Sygefor');
    expect(talk.state.question).toBe('screen');
  });

  it('ends with the offer of a human, for whoever goes on', async () => {
    const talk = await saying(
      SAMPLE,
      'pour moi',
      'quel temps fait-il à Lyon demain ?',
      'et la recette des crêpes ?',
      'ma fiche de paie de mars est fausse',
    );

    expect(talk.choices.map(({ id }) => id)).toContain('command:human');
  });

  it('in another language is told in both of ours', async () => {
    const talk = await saying(SAMPLE, 'Ich habe mein Passwort vergessen und komme nicht hinein');

    expect(talk.text).toContain('I speak French and English');
  });
});

describe('the language of the conversation', () => {
  it('is that of the first sentence', async () => {
    const talk = await saying(SAMPLE, 'hello, my account is locked after too many attempts');

    expect(talk.state.language).toBe('en');
    expect(talk.text).toContain('I will go on in English');
  });

  it.each([
    ['a message that was pasted', 'The username you entered cannot be identified.'],
    ['one word', 'password'],
  ])('does not follow %s', async (_, text) => {
    const talk = await saying(SAMPLE, text);

    expect(talk.state.language).toBe('fr');
  });

  it('stays once something was answered', async () => {
    const talk = await saying(SAMPLE, 'pour moi', 'i have forgotten my password since yesterday');

    expect(talk.state.language).toBe('fr');
  });
});

describe('somebody else', () => {
  it.each([
    'ma nouvelle postdoc n’arrive pas à activer son compte',
    'one of my PhD students never got the Sésame mail',
  ])('is the one who is helped: %s', async (text) => {
    const talk = await saying(SAMPLE, text);

    expect(talk.state.forWhom).toBe('somebody-else');
  });

  it('is not whoever told something', async () => {
    const talk = await saying(SAMPLE, 'mon collègue m’a dit que je dois créer un compte sygefor');

    expect(talk.state.forWhom).toBe('me');
  });
});

describe('what a sentence tells by the way', () => {
  it('is not asked again: who pays, who is new, and the unit', async () => {
    const talk = await saying(
      SAMPLE,
      'je suis arrivée il y a une semaine à l’UMR9001. Payée par l’université. Comment créer mon compte sygefor ?',
    );

    expect(talk.state.facts['unit.paid-by-cnrs']?.finding).toBe('no');
    expect(talk.state.facts['person.newcomer']?.finding).toBe('yes');
    expect(talk.state.givenUnit).toBe('UMR9001');
  });

  it.each([
    ['le 1er novembre', 'yes'],
    ['le 31 octobre', undefined],
  ])('is counted from the day that has begun in Paris: who came %s', async (day, finding) => {
    const talk = await Talk.open(SAMPLE);
    talk.nowMs = Date.parse('2026-11-30T23:30:00Z');

    await talk.say(`je suis arrivé ${day} au labo. Comment créer mon compte sygefor ?`);

    expect(talk.state.facts['person.newcomer']?.finding).toBe(finding);
  });
});
