import { describe, expect, it } from 'vitest';
import type { Language } from '../../bot/ports/message.ts';
import { GUIDE_ONLY, SAMPLE, Talk } from '../fakes/converse.ts';

const atScreen = async (language: Language = 'fr'): Promise<Talk> => {
  const talk = await Talk.open({ ...SAMPLE, language });
  await talk.say(language === 'fr' ? 'pour moi' : 'for me');
  return talk;
};

describe('the first sentence', () => {
  it.each([
    'je n’arrive pas à me connecter',
    'I cannot log in',
    'Bonjour, un problème avec mon compte',
    'zoe@labo.example',
  ])('"%s" is for the person who writes, who is asked what they see', async (text) => {
    const talk = await Talk.open(SAMPLE);

    await talk.say(text);

    expect(talk.state).toMatchObject({ forWhom: 'me', question: 'screen', misses: 0 });
  });

  it('that tells a fact leads to what it settles', async () => {
    const talk = await Talk.open(SAMPLE);

    await talk.say('mot de passe oublié');

    expect(talk.told).toBe('J2');
  });

  it.each([
    'ma doctorante n’arrive pas à se connecter',
    'C’est pour un nouvel arrivant dans mon unité',
    'it is for a new colleague',
    'my student cannot log in',
  ])('"%s" is for somebody else', async (text) => {
    const talk = await Talk.open(SAMPLE);

    await talk.say(text);

    expect(talk.state.forWhom).toBe('somebody-else');
  });

  it('in which a colleague only gives advice is for oneself', async () => {
    const talk = await Talk.open(SAMPLE);

    await talk.say('mon collègue m’a dit de créer un compte');

    expect(talk.state.forWhom).toBe('me');
  });
});

describe('"I do not know"', () => {
  it.each([
    'je ne sais pas',
    'Sais pas',
    'aucun',
    'aucune idée',
    'none',
    "I don't know",
    'I don’t know.',
  ])('"%s" is the unknown answer of the question that stands open', async (text) => {
    const talk = await atScreen();

    await talk.say(text);

    expect(talk.state.answers).toEqual({ screen: 'unknown' });
  });

  it('does not hide the answer that begins so', async () => {
    const talk = await atScreen();
    await talk.say('page de connexion');

    await talk.say('je ne sais pas où cliquer');

    expect(talk.told).toBe('W1');
  });

  it('about the address goes on without a code', async () => {
    const talk = await atScreen();
    await talk.say('rien encore');

    await talk.say('je ne sais pas');

    expect(talk.state.isWithoutCode).toBe(true);
  });
});

describe('yes and no', () => {
  it.each([
    'oui',
    'yes',
    'Ok',
    'envoyez',
    'envoie',
    'ok envoyez',
    'oui envoyez',
    'send it',
    'd’accord',
  ])('"%s" sends', async (text) => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('humain');
    await talk.fill('escalation', { 'reply-to': 'zoe@labo.example' });

    await talk.say(text);

    expect(talk.mails).toHaveLength(2);
  });

  it.each(['non', 'No', 'n’envoyez pas', 'annuler'])('"%s" sends nothing', async (text) => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('humain');
    await talk.fill('escalation', { 'reply-to': 'zoe@labo.example' });

    expect(await talk.say(text)).toContain('je n’ai rien envoyé');
    expect(talk.mails).toEqual([]);
  });

  it('pick the one answer that begins so, in either language', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('pour mon collègue');

    await talk.say('yes');

    expect(talk.state.isAdministrator).toBe(true);
  });
});

describe('an unclear answer', () => {
  it('is asked again in other words, then with its choices, then a human is offered', async () => {
    const talk = await atScreen();

    expect(await talk.say('xyzzy')).toContain('Quelle page est affichée');
    expect(await talk.say('xyzzy')).toContain('écrivez le numéro');
    expect(await talk.say('xyzzy')).toContain('Voulez-vous que je transmette');
    await talk.say('non');

    expect(talk.state).toMatchObject({ question: 'screen', misses: 0 });
  });

  it('that offers a human still leaves the question open', async () => {
    const talk = await atScreen();
    for (const text of ['xyzzy', 'xyzzy', 'xyzzy']) await talk.say(text);

    await talk.say('mon profil sygefor');

    expect(talk.state.question).toBe('profile-problem');
  });
});

describe('a fear not to be entitled', () => {
  it.each([
    ['fr', 'je ne suis pas payé par le CNRS, ai-je droit ?', 'Pas besoin d’être agent CNRS'],
    ['en', 'I am not paid by the CNRS, am I entitled?', 'without being CNRS staff'],
  ] as const)(
    'is met with reassurance, in %s, and the conversation goes on',
    async (language, text, said) => {
      const talk = await Talk.open({ ...SAMPLE, language });

      expect(await talk.say(text)).toContain(said);
      expect(talk.state).toMatchObject({ expecting: 'question', question: 'screen' });
      expect(talk.told).toBeUndefined();
    },
  );

  it('takes back that one is in no unit', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    for (const text of ['pour moi', 'rien encore', 'jamais', 'je ne fais pas partie'])
      await talk.say(text);
    expect(talk.told).toBe('E1');
    await talk.choose('Je ne peux pas');

    await talk.choose('Je ne suis pas agent CNRS');

    expect(talk.text).toContain('Pas besoin d’être agent CNRS');
    expect(talk.state.expecting).toBe('question');
  });
});

describe('a button of an earlier question', () => {
  it('corrects that answer and what followed from it', async () => {
    const talk = await atScreen();
    await talk.say('page de connexion');
    await talk.say('je ne sais pas où cliquer');
    expect(talk.told).toBe('W1');

    await talk.press('answer:screen:profile');

    expect(talk.state.question).toBe('profile-problem');
    expect(talk.state.answers).toEqual({ screen: 'profile' });
    expect(Object.keys(talk.state.facts)).toEqual(['sees.profile']);
  });

  it.each([
    'escalation:send',
    'code:resend',
    'answer:nothing:at-all',
    'answer:screen:__proto__',
    'constructor:x',
    '',
  ])('that means nothing now does no harm: %s', async (id) => {
    const talk = await atScreen();

    await talk.press(id);

    expect(talk.mails).toEqual([]);
    expect(talk.replies.length).toBeGreaterThan(0);
  });
});

describe('what is not to be kept', () => {
  const SECRET = 'Azerty!2026';

  it.each<[string, (talk: Talk) => Promise<string>]>([
    [
      'a text',
      async (talk) => talk.say(`mon mot de passe est ${SECRET} et Sygefor affiche une erreur`),
    ],
    [
      'the error form',
      async (talk) =>
        talk.fill('error-text', { text: `Sygefor affiche une erreur, mdp : ${SECRET}` }),
    ],
    [
      'an escalation',
      async (talk) =>
        talk.fill('escalation', { remark: `password: ${SECRET}`, 'reply-to': 'zoe@labo.example' }),
    ],
    ['a name', async (talk) => talk.fill('name-and-unit', { name: SECRET, unit: 'UMR9001' })],
  ])('is removed from %s, and the person is told', async (_, tell) => {
    const talk = await atScreen();

    const said = await tell(talk);
    await talk.say('humain');
    await talk.fill('escalation', { 'reply-to': 'zoe@labo.example' });
    await talk.say('oui');

    expect(said).toContain('J’ai effacé');
    expect(talk.mails).toHaveLength(2);
    expect(JSON.stringify([talk.state, talk.transcript, talk.effects])).not.toContain('Azerty');
  });
});

describe('odd texts', () => {
  it.each([
    ['10 kB', 'a b '.repeat(2500), 'n’ai lu que le début'],
    ['an empty one', '', 'est vide'],
    ['spaces', '   \n ', 'est vide'],
  ])('%s is answered', async (_, text, expected) => {
    const talk = await atScreen();

    expect(await talk.say(text)).toContain(expected);
    expect(talk.state.question).toBe('screen');
  });
});
