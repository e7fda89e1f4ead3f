import { describe, expect, it } from 'vitest';
import { readUnknown } from '../../../dialogs/understanding/unknown.ts';

describe('not knowing', () => {
  it.each([
    'je sais pas',
    'Je ne sais pas.',
    'JE NE SAIS PAS DU TOUT',
    'jsais pas',
    'chais pas',
    'sais pas',
    'je ne sais plus',
    'j’en sais rien',
    'aucune idée',
    'Aucune idée, désolée',
    'je n’ai aucune idée',
    'pas la moindre idée',
    'pas sûre',
    'je ne suis pas sûr',
    'je l’ignore',
    'euh je sais pas',
    'non je sais pas',
    'ni l’un ni l’autre',
    'ni l’une ni l’autre',
    'aucun',
    'aucun des deux',
    'aucune de ces réponses',
    'rien de tout cela',
    'I don’t know',
    'i dont know',
    'I do not know',
    'dunno',
    'idk',
    'not sure',
    'I’m not sure',
    'no idea',
    'no clue',
    'I have no idea',
    'none of those',
    'none of these',
    'none of the above',
    'neither',
    'neither of them',
    'difficile à dire',
  ])('is the whole of "%s"', (text) => {
    expect(readUnknown(text)).toBe('whole');
  });

  it.each([
    'je ne sais pas où cliquer',
    'aucune idée de ce que c’est',
    'not sure what the code is',
    'I don’t know my unit',
    `je ne sais pas ${'vraiment '.repeat(10_000)}`,
  ])('is the beginning of "%s"', (text) => {
    expect(readUnknown(text)).toBe('beginning');
  });

  it.each(['', 'oui', 'non', 'je sais', 'nonelectric', 'je connais mon unité', 'no'])(
    'is not in "%s"',
    (text) => {
      expect(readUnknown(text)).toBeUndefined();
    },
  );
});
