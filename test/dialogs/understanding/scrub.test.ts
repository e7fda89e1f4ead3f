import { describe, expect, it } from 'vitest';
import { scrub, SCRUBBED } from '../../../dialogs/understanding/scrub.ts';

describe('what looks like a secret', () => {
  it.each([
    ['mon mot de passe est Azerty123', 'Azerty123'],
    ['mon mot de passe est : soleil', 'soleil'],
    ['mot de passe Janus : tournesol', 'tournesol'],
    ['mdp=hunter22', 'hunter22'],
    ['my password is hunter2', 'hunter2'],
    ['Password: correcthorse', 'correcthorse'],
    ['voici mon mot de passe Azerty12', 'Azerty12'],
    ['code de réinitialisation : K7F9-22QX', 'K7F9-22QX'],
    ['my reset code is ABCD1234', 'ABCD1234'],
    ['le code Sésame est 998877', '998877'],
    ["le mot de passe que je tape c'est Toto2024", 'Toto2024'],
    ['the password that I use is Toto2024', 'Toto2024'],
    ['j’ai essayé Azerty!2026 sans succès', 'Azerty!2026'],
    ['Tr0ub4dor&3', 'Tr0ub4dor&3'],
  ])('is removed: %s', (text, secret) => {
    const scrubbed = scrub(text);

    expect(scrubbed.isScrubbed).toBe(true);
    expect(scrubbed.text).toContain(SCRUBBED);
    expect(scrubbed.text).not.toContain(secret);
  });

  it('is removed once and for all', () => {
    const once = scrub('mdp : Azerty!2026').text;

    expect(scrub(once)).toEqual({ text: once, isScrubbed: false });
  });
});

describe('what is no secret', () => {
  it.each([
    'mon mot de passe est expiré',
    'mot de passe oublié, mon unité est UMR5149',
    'mot de passe oublié, mon adresse est jean.durand2@labo.example',
    'Mon mot de passe est-il expiré ?',
    'mon mot de passe est déjà expiré.',
    'mon mot de passe est refusé, que faire ?',
    'mot de passe : comment le changer ?',
    'mon mot de passe Janus est oublié',
    'mot de passe oublié',
    'my password is not accepted',
    'my password is expired',
    'The password you entered was incorrect.',
    'mon code de réinitialisation est invalide',
    'où saisir le code de réinitialisation ?',
    'j’ai un code de réinitialisation : où le saisir ?',
    'mon unité est UMR5149?',
    'UMR5149',
    'camille.durand2@labo.example',
    'https://idp.labo.example/idp?conversation=e1s1',
    'https://sesame.cnrs.fr/password-reset/token',
    'formation.ifsem.cnrs.fr/page/login?x=1',
    'opensaml::FatalProfileException',
    'Erreur 500',
    '123456',
    '',
  ])('stays as it is: %s', (text) => {
    expect(scrub(text)).toEqual({ text, isScrubbed: false });
  });
});
