import { describe, expect, it } from 'vitest';
import { GUIDE_ONLY, Talk } from '../fakes/converse.ts';
import {
  changesOf,
  DAVID,
  escalated,
  hearAnswer,
  hearSolution,
  REFERENCE,
  standing,
} from '../fakes/supported-talk.ts';

const lastMail = (talk: Talk) => talk.mails.at(-1);

describe('what support does', () => {
  it('is told in words of its own, and says which request it is about', async () => {
    const talk = await escalated();

    const said = hearAnswer(talk);

    expect(said).toContain(REFERENCE);
    expect(talk.replies[0]).toMatchObject({ kind: 'from-support', text: 'Avez-vous un badge ?' });
  });

  it('never names who works for support', async () => {
    const talk = await escalated();

    expect(hearAnswer(talk)).not.toContain('Sofia');
    expect(talk.hear(REFERENCE, 'taken', { kind: 'taken', by: 'Sofia' })).not.toContain('Sofia');
  });

  it('is told with whom support waits for, and until when', async () => {
    const talk = await escalated();

    const said = talk.hear(REFERENCE, 'waiting', {
      kind: 'waiting',
      waitingFor: 'la gestionnaire de l’unité',
      waitingUntil: '2026-11-30',
    });

    expect(said).toContain('la gestionnaire de l’unité');
    expect(said).toContain('30 novembre 2026');
  });

  it('is told with one full stop at the end of what support typed', async () => {
    const talk = await escalated();

    const said = talk.hear(REFERENCE, 'waiting', {
      kind: 'waiting',
      waitingFor: 'Le gestionnaire de l’unité..',
      waitingUntil: '2026-11-30',
    });

    expect(said).toMatch(/l’unité\.$/u);
  });

  it.each(['noted', 'replayed', 'opened', 'added'] as const)(
    '%s is kept from them',
    async (kind) => {
      const talk = await escalated();

      expect(talk.hear(REFERENCE, 'taken', { kind, text: 'note interne' })).toBe('');
    },
  );

  it('is told in the language of the conversation', async () => {
    const talk = await escalated();
    await talk.say('english');

    expect(hearAnswer(talk)).toContain('Support answers you');
  });

  it('reaches a conversation whose state cannot be read any more', () => {
    const talk = new Talk({ ...GUIDE_ONLY, stored: { version: 0 } });

    expect(hearAnswer(talk)).toContain('Avez-vous un badge ?');
  });
});

describe('what is typed after support wrote', () => {
  it.each([
    'oui, le bleu',
    'oui',
    'je ne sais pas',
    'non merci',
    'je ne suis pas dans RESEDA',
    '2',
  ])('"%s" goes to support, word for word', async (text) => {
    const talk = await escalated();
    hearAnswer(talk);

    const said = await talk.say(text);

    expect(changesOf(talk)).toEqual([{ reference: REFERENCE, kind: 'written', text }]);
    expect(said).toContain('transmis à l’assistance');
  });

  it('goes to the mailbox too, in the thread of the request, to be answered to the person', async () => {
    const talk = await escalated();
    hearAnswer(talk);

    await talk.say('oui, le bleu');

    expect(lastMail(talk)).toMatchObject({
      to: 'support@sygefor.example',
      reference: REFERENCE,
      replyTo: DAVID,
    });
    expect(lastMail(talk)?.text).toContain('> oui, le bleu');
  });

  it('goes on to support while nothing else is asked', async () => {
    const talk = await escalated();
    hearAnswer(talk);

    await talk.say('oui, le bleu');
    await talk.say('et aussi le vert');

    expect(changesOf(talk)).toHaveLength(2);
  });

  it('leaves the open question as it was, and it comes again once the person leaves support', async () => {
    const talk = await escalated();
    await talk.press('command:restart');
    await talk.press('for-whom:me');
    const { question, expecting } = talk.state;
    expect(expecting).toBe('question');
    hearAnswer(talk);

    const said = await talk.say('oui, le bleu');

    expect(talk.state).toMatchObject({ expecting, question });
    expect(said).toContain('transmis à l’assistance');
    await talk.choose('Poser une question');
    expect(talk.choices.map(({ id }) => id)).toContain(`answer:${question ?? ''}:unknown`);
    await talk.choose('Rien');
    expect(changesOf(talk)).toHaveLength(1);
  });

  it('does what a command says, and tells support nothing of it', async () => {
    const talk = await escalated();
    hearAnswer(talk);

    expect(await talk.say('aide')).toContain('À tout moment');
    expect(changesOf(talk)).toEqual([]);
  });

  it('never takes a secret along', async () => {
    const talk = await escalated();
    hearAnswer(talk);

    await talk.say('mon mot de passe est Azerty!2026 et ma carte est bleue');

    expect(JSON.stringify(talk.effects)).not.toContain('Azerty!2026');
  });

  it('answers the form for an address while that stands open', async () => {
    const talk = await Talk.open();
    await talk.escalate({ 'reply-to': DAVID });
    standing(talk, 'taken');
    await talk.press('command:restart');
    await talk.press('for-whom:me');
    await talk.press('answer:screen:nothing-yet');
    expect(talk.state.expecting).toBe('address');
    hearAnswer(talk);

    await talk.say('anne.martin@labo.example');

    expect(changesOf(talk)).toEqual([]);
    expect(talk.state.codeFor).toBe('anne.martin@labo.example');
  });
});

describe('what support writes to a mailbox that nobody proved', () => {
  const WORDS = 'Votre mot de passe a expiré.';

  it.each([
    ['taken', 'answered', 'répondu par courriel'],
    ['solved', 'solved', 'résolue'],
    ['waiting', 'waiting', 'en attente'],
    ['taken', 'written', 'page de suivi'],
  ] as const)('is not shown in the conversation (%s)', async (status, kind, says) => {
    const talk = await escalated();
    const event = { kind, text: WORDS, waitingFor: WORDS, waitingUntil: '2026-11-30' };

    const said = talk.hear(REFERENCE, status, event, true);

    expect(said).toContain(says);
    expect(said).not.toContain(WORDS);
  });

  it('is answered from the conversation all the same', async () => {
    const talk = await escalated();
    talk.hear(REFERENCE, 'taken', { kind: 'answered', text: WORDS }, true);

    await talk.say('oui, le bleu');

    expect(changesOf(talk)).toEqual([
      { reference: REFERENCE, kind: 'written', text: 'oui, le bleu' },
    ]);
  });
});

describe('"it works"', () => {
  it.each(['bouton', 'Cela fonctionne', 'ça marche'])('(%s) closes the request', async (how) => {
    const talk = await escalated();
    hearSolution(talk);

    const said = how === 'bouton' ? await talk.choose('Cela fonctionne') : await talk.say(how);

    expect(changesOf(talk)).toEqual([{ reference: REFERENCE, kind: 'confirmed' }]);
    expect(said).toContain('close');
    expect(talk.effects.at(-1)).toMatchObject({ entry: { outcome: 'works' } });
  });

  it('closes an open request also where support said nothing yet', async () => {
    const talk = await escalated();
    standing(talk, 'new');

    await talk.press('verdict:works');

    expect(changesOf(talk)).toEqual([{ reference: REFERENCE, kind: 'confirmed' }]);
  });

  it.each(['verdict:works', `support:works:${REFERENCE}`])(
    '(%s) closes nothing twice',
    async (button) => {
      const talk = await escalated();
      standing(talk, 'confirmed');

      await talk.press(button);

      expect(changesOf(talk)).toEqual([]);
    },
  );

  it('without a request asks nothing of the store', async () => {
    const talk = await Talk.open(GUIDE_ONLY);

    await talk.say('ça marche');

    expect(talk.needs).toEqual([]);
  });
});

describe('"still not"', () => {
  it('opens again what support solved, and what is typed then goes to support', async () => {
    const talk = await escalated();
    hearSolution(talk);

    const said = await talk.choose('Toujours pas');
    standing(talk, 'reopened');
    await talk.say('la page dit : accès refusé');

    expect(said).toContain('rouverte');
    expect(changesOf(talk)).toEqual([
      { reference: REFERENCE, kind: 'reopened' },
      { reference: REFERENCE, kind: 'written', text: 'la page dit : accès refusé' },
    ]);
  });

  it('opens again what the person had confirmed', async () => {
    const talk = await escalated();
    hearSolution(talk);
    await talk.choose('Cela fonctionne');
    standing(talk, 'confirmed');

    await talk.choose('Toujours pas');

    expect(changesOf(talk).at(-1)).toEqual({ reference: REFERENCE, kind: 'reopened' });
  });

  it('is passed on as words while support still works on it', async () => {
    const talk = await escalated();
    hearAnswer(talk);

    await talk.choose('Toujours pas');

    expect(changesOf(talk)).toMatchObject([{ kind: 'written' }]);
  });

  it.each([
    ['as words', { kind: 'written', text: 'Cela ne fonctionne toujours pas.' }],
    ['by opening it again', { kind: 'reopened' }],
  ] as const)('tells support nothing that it was told last (%s)', async (_how, lastEvent) => {
    const talk = await escalated();
    hearAnswer(talk);
    talk.escalations = talk.escalations.map((request) => ({ ...request, lastEvent }));

    const said = await talk.choose('Toujours pas');
    await talk.say('la page dit : accès refusé');

    expect(said).toContain('Écrivez-le ici');
    expect(changesOf(talk)).toMatchObject([{ text: 'la page dit : accès refusé' }]);
    expect(talk.needs.filter(({ kind }) => kind === 'may-tell-support')).toHaveLength(1);
  });

  it('is told again once something else happened', async () => {
    const talk = await escalated();
    hearAnswer(talk);
    const lastEvent = { kind: 'answered', text: 'Réessayez.' } as const;
    talk.escalations = talk.escalations.map((request) => ({ ...request, lastEvent }));

    await talk.choose('Toujours pas');

    expect(changesOf(talk)).toHaveLength(1);
  });
});

describe('support that was told much within the hour', () => {
  it.each([
    ['typed words', async (talk: Talk) => talk.say('oui, le bleu')],
    ['"it works"', async (talk: Talk) => talk.choose('Cela fonctionne')],
    ['"it works", typed', async (talk: Talk) => talk.say('ça marche')],
    ['"still not"', async (talk: Talk) => talk.choose('Toujours pas')],
  ])('is not told %s, and the person is told to wait', async (_what, act) => {
    const talk = await escalated();
    hearAnswer(talk);
    talk.maySupportBeTold = false;
    const mails = talk.mails.length;

    const said = await act(talk);

    expect(said).toContain('réessayez dans une heure');
    expect(changesOf(talk)).toEqual([]);
    expect(talk.mails).toHaveLength(mails);
    expect(talk.choices.map(({ id }) => id)).toContain(`support:reply:${REFERENCE}`);
  });

  it('is sent no more of the same situation, which can be sent later', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    standing(talk, 'taken');
    talk.maySupportBeTold = false;

    const said = await talk.escalate({ 'reply-to': DAVID });
    const { length } = talk.mails;
    talk.maySupportBeTold = true;
    await talk.say('oui');

    expect(said).toContain('réessayez dans une heure');
    expect(length).toBe(0);
    expect(talk.mails[0]?.to).toBe('support@sygefor.example');
  });

  it('does not hear of "it works" where it said nothing yet', async () => {
    const talk = await escalated();
    talk.maySupportBeTold = false;

    const said = await talk.say('ça marche');

    expect(said).toContain('réessayez dans une heure');
    expect(changesOf(talk)).toEqual([]);
  });

  it('is told again afterwards', async () => {
    const talk = await escalated();
    hearAnswer(talk);
    talk.maySupportBeTold = false;
    await talk.say('oui, le bleu');
    talk.maySupportBeTold = true;

    await talk.say('oui, le bleu');

    expect(changesOf(talk)).toHaveLength(1);
  });
});

describe('a request', () => {
  it.each(['reply', 'works', 'not-yet'])('of somebody else does nothing (%s)', async (action) => {
    const talk = await escalated();

    const said = await talk.press(`support:${action}:SYG-000-000`);

    expect(changesOf(talk)).toEqual([]);
    expect(said).toContain('Je ne trouve plus');
  });

  it.each(['support:', 'support:erase:SYG-TEST-1', 'support:toString:SYG-TEST-1'])(
    'is left alone by a button that is none (%s)',
    async (id) => {
      const talk = await escalated();

      await talk.press(id);

      expect(changesOf(talk)).toEqual([]);
    },
  );

  it('is written to from its button, or left alone', async () => {
    const talk = await escalated();
    hearAnswer(talk);
    await talk.choose('Répondre');
    await talk.choose('Poser une question');
    await talk.choose('Répondre');

    await talk.say('oui, le bleu');

    expect(changesOf(talk)).toMatchObject([{ kind: 'written', text: 'oui, le bleu' }]);
  });

  it.each([
    ['taken', 'prise en charge'],
    ['waiting', 'en attente'],
    ['solved', 'résolue'],
    ['reopened', 'rouverte'],
    ['confirmed', 'close'],
  ] as const)('that is %s is told so by "my request"', async (status, words) => {
    const talk = await escalated();
    standing(talk, status);

    expect(await talk.say('ma demande')).toContain(words);
  });

  it('can be opened again from "my request"', async () => {
    const talk = await escalated();
    standing(talk, 'confirmed');
    await talk.say('ma demande');

    await talk.choose('Rouvrir la demande');

    expect(changesOf(talk)).toEqual([{ reference: REFERENCE, kind: 'reopened' }]);
  });

  it('shows in the conversation what the person did on its page', async () => {
    const talk = await escalated();
    hearAnswer(talk);

    expect(talk.hear(REFERENCE, 'taken', { kind: 'written', text: 'le bleu' })).toContain(
      'le bleu',
    );
    expect(talk.hear(REFERENCE, 'confirmed', { kind: 'confirmed' })).toContain('close');
    await talk.say('bonjour');

    expect(changesOf(talk)).toEqual([]);
  });

  it('is kept with what support needs to ask the directories again', async () => {
    const talk = await escalated();

    const [dossier] = talk.effects.flatMap((effect) =>
      effect.kind === 'escalate' ? [effect.dossier] : [],
    );

    expect(dossier).toMatchObject({
      language: 'fr',
      replyTo: DAVID,
      isReplyProved: false,
      verdict: 'question',
      steps: [{ step: 'unit' }, { step: 'reseda' }, { step: 'janus' }, {}, {}],
    });
    expect(dossier?.summary.join('\n')).toContain(DAVID);
  });

  it('leads support from its mail to the console, by links that are links', async () => {
    const talk = await escalated();

    const [mail] = talk.mails;

    for (const act of ['take', 'answer', 'wait', 'solve']) {
      const url = `http://localhost:3978/console/escalations/${REFERENCE}?do=${act}`;
      expect(mail?.text).toContain(url);
      expect(mail?.html).toContain(`<a href="${url}"`);
    }
  });
});

describe('a request that is for those who help with Sésame', () => {
  const SESAME = 'aide@sesame.example';

  it('stays with them, who have no console', async () => {
    const talk = await Talk.open({
      ...GUIDE_ONLY,
      service: { systems: [], sesameSupport: SESAME },
    });
    await talk.escalate({ 'reply-to': DAVID });
    standing(talk, 'taken', 'J7');
    hearAnswer(talk);

    await talk.say('oui, le bleu');

    expect(lastMail(talk)?.to).toBe(SESAME);
    expect(lastMail(talk)?.text).not.toContain('/console/');
  });
});
