import { describe, expect, it } from 'vitest';
import { toGist } from '../../bot/ports/to-gist.ts';

describe('the gist of a text', () => {
  it.each([
    ['Quel est le menu de la cantine ?', 'le MENU des cantines, svp'],
    ['je n’arrive pas à me connecter', 'Je ne suis toujours pas connectée, arrivé hier ?', false],
    ['Combien coûte la formation ?', 'combien coutent les formations'],
    ['How do I book a room?', 'book rooms please'],
    ['la salle est réservée', 'réserver une salle'],
  ])('of "%s" and "%s" is the same, or not', (one, other, isSame = true) => {
    expect(toGist(one) === toGist(other)).toBe(isSame);
  });

  it('tells messages apart by their numbers', () => {
    expect(toGist('Erreur 500')).not.toBe(toGist('Erreur 404'));
  });

  it.each(['je ne sais pas', 'what is it', '???', 'à'])('of "%s" is not empty', (text) => {
    expect(toGist(text)).not.toBe('');
  });
});
