import { expect, it } from 'vitest';
import { findNearDuplicates } from '../../../../dialogs/understanding/model/near-duplicates.ts';

it.each([
  ['case and accents', 'mot de passe oublié', 'Mot de passe oublie !'],
  ['a letter', 'je ne reçois pas le mail de Sésame', 'je ne recois pas le mail de Sesame'],
  ['a small word', 'comment créer mon compte Sygefor svp', 'comment créer mon compte Sygefor'],
  ['nothing', '🎉', '🎉'],
])('finds two sentences that differ by %s', (_, one, other) => {
  expect(findNearDuplicates([one, other])).toEqual([{ text: other, earlier: one }]);
});

it.each([
  ['mon valideur est parti', 'mon valideur est absent de la liste'],
  ['je ne suis pas dans RESEDA', 'je ne suis pas payé par le CNRS'],
  ['oui', 'non'],
  ['🎉', '?'],
])('keeps apart "%s" and "%s"', (one, other) => {
  expect(findNearDuplicates([one, other])).toEqual([]);
});

it('looks at all that came before', () => {
  const texts = ['quitter', 'recommencer', 'Quitter', 'RECOMMENCER', 'aide'];

  expect(findNearDuplicates(texts).map(({ text }) => text)).toEqual(['Quitter', 'RECOMMENCER']);
});
