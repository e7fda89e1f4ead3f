import { describe, expect, it } from 'vitest';
import { CODE, SAMPLE, Talk } from '../fakes/converse.ts';
import {
  changesOf,
  escalated,
  hearAnswer,
  hearSolution,
  REFERENCE,
  standing,
} from '../fakes/supported-talk.ts';

/** Support wrote while the assistant's own question stood open. */
async function answeredBesideQuestion(): Promise<Talk> {
  const talk = await escalated();
  await talk.press('command:restart');
  await talk.press('for-whom:me');
  hearAnswer(talk);
  return talk;
}

const idsOf = (talk: Talk) => talk.choices.map(({ id }) => id);

/** What is typed now goes to support, and the person sees that it does. */
async function expectOpen(talk: Talk): Promise<void> {
  expect(idsOf(talk)).toContain(`support:leave:${REFERENCE}`);
  const before = changesOf(talk).length;
  await talk.say('et voici la suite');
  expect(changesOf(talk).slice(before)).toEqual([
    { reference: REFERENCE, kind: 'written', text: 'et voici la suite' },
  ]);
}

describe('what is typed about a request that support solved', () => {
  it.each([
    'non',
    'non ça ne marche toujours pas, j’ai encore l’erreur',
    'ça marche pas encore',
    'toujours pareil',
    'je ne sais pas si ça marche',
    'ça marche mais la page est vide',
    'does it work for everybody?',
    'it works only half, still not there',
    'je n’ai plus le même écran',
    'no, same thing',
  ])('("%s") opens it again, with these words', async (text) => {
    const talk = await escalated();
    hearSolution(talk);

    const said = await talk.say(text);

    expect(changesOf(talk)).toEqual([{ reference: REFERENCE, kind: 'reopened', text }]);
    expect(said).toContain('rouverte');
    expect(talk.mails.at(-1)?.text).toContain(`> ${text}`);
  });

  it('goes on to support once it is open again', async () => {
    const talk = await escalated();
    hearSolution(talk);
    await talk.say('toujours pareil');
    standing(talk, 'reopened');

    await expectOpen(talk);
  });

  it.each([
    'oui',
    'oui ça marche, merci',
    'yes it works now',
    'ça marche, merci beaucoup !',
    'oui c’est bon maintenant',
    'tout fonctionne',
    'yes thanks',
    'Oui cela fonctionne, merci infiniment !',
    'Oui, tout fonctionne. Cordialement, Anne',
    'tout est rentré dans l’ordre',
    'that did it, thank you',
  ])('("%s") closes it', async (text) => {
    const talk = await escalated();
    hearSolution(talk);

    const said = await talk.say(text);

    expect(changesOf(talk)).toEqual([{ reference: REFERENCE, kind: 'confirmed' }]);
    expect(said).toContain('close');
  });

  it.each(['merci', 'ok merci', 'ok', 'bonjour', 'Merci beaucoup pour votre aide !', 'thanks'])(
    '("%s") is thanks, and it is asked again whether it works',
    async (text) => {
      const talk = await escalated();
      hearSolution(talk);

      const said = await talk.say(text);

      expect(changesOf(talk)).toEqual([]);
      expect(said).toContain('Est-ce que cela fonctionne maintenant');
      expect(idsOf(talk)).toContain(`support:works:${REFERENCE}`);
    },
  );
});

describe('while one writes to support', () => {
  it.each([
    'merci',
    'thanks',
    'ok',
    'merci beaucoup',
    'ok merci !',
    'super merci',
    'merci d’avance pour votre retour',
    'Je vous souhaite une bonne journée',
    'Merci, bonne soirée. Cordialement',
    'thanks for your time, have a nice day',
    'thanks, good night',
  ])('"%s" alone is not passed on', async (text) => {
    const talk = await answeredBesideQuestion();

    await talk.say(text);

    expect(changesOf(talk)).toEqual([]);
    await expectOpen(talk);
  });

  it('the number of a course goes to support, a code that lives does not', async () => {
    const talk = await escalated();
    hearAnswer(talk, 'Quel stage ?');
    await talk.say('stage 260570');
    const early = changesOf(talk);
    const proving = await Talk.open(SAMPLE);
    await proving.giveAddress('zoe@labo-alpha.example');
    await proving.press('code:without');
    await proving.escalate();
    standing(proving, 'taken');
    hearAnswer(proving, 'Quel stage ?');

    const said = await proving.say(`stage 260570, et puis ${CODE} dans un courriel`);

    expect(early).toMatchObject([{ kind: 'written', text: 'stage 260570' }]);
    expect(said).toContain('est vérifiée');
    expect(changesOf(proving)).toMatchObject([
      { kind: 'written', text: 'stage 260570, et puis  dans un courriel' },
    ]);
  });

  it('one may write several times, though a question of the assistant stands open', async () => {
    const talk = await answeredBesideQuestion();

    await talk.say('oui, le bleu');

    await expectOpen(talk);
  });

  it('the words of an open question answer support', async () => {
    const talk = await answeredBesideQuestion();

    await talk.say('Rien encore, je commence');

    expect(changesOf(talk)).toMatchObject([{ kind: 'written' }]);
  });

  it.each(['english', 'aide', '   ', 'ma demande'])(
    'the next sentence still goes there after "%s"',
    async (text) => {
      const talk = await answeredBesideQuestion();

      await talk.say(text);

      expect(changesOf(talk)).toEqual([]);
      await expectOpen(talk);
    },
  );

  it.each(['command:english', 'command:help'])(
    'the next sentence still goes there after the button %s',
    async (id) => {
      const talk = await answeredBesideQuestion();

      await talk.press(id);

      await expectOpen(talk);
    },
  );

  it('the next sentence still goes there after a password was removed', async () => {
    const talk = await answeredBesideQuestion();

    const said = await talk.say('mot de passe : Azerty!2026');

    expect(said).toContain('J’ai effacé');
    await expectOpen(talk);
  });

  it('the words beside a password go to support without it', async () => {
    const talk = await answeredBesideQuestion();

    await talk.say('ma carte est bleue et mon mot de passe est Azerty!2026');

    expect(changesOf(talk)).toMatchObject([{ kind: 'written' }]);
    expect(JSON.stringify(changesOf(talk))).toContain('ma carte est bleue');
    expect(JSON.stringify(talk.effects)).not.toContain('Azerty!2026');
    await expectOpen(talk);
  });

  it('the next sentence still goes there where support was told too often', async () => {
    const talk = await answeredBesideQuestion();
    talk.maySupportBeTold = false;
    await talk.say('encore moi');
    talk.maySupportBeTold = true;

    await expectOpen(talk);
  });

  it('nothing goes there while somebody thinks', async () => {
    const talk = await escalated();
    hearSolution(talk);

    const said = await talk.say('euh…');

    expect(changesOf(talk)).toEqual([]);
    expect(said).toContain('Est-ce que cela fonctionne maintenant');
  });

  it.each([
    'annuler',
    'cancel',
    'retour',
    'Poser une question à l’assistant',
    'laisse, je veux l’assistant',
    'je veux parler à l’assistant',
    'back to the assistant',
  ])('"%s" leaves, sends nothing, and what stood open comes again', async (text) => {
    const talk = await answeredBesideQuestion();
    const { question = '' } = talk.state;

    await talk.say(text);
    const ids = idsOf(talk);
    await talk.say('1');

    expect(ids).toContain(`answer:${question}:unknown`);
    expect(changesOf(talk)).toEqual([]);
  });

  it('"stop" leaves and sends nothing', async () => {
    const talk = await answeredBesideQuestion();

    await talk.say('stop');
    await talk.say('reprendre');

    expect(changesOf(talk)).toEqual([]);
    expect(idsOf(talk)).not.toContain(`support:leave:${REFERENCE}`);
  });

  it('a button of the assistant leaves', async () => {
    const talk = await answeredBesideQuestion();

    await talk.press('answer:screen:unknown');
    await talk.say('je ne suis pas dans RESEDA');

    expect(changesOf(talk)).toEqual([]);
  });

  it('whoever leaves with nothing else open can come back to support', async () => {
    const talk = await escalated();
    hearAnswer(talk);
    await talk.choose('Poser une question');
    await talk.say('bonjour');
    const before = changesOf(talk);

    await talk.press(`support:reply:${REFERENCE}`);

    expect(before).toEqual([]);
    await expectOpen(talk);
  });

  it('one sees that it is over where the request was closed on its page', async () => {
    const talk = await escalated();
    hearAnswer(talk);

    talk.hear(REFERENCE, 'confirmed', { kind: 'confirmed' });

    expect(idsOf(talk)).toEqual([`support:not-yet:${REFERENCE}`]);
  });

  it('nothing goes there any more once the request was closed elsewhere', async () => {
    const talk = await escalated();
    hearAnswer(talk);
    standing(talk, 'confirmed');

    await talk.say('english');

    expect(idsOf(talk)).not.toContain(`support:leave:${REFERENCE}`);
  });
});
