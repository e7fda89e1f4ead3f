import { describe, expect, it } from 'vitest';
import type { EscalationStatus } from '../../bot/ports/escalations.ts';
import { GUIDE_ONLY, Talk } from '../fakes/converse.ts';
import {
  changesOf,
  DAVID,
  escalated,
  hearAnswer,
  REFERENCE,
  standing,
} from '../fakes/supported-talk.ts';

const SENT = 'SYG-182-298';

const request = (talk: Talk, reference: string, status: EscalationStatus) => ({
  reference,
  status,
  situation: 'question',
  at: talk.now,
  changedAt: talk.now,
  mail: 'sent' as const,
});

/** A request that was sent, whatever became of it, and a conversation that was begun again since. */
async function begunAgain(status: EscalationStatus): Promise<Talk> {
  const talk = await escalated();
  await talk.say('recommencer');
  talk.escalations = [request(talk, SENT, status)];
  return talk;
}

const idsOf = (talk: Talk): readonly string[] => talk.choices.map(({ id }) => id);

describe('a request that is over', () => {
  it.each([
    're bonjour, ca remarche plus depuis hier, ma demande SYG-182-298',
    'ma demande syg182298',
    'je veux que l assistance rouvre ma demande',
    'please reopen my request',
    'dites à l’assistance que ça recommence',
    'toujours bloquée, même écran',
    'I am still blocked!!',
  ])('is reached with: %s', async (text) => {
    const talk = await begunAgain('confirmed');

    const said = await talk.say(text);

    expect(said).toContain(SENT);
    expect(idsOf(talk)).toEqual([
      `support:not-yet:${SENT}`,
      'command:human',
      `support:leave:${SENT}`,
    ]);
    expect(changesOf(talk)).toEqual([]);
  });

  it('is opened again by one click', async () => {
    const talk = await begunAgain('confirmed');
    await talk.say('rouvrir ma demande');

    await talk.choose('Rouvrir');
    expect(changesOf(talk)).toEqual([{ reference: SENT, kind: 'reopened' }]);

    talk.escalations = [request(talk, SENT, 'reopened')];
    await talk.say('je vois une page blanche');
    expect(changesOf(talk)).toMatchObject([
      {},
      { kind: 'written', text: 'je vois une page blanche' },
    ]);
  });

  it('is opened again by the words that follow', async () => {
    const talk = await begunAgain('solved');
    await talk.say(`${SENT}, cela recommence`);

    await talk.say('je vois une page blanche');

    expect(changesOf(talk)).toEqual([
      { reference: SENT, kind: 'reopened', text: 'je vois une page blanche' },
    ]);
  });

  it('leaves a way to another matter', async () => {
    const talk = await begunAgain('confirmed');
    await talk.say('toujours bloqué');

    await talk.choose('Poser une question');

    expect(talk.state.expecting).toBe('for-whom');
    await talk.say('mon mot de passe est expiré');
    expect(changesOf(talk)).toEqual([]);
  });
});

describe('a request that is open', () => {
  it('is reached from beside it, and words go to support again', async () => {
    const talk = await escalated();
    talk.escalations = [request(talk, SENT, 'reopened')];
    hearAnswer(talk);
    talk.escalations = [request(talk, REFERENCE, 'reopened')];
    await talk.press(`support:leave:${REFERENCE}`);

    const said = await talk.say('et je suis toujours bloquée, dites le à l assistance');
    expect(said).toContain('ce que vous écrivez maintenant va à l’assistance');
    await talk.say('toujours la page blanche');

    expect(changesOf(talk)).toMatchObject([{ reference: REFERENCE, kind: 'written' }]);
  });

  it.each([
    ['at the beginning', (talk: Talk) => talk.say('recommencer')],
    ['once it was sent', () => Promise.resolve('')],
  ])('hears what is typed after "my request" %s', async (_, go) => {
    const talk = await escalated();
    await go(talk);
    talk.escalations = [request(talk, SENT, 'reopened')];

    expect(await talk.say('my request')).toContain('va à l’assistance');
    await talk.say('I am still blocked!!');

    expect(changesOf(talk)).toMatchObject([{ kind: 'written', text: 'I am still blocked!!' }]);
  });

  it('is another one than that which words go to now', async () => {
    const talk = await escalated();
    hearAnswer(talk);
    talk.escalations = [request(talk, REFERENCE, 'taken'), request(talk, SENT, 'waiting')];

    expect(await talk.say(`et ma demande ${SENT} ?`)).toContain('en attente');
    await talk.say('le badge est bleu');

    expect(changesOf(talk)).toMatchObject([{ reference: SENT, kind: 'written' }]);
  });

  it('hears its own reference as any other words', async () => {
    const talk = await escalated();
    hearAnswer(talk);
    talk.hear(SENT, 'taken', { kind: 'answered', text: 'Avez-vous un badge ?' });
    talk.escalations = [request(talk, SENT, 'taken')];

    await talk.say(`${SENT} : oui`);

    expect(changesOf(talk)).toMatchObject([{ reference: SENT, kind: 'written' }]);
  });
});

describe('whoever waits for support', () => {
  it.each(['alors ?', 'vous avez reçu ?', 'c’est long', 'et maintenant je fais quoi', 'any news?'])(
    '("%s") reads where the request stands',
    async (text) => {
      const talk = await escalated();

      const said = await talk.say(text);

      expect(said).toMatch(/(?:Demande|Request) SYG-TEST-1/u);
      expect(said).not.toContain('pas bien compris');
    },
  );

  it('reads it also when it does not work any more', async () => {
    const talk = await escalated();
    standing(talk, 'confirmed');

    expect(await talk.say('ça ne marche plus')).toContain('Rouvrez-la');
  });
});

describe('words beside a request that was sent', () => {
  it.each([
    'en fait c’est réglé, j’ai réussi',
    'finalement tout fonctionne',
    'I managed to log in',
  ])('("%s") close it where they say that it works', async (text) => {
    const talk = await escalated();

    await talk.say(text);

    expect(changesOf(talk)).toEqual([{ reference: REFERENCE, kind: 'confirmed' }]);
  });

  it.each([
    'Génial, merci',
    'Excellent !',
    'ça fonctionne presque',
    'j’ai réussi à lire votre mail ?',
  ])('("%s") leave it open where they do not', async (text) => {
    const talk = await escalated();

    await talk.say(text);

    expect(changesOf(talk)).toEqual([]);
  });

  it('are looked at first where they hold an error', async () => {
    const talk = await escalated();

    const said = await talk.say('j’ai encore une erreur : ERR_TOO_MANY_REDIRECTS');

    expect(said).toContain('Où en est votre accès');
    expect(said).not.toContain('Demande SYG-TEST-1');
  });

  it('leave nothing to be typed again when a second one is written', async () => {
    const talk = await escalated();
    await talk.say('humain');

    const form = talk.replies.find((reply) => reply.kind === 'form');

    expect(form?.fields).toContainEqual(expect.objectContaining({ id: 'reply-to', value: DAVID }));
  });
});

describe('a reference that is not theirs', () => {
  it('is told so, without a word of whether it exists', async () => {
    const talk = await begunAgain('taken');

    const said = await talk.say('où en est SYG-999-111 ?');

    expect(said).toContain('Je ne trouve pas de demande SYG-999-111 parmi les vôtres');
    expect(talk.state.expecting).toBe('for-whom');
    expect(changesOf(talk)).toEqual([]);
  });

  it('goes to support where words go there', async () => {
    const talk = await escalated();
    hearAnswer(talk);

    await talk.say('voir aussi SYG-999-111');

    expect(changesOf(talk)).toMatchObject([{ text: 'voir aussi SYG-999-111' }]);
  });

  it('may stand in the details of a request that is being written', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('humain');

    await talk.say(`${DAVID} suite à SYG-999-111`);

    expect(talk.state.expecting).toBe('escalation-confirm');
  });
});

describe('words of a request, from somebody who has none', () => {
  it.each(['je veux rouvrir ma demande', 'dites le à l’assistance'])(
    'are read as before: %s',
    async (text) => {
      const talk = await Talk.open(GUIDE_ONLY);

      await talk.say(text);

      expect(idsOf(talk).filter((id) => id.startsWith('support:'))).toEqual([]);
    },
  );
});

describe('"my request" beside an open question', () => {
  it.each(['taken', 'solved', 'confirmed'] as const)(
    'names its own choices apart from those of the question: %s',
    async (status) => {
      const talk = await escalated();
      await talk.say('recommencer');
      await talk.press('for-whom:me');
      talk.escalations = [request(talk, SENT, status)];

      await talk.say('ma demande');

      expect(talk.state.expecting).toBe('question');
      const ours = talk.choices.filter(({ id }) => id.startsWith('support:'));
      expect(ours.length).toBeGreaterThan(0);
      expect(ours.filter(({ label }) => !label.includes(SENT))).toEqual([]);
      await talk.say('Rien encore, je commence');
      expect(changesOf(talk)).toEqual([]);
    },
  );

  it('shows one group only where a verdict was told', async () => {
    const talk = await escalated();
    await talk.say('recommencer');
    await talk.press('for-whom:me');
    await talk.say('opensaml::FatalProfileException');
    expect(talk.state.expecting).toBe('after-verdict');
    talk.escalations = [request(talk, SENT, 'taken')];

    await talk.say('ma demande');

    expect(idsOf(talk).filter((id) => !id.startsWith('support:'))).toEqual([]);
    expect(talk.choices.filter(({ label }) => label === 'Cela fonctionne')).toEqual([]);
    await talk.choose('Poser une question');
    expect(idsOf(talk)).toContain('verdict:works');
  });
});
