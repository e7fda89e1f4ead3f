import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../dialogs/understanding/command.ts';

describe('a command', () => {
  it.each([
    ['Aide', 'help'],
    ['?', 'help'],
    ['HELP please', 'help'],
    ['Retour', 'back'],
    ['précédent', 'back'],
    ['go back', 'back'],
    ['je me suis trompée', 'back'],
    ['Recommencer svp', 'restart'],
    ['start over', 'restart'],
    ['stop', 'stop'],
    ['au revoir', 'stop'],
    ['in English', 'english'],
    ['En français, s’il vous plaît', 'french'],
    ['je voudrais parler à quelqu’un', 'human'],
    ['talk to a human', 'human'],
    ['Ma demande', 'my-request'],
    ['my request', 'my-request'],
    ['Que savez-vous de moi ?', 'my-data'],
    ['mes données', 'my-data'],
    ['What do you know about me?', 'my-data'],
    ['my data, please', 'my-data'],
    ['Oubliez-moi', 'forget-me'],
    ['je voudrais supprimer mes données', 'forget-me'],
    ['Effacez mes données !', 'forget-me'],
    ['please forget me', 'forget-me'],
    ['Delete my data', 'forget-me'],
    ['C’est fait !', 'check-again'],
    ['it works now', 'works'],
    ['ça marche', 'works'],
  ])('is "%s": %s', (text, command) => {
    expect(readCommand(text)).toBe(command);
  });

  it.each([
    '',
    'mot de passe oublié',
    'je n’ai pas d’aide de mon unité',
    'my profile',
    'j’ai oublié mes données de connexion',
    'back pain',
  ])('is not "%s"', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });
});
