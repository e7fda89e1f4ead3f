import { describe, expect, it } from 'vitest';
import { scrub } from '../../../../dialogs/understanding/scrub.ts';

/** What makes a careless pattern look again and again. */
const SEEDS = [
  'mdp:',
  'mdp a ',
  'x est mon mot de passe ',
  'mot de passe est le nom de ',
  'mot de passe j’ai mis ',
  'password" x ',
  'login: x pass ',
  'code reçu par ',
  'on=1&a=',
  '&eacute;',
  'mdp:a@b.cd/',
  'mdp: le ',
  'mdp=“',
  'mdp\n',
  'mot de passe est le ',
  'mon mot de passe ',
  'login/mdp : u / ',
  'identifiants : a/',
  'code reçu ',
  'code de réinitialisation ',
  'sécu ',
  'a',
  'A1b',
  'a1',
  'é',
  'e\u0301',
  '=',
  '"',
  "l'",
  '«',
  '(',
  'a)',
  '....',
  ' ',
  '\u00a0',
  '\n',
  '1',
  '1 ',
  '1-',
  '41 ',
  '1 85 05 78 006 084 ',
  'FR76 3000 ',
  'https://',
  'https://a/b1/',
  'https://u:',
  'a.b/',
  'www.',
  'a@b.',
  '?token=',
  '%20',
  'eyJa',
  'eyJaaaaaaaaaa.',
  '#a1',
  '•',
  '••••• ',
] as const;

const SHORT = 8000;
const TIMES_AS_LONG = 8;
/** Four times what a linear cost would be, on a busy machine; a quadratic one would be 64. */
const MOST = 4 * TIMES_AS_LONG;
/** Below this a clock says nothing. */
const LEAST_MS = 2;

function fastest(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    scrub(text);
    return performance.now() - begun;
  });
  return Math.max(Math.min(...times), LEAST_MS);
}

describe('what a message costs', () => {
  it.each(SEEDS)('grows no faster than its length when it repeats %j', (seed) => {
    const ofLength = (length: number): string =>
      seed.repeat(Math.ceil(length / seed.length)).slice(0, length);

    const ratio = fastest(ofLength(SHORT * TIMES_AS_LONG)) / fastest(ofLength(SHORT));

    expect(ratio).toBeLessThan(MOST);
  });
});

it('is removed anywhere in the largest message that a client can send', () => {
  const noise = 'je ne trouve pas la page. '.repeat(5000);

  const { text } = scrub(`${noise}mdp : Azerty!2026. ${noise}carte 4111 1111 1111 1111 ${noise}`);

  expect(text).not.toContain('Azerty');
  expect(text).not.toContain('4111');
  expect(text.length).toBeGreaterThan(3 * noise.length);
});
