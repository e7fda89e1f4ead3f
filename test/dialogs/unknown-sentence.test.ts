import { describe, expect, it } from 'vitest';
import { GUIDE_ONLY, SAMPLE, Talk } from '../fakes/converse.ts';

const kept = ({ effects }: Talk) =>
  effects.flatMap((effect) => (effect.kind === 'not-understood' ? effect.what : []));

describe('a sentence that is not understood', () => {
  it.each([
    'quel est le menu de la cantine, 06\u00A012\u00A034\u00A056\u00A078 ?',
    'quel est le menu de la cantine, +33 (0)6 12 34 56 78 ?',
    'quel est le menu de la cantine, jeanne.moulin [at] labo.example ?',
    'quel est le menu de la cantine, moulin＠labo.example ?',
  ])('is kept without how to reach somebody: %s', async (typed) => {
    const talk = await Talk.open(GUIDE_ONLY);

    await talk.say(typed);

    expect(JSON.stringify(talk.effects)).toContain('cantine');
    expect(JSON.stringify(talk.effects)).not.toMatch(/34|moulin|labo/u);
  });

  it.each([
    ['that is none of our business', 'quel est le menu de la cantine ?'],
    ['that nobody can read', 'le machin du truc a fait le bidule'],
  ])('is kept where it is one %s', async (_, text) => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');

    await talk.say(text);

    expect(kept(talk)).toEqual([{ source: 'sentence', language: 'fr', text }]);
  });

  it('is kept without who wrote it and without secrets', async () => {
    const talk = await Talk.open(SAMPLE);

    await talk.say('Je suis Camille Canari, quel est le menu de la cantine le 0612345678 ?');

    const text = kept(talk)[0]?.text;
    expect(text).toContain('menu de la cantine');
    expect(text).not.toMatch(/camille|canari|0612345678/iu);
  });

  it.each([
    'mon compte Janus est bloqué',
    'mon mot de passe est oublié',
    'bonjour',
    'merci',
    'aide',
    'je ne sais pas',
    'camille canari',
  ])('is not "%s"', async (text) => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');

    await talk.say(text);

    expect(kept(talk)).toEqual([]);
  });

  it('is kept once, as the message of a page, where it holds one', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.press('for-whom:me');

    await talk.say('la page dit « Module de paiement introuvable »');

    expect(kept(talk)).toMatchObject([{ source: 'error-text' }]);
  });
});
