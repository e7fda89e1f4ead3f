import { describe, expect, it } from 'vitest';
import type { EscalationStatus } from '../../bot/ports/escalations.ts';
import { GUIDE_ONLY, Talk } from '../fakes/converse.ts';

const DAVID = 'david@labo.example';
const REFERENCE = 'SYG-TEST-1';

/** A conversation that was passed on to support. */
async function escalated(): Promise<Talk> {
  const talk = await Talk.open(GUIDE_ONLY);
  await talk.escalate({ 'reply-to': DAVID });
  standing(talk, 'taken');
  return talk;
}

/** The request as it stands from now on. */
function standing(talk: Talk, status: EscalationStatus, situation = 'question'): void {
  talk.escalations = [
    {
      reference: REFERENCE,
      status,
      situation,
      at: talk.now,
      changedAt: talk.now,
      mail: 'sent',
    },
  ];
}

function hearAnswer(talk: Talk, text = 'Avez-vous un badge ?'): string {
  return talk.hear(REFERENCE, 'taken', { kind: 'answered', by: 'Sofia', text });
}

function hearSolution(talk: Talk): string {
  standing(talk, 'solved');
  return talk.hear(REFERENCE, 'solved', {
    kind: 'solved',
    by: 'Sofia',
    text: 'Votre fiche est là.',
  });
}

/** What support was told so far. */
function changesOf(talk: Talk): readonly unknown[] {
  return talk.effects.flatMap((effect) => (effect.kind === 'tell-support' ? [effect.change] : []));
}

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
  it.each(['oui, le bleu', 'oui', 'je ne sais pas', 'merci', 'je ne suis pas dans RESEDA', '2'])(
    '"%s" goes to support, word for word',
    async (text) => {
      const talk = await escalated();
      hearAnswer(talk);

      const said = await talk.say(text);

      expect(changesOf(talk)).toEqual([{ reference: REFERENCE, kind: 'written', text }]);
      expect(said).toContain('transmis à l’assistance');
    },
  );

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

  it('leaves the open question as it was, and the next words answer it', async () => {
    const talk = await escalated();
    await talk.press('command:restart');
    await talk.press('for-whom:me');
    const { question, expecting } = talk.state;
    expect(expecting).toBe('question');
    hearAnswer(talk);

    const said = await talk.say('oui, le bleu');

    expect(talk.state).toMatchObject({ expecting, question });
    expect(said).toContain('transmis à l’assistance');
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
    await talk.choose('Ne rien envoyer');
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

    await talk.choose('Toujours pas');

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
      expect(mail?.html).toContain(`<a href="${url}">`);
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
