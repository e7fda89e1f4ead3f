import { describe, expect, it } from 'vitest';
import { GUIDE_ONLY, SAMPLE, Talk } from '../fakes/converse.ts';

const UNKNOWN = 'Bonjour, je suis Camille Canari. La page dit « Module de paiement introuvable »';

const kept = (talk: Talk) =>
  talk.effects.flatMap((effect) => (effect.kind === 'not-understood' ? [effect.what] : []));

describe('a message of a page that nobody knows', () => {
  it('is kept to be learnt, without who sent it, when the assistant asked for it', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');

    await talk.fill('error-text', { text: UNKNOWN });

    expect(kept(talk)).toEqual([
      { source: 'error-text', language: 'fr', text: 'Module de paiement introuvable' },
    ]);
    expect(talk.text).toContain('Je ne connais pas ce message');
  });

  it.each([
    ['at the beginning', []],
    ['where another question stands open', ['pour moi']],
  ])('is kept when it is typed %s', async (_, words) => {
    const talk = await Talk.open(SAMPLE);
    for (const text of words) await talk.say(text);

    await talk.say(UNKNOWN);

    expect(kept(talk)).toHaveLength(1);
    expect(JSON.stringify(kept(talk))).not.toContain('anari');
  });

  it('is kept once when it is typed as the answer', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');
    await talk.press('answer:screen:error');
    const { question } = talk.state;

    await talk.say(UNKNOWN);

    expect(question).toBe('error-text');
    expect(kept(talk)).toHaveLength(1);
  });

  it.each([
    'Stale Request',
    'Erreur : Votre compte n’est pas activé',
    'ERR_NAME_NOT_RESOLVED',
    'je ne sais pas',
    'pour moi',
  ])('is not "%s"', async (text) => {
    const talk = await Talk.open(GUIDE_ONLY);

    await talk.say(text);

    expect(kept(talk)).toEqual([]);
  });

  it('is not the one that is known, whatever the page shows around it', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');

    await talk.fill('error-text', { text: 'Error 12: Your account is not activated' });

    expect(kept(talk)).toEqual([]);
    expect(talk.state.facts).toHaveProperty(['told.account-inactive']);
  });
});
