import { expect, it } from 'vitest';
import { withoutHidden } from '../../../../dialogs/wording/texts/hidden.ts';

it.each([
  { what: 'line breaks of Windows', typed: 'un\r\ndeux', kept: 'un\ndeux' },
  { what: 'line breaks of an old Mac', typed: 'un\rdeux', kept: 'un\ndeux' },
  {
    what: 'line breaks of a word processor',
    typed: 'un\u2028deux\u2029trois',
    kept: 'un\ndeux\ntrois',
  },
  { what: 'tabs', typed: 'un\tdeux', kept: 'un deux' },
  { what: 'marks that turn the direction', typed: 'un\u202edeux\u2066', kept: 'undeux' },
  { what: 'a space without width', typed: 'un\u200bdeux', kept: 'undeux' },
  { what: 'the bell', typed: 'un\u0007deux', kept: 'undeux' },
  { what: 'accents and pictures', typed: 'é\u0301 🎓', kept: 'é\u0301 🎓' },
])('a text keeps $what as everybody sees them', ({ typed, kept }) => {
  expect(withoutHidden(typed)).toBe(kept);
});
