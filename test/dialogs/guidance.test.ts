import { describe, expect, it } from 'vitest';
import { Talk } from '../fakes/converse.ts';

const GUIDE_ONLY = { directories: {}, service: { systems: [] } } as const;

describe('guidance without a directory', () => {
  it('asks first about the page that the person sees', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('pour moi');
    await talk.choose('Une liste d’établissements');

    expect(talk.state.question).toBe('institutions-problem');
  });

  it('takes a pasted message where it is promised, and keeps one that it does not know', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('pour moi');
    await talk.choose('Un message d’erreur');
    expect(talk.state.question).toBe('error-text');

    const said = await talk.say('E-4711: flux capacitor not charged');

    expect(said).toContain('je le garde pour l’assistance');
    expect(talk.state.question).toBe('error-page');
  });

  it('gives the way of the guide to somebody who can tell nothing', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('pour moi');
    await talk.say('rien encore');
    for (let count = 0; count < 6 && talk.told === undefined; count += 1)
      await talk.say('je ne sais pas');

    expect(talk.told).toBe('undetermined');
    expect(talk.text).toContain('https://sesame.cnrs.fr/');
    expect(talk.text).toContain('https://formation.ifsem.cnrs.fr/page/login');
  });

  it('does not send the unit’s administrator to the unit’s administrator', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.choose('Pour quelqu’un d’autre');
    await talk.choose('Oui');
    await talk.choose('Mon profil');
    await talk.say('le cofo est parti');

    expect(talk.told).toBe('P4');
    expect(talk.text).toContain('C’est à vous d’agir');
    expect(talk.text).toContain('Je m’en occupe dans RESEDA');
  });

  it('sends a password to Sésame’s own help, with a letter that says what it is about', async () => {
    const talk = await Talk.open(GUIDE_ONLY);
    await talk.say('pour moi');
    await talk.say('mot de passe oublié');
    expect(talk.told).toBe('J2');

    const said = await talk.press('verdict:escalate');

    expect(said).toContain('https://sesame.cnrs.fr/');
    expect(said).toContain('m’aider sur ce point');
    expect(talk.mails).toEqual([]);
  });
});
