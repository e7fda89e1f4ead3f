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
    ['Azerty2026!', 'Azerty2026'],
    ['P@ssw0rd2024', 'P@ssw0rd2024'],
    ['mdp 12345678', '12345678'],
    ['mon mot de passe est toujours Azerty2026', 'Azerty2026'],
    ['mon mot de passe Ab1=x9zzz', 'x9zzz'],
    ['ancien mdp tournesol1 nouveau mdp tournesol2', 'tournesol2'],
    ['mon mot de passe est soleil de minuit', 'minuit'],
    ['my password: correct horse battery staple', 'battery'],
    ['mon mot de passe est le chat noir dort', 'noir'],
    ['identifiant et mot de passe : camille@labo.example / tournesol', 'tournesol'],
    ['identifiants : jdupont / tournesol', 'tournesol'],
    ['identifiants : jdupont/tournesol', 'tournesol'],
    ['code de re\u0301initialisation : 48213', '48213'],
    ['code PIN 4821', '4821'],
    ['mon code sésame c’est AZERTY', 'AZERTY'],
    ['le code reçu par mail : 4821', '4821'],
    ['the code from my admin is K7F922', 'K7F922'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', 'eyJzdWIiOiIxIn0'],
    ['https://jdupont:tournesol@page.example/', 'tournesol'],
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

describe('a number that nobody here needs', () => {
  it.each([
    ['carte 4111 1111 1111 1111, exp 12/27', 'carte •••• •••• •••• ••••, exp 12/27'],
    ['4111111111111111 12/27 123', '•••• •••• •••• •••• 12/27 123'],
    ['3782 822463 10005', '•••• •••• •••• ••••'],
    ['1 85 05 78 006 084 91', '• •• •• •• ••• ••• ••'],
    ['185057800608491', '• •• •• •• ••• ••• ••'],
    ['1 85 05 2A 006 084 55', '• •• •• •• ••• ••• ••'],
    ['mon NIR est 1850578006084', 'mon NIR est • •• •• •• ••• ••• ••'],
    ['1850578006084, c’est mon numéro de sécu', '• •• •• •• ••• ••• ••, c’est mon numéro de sécu'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189 merci', 'IBAN •• •• •••• •••• •••• merci'],
  ])('leaves the mark of its kind: %s', (text, marked) => {
    expect(scrub(text)).toEqual({ text: marked, isScrubbed: true });
  });

  it.each([
    ['with a wrong check digit', '4111 1111 1111 1112'],
    ['that nobody issues cards under', '9111 1111 1111 1111'],
    ['of social security without its key or its name', '1850578006084'],
    ['of social security with a month that does not exist', '1 85 13 78 006 084 91'],
    ['of a bank account with a wrong key', 'FR77 3000 6000 0112 3456 7890 189'],
    ['within a longer one', '841111111111111111'],
  ])('is any other number, %s', (_, text) => {
    expect(scrub(text).text).toBe(text);
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
