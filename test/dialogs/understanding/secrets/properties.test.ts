import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub } from '../../../../dialogs/understanding/scrub.ts';
import {
  cardNumber,
  iban,
  linkToken,
  mixedPassword,
  oneWord,
  passphrase,
  resetCode,
  socialSecurityNumber,
} from './arbitrary-secrets.ts';
import { ORDINARY_SENTENCES } from './ordinary-sentences.ts';

const RUNS = { numRuns: 1500 };

const PASSWORD_FRAMES = [
  'mon mot de passe est @',
  'mon mot de passe est : @',
  'Mon mot de passe : @',
  'MON MOT DE PASSE: @',
  'mot de passe = @',
  'mot de passe → @',
  'mots de passe : @',
  'mon mot de pass est @',
  'mot de pase: @',
  'motdepasse: @',
  'mdp=@',
  'mdp : @',
  'mon mdp c’est @',
  'mdp -> @',
  'my password is @',
  'my pasword is: @',
  'Password: @',
  'pwd: @',
  'pass: @',
  'passphrase: @',
  'voici mon mot de passe @',
  'voici mon nouveau mot de passe Janus : @',
  'here is my password: @',
  'bonjour, mon mot de passe Sésame actuel est @',
  'le mot de passe que j’utilise est @',
  'the password that I use is @',
  'mon mot de passe :\n@',
  'Mot de passe\n@',
  'password:\r\n@',
  'login/mot de passe : jdupont / @',
  'login/mdp: camille.durand\u0000labo.example / @',
  'identifiants : jdupont / @',
  'login: jdupont\nmot de passe: @\nUMR7586',
  'identifiant jdupont, mot de passe : @, unité UMR7586',
] as const;

const QUOTES = [
  ['« ', ' »'],
  ['«', '»'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
] as const;

const QUOTED_FRAMES = [
  'mon mot de passe est @',
  'mon mot de passe : @ et il est refusé',
  'mdp=@',
  'my password is @ but it is rejected',
  'pwd: @',
  'voici mon mot de passe @',
  'j’ai tapé le mot de passe @ sans succès',
] as const;

const CODE_FRAMES = [
  'code de réinitialisation : @',
  'mon code de reinitialisation est @',
  'code de réinitialisation @ refusé',
  'code sésame @',
  'le code Sésame est @',
  'my reset code is @',
  'reset code: @',
  'le code que j’ai reçu est @',
  'mon administrateur m’a donné le code @',
  'the code that I received is @',
  'code secret : @',
] as const;

const LINK_FRAMES = [
  'https://sesame.cnrs.fr/reinitialisation?token=@',
  'https://sesame.cnrs.fr/reset/@',
  'https://sesame.cnrs.fr/password/reset/@/confirm?lang=fr',
  'le lien https://sesame.cnrs.fr/x?lang=fr&ticket=@ ne marche pas',
  'www.sesame.cnrs.fr/activation/@',
  'sesame.cnrs.fr/reinit?jeton=@',
  'https://page.example/compte#access_token=@',
  '(https://page.example/@)',
] as const;

const NUMBER_FRAMES = [
  '@',
  'voici : @.',
  'mon numéro est @ merci',
  'ligne 1\n@\nligne 3',
  '(@)',
  'n°@, UMR7586',
] as const;

/** A frame may hold an address, written with another sign. */
const fill = (frame: string, secret: string): string =>
  frame.replace('@', () => secret).replace('\u0000', '@');

function neverSurvives(frames: readonly string[], secrets: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(fc.constantFrom(...frames), secrets, (frame, secret) => {
      const { text, isScrubbed } = scrub(fill(frame, secret));

      expect(text, fill(frame, secret)).not.toContain(secret);
      expect(isScrubbed).toBe(true);
    }),
    RUNS,
  );
}

describe('wherever it stands, what is told as a secret never survives', () => {
  it.each([
    ['a password of letters, digits and signs', PASSWORD_FRAMES, mixedPassword],
    ['a password of one word', PASSWORD_FRAMES, oneWord],
    ['a password of several words', PASSWORD_FRAMES, passphrase],
    ['a reset code', CODE_FRAMES, resetCode],
    ['what opens something in a link', LINK_FRAMES, linkToken],
    ['the number of a card', NUMBER_FRAMES, cardNumber],
    ['a social security number', NUMBER_FRAMES, socialSecurityNumber],
    ['the number of a bank account', NUMBER_FRAMES, iban],
  ])('%s', (_, frames, secrets) => {
    neverSurvives(frames, secrets);
  });

  it('a password in quotes, of one word or of several', () => {
    const frames = QUOTED_FRAMES.flatMap((frame) =>
      QUOTES.map(([open, close]) => frame.replace('@', `${open}@${close}`)),
    );

    neverSurvives(frames, fc.oneof(passphrase, oneWord, mixedPassword));
  });

  it('a password that nothing announces', () => {
    neverSurvives(['@', ' @\n', 'j’ai essayé @ sans succès', 'it was @ last week'], mixedPassword);
  });
});

describe('what is removed', () => {
  it('leaves the rest of the message as it was', () => {
    const { text } = scrub(
      'login: jdupont\nmot de passe: Azerty!2026\nUMR7586, camille@labo.example, carte 4111 1111 1111 1111',
    );

    expect(text).toBe(
      'login: jdupont\nmot de passe: •••••\nUMR7586, camille@labo.example, carte •••• •••• •••• ••••',
    );
  });

  it('is removed once and for all, whatever the message is made of', () => {
    const secrets = fc.oneof(mixedPassword, passphrase, resetCode, linkToken, cardNumber, iban);
    const frames = [...PASSWORD_FRAMES, ...CODE_FRAMES, ...LINK_FRAMES, ...ORDINARY_SENTENCES];
    const piece = fc
      .tuple(fc.constantFrom(...frames), secrets)
      .map(([frame, secret]) => fill(frame, secret));
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '\n', '. '),
        (pieces, between) => {
          const once = scrub(pieces.join(between)).text;

          expect(scrub(once)).toEqual({ text: once, isScrubbed: false });
        },
      ),
      RUNS,
    );
  });
});

describe('an ordinary sentence', () => {
  it.each(ORDINARY_SENTENCES)('stays as it is: %j', (text) => {
    expect(scrub(text)).toEqual({ text, isScrubbed: false });
  });

  it('stays as it is among others, line by line', () => {
    const lines = fc.array(
      fc.constantFrom(...ORDINARY_SENTENCES.filter((line) => line.length > 30)),
      {
        minLength: 2,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(lines, (sentences) => {
        const text = sentences.join('\n\n');

        expect(scrub(text).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
