import { describe, expect, it } from 'vitest';
import { pickChoice } from '../../../dialogs/understanding/pick-choice.ts';

const choices = [
  { id: 'page', label: 'La page de connexion de Sygefor' },
  { id: 'list', label: 'Une liste d’établissements' },
  { id: 'yes-today', label: 'Oui, et il fonctionne aujourd’hui' },
  { id: 'no', label: 'Non, jamais' },
  { id: 'unknown', label: 'Je ne sais pas, ou aucun de ces cas' },
];

describe('a choice', () => {
  it.each([
    ['une liste d’etablissements', 'list'],
    ['UNE LISTE', 'list'],
    ['établissements', 'list'],
    ['la page de connexion', 'page'],
    ['oui', 'yes-today'],
    ['yes', 'yes-today'],
    ['non merci', 'no'],
    ['no', 'no'],
    ['1', 'page'],
    ['2.', 'list'],
    ['n° 2', 'list'],
    ['la deuxième', 'list'],
    ['le 3e', 'yes-today'],
    ['the second one', 'list'],
    ['option 4', 'no'],
    ['la dernière', 'unknown'],
    ['la 2', 'list'],
    ['n°2', 'list'],
    ['no 3', 'yes-today'],
    ['1ère', 'page'],
    ['second one', 'list'],
    ['the last one', 'unknown'],
    ['plutôt la première', 'page'],
    ['la première je pense', 'page'],
    ['je dirais la 2', 'list'],
    ['oui la deuxième', 'list'],
    ['I’d say the first', 'page'],
    ['the third option please', 'yes-today'],
    ['oui depuis hier', 'yes-today'],
    ['ouais bien sûr', 'yes-today'],
    ['non, pas du tout', 'no'],
    ['jamais', 'no'],
  ])('is meant by "%s": %s', (text, id) => {
    expect(pickChoice(choices, text)?.id).toBe(id);
  });

  it.each([
    '',
    '   ',
    '6',
    '99',
    'peut-être',
    'sygefor et établissements',
    'je',
    'les deux',
    'both',
    '1 ou 2',
    'pas la première',
    'oui mais ça ne marche pas',
    'oui et non',
  ])('is not meant by "%s"', (text) => {
    expect(pickChoice(choices, text)).toBeUndefined();
  });

  it('is left open when two begin with the same yes', () => {
    const twoYes = [...choices, { id: 'yes-before', label: 'Oui, mais pas récemment' }];

    expect(pickChoice(twoYes, 'oui')).toBeUndefined();
  });

  it('is none where none is on offer', () => {
    expect(pickChoice([], 'oui')).toBeUndefined();
  });
});
