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
import {
  CODE_FRAMES,
  fill,
  LINK_FRAMES,
  NUMBER_FRAMES,
  PASSWORD_FRAMES,
  QUOTED_FRAMES,
  QUOTES,
} from './frames.ts';
import { ORDINARY_SENTENCES } from './ordinary-sentences.ts';

const RUNS = { numRuns: 1500 };

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
