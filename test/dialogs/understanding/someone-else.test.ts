import { describe, expect, it } from 'vitest';
import {
  forSomeoneElse,
  LIKELY_SOMEONE_ELSE,
} from '../../../dialogs/understanding/someone-else/for-someone-else.ts';
import { trainSomeoneElse } from '../../../dialogs/understanding/someone-else/train-someone-else.ts';
import { readCorpus } from '../../fakes/read-corpus.ts';

const KEPT_OUT = 'doctorants.jsonl';
const voices = readCorpus();
const others = Object.entries(voices).filter(([name]) => name !== KEPT_OUT);
const model = trainSomeoneElse(others.flatMap(([, lines]) => lines));

describe('a text about somebody else', () => {
  it.each([
    'mon doctorant n’apparaît pas dans RESEDA',
    'une collègue n’arrive pas à se connecter',
    'notre nouvelle stagiaire n’a pas de compte Janus',
    'MA STAGIAIRE N A PAS DE MOT DE PASSE',
    'ma doctorante a oublie son mdp',
    'je suis gestionnaire d’unité et un agent n’a pas reçu le mail de Sésame',
    'pour Mme Durand : sa fiche RESEDA n’a pas de mail',
    'elle n’a jamais eu de mot de passe Janus',
    'for my postdoc: he cannot log in',
    'my student has never received the e-mail from Sésame',
    'our new engineer is not in RESEDA, how do I add her?',
    'One of my colleagues has lost his password',
    'I am asking for a colleague who has no account',
    'comment inscrire un nouvel arrivant du labo ?',
  ])('is known: "%s"', (text) => {
    expect(forSomeoneElse(model, text)).toBeGreaterThanOrEqual(LIKELY_SOMEONE_ELSE);
  });

  it.each([
    '',
    'j’ai oublié mon mot de passe',
    'mon gestionnaire m’a dit de passer par Sésame',
    'mon directeur ne répond pas',
    'my supervisor is not in the list of valideurs',
    'ma collègue y arrive, pas moi',
    'je suis doctorante et je n’ai pas de compte',
    'I am a postdoc and I cannot log in',
    'le valideur affiché n’est pas le bon',
    'my administrator does not answer',
    'le cofo affiché est parti',
    'qui est mon administrateur d’unité ?',
    'je voudrais parler à une personne',
    'un collègue m’a dit de venir ici pour mon mot de passe',
    '123456',
  ])('is not "%s"', (text) => {
    expect(forSomeoneElse(model, text)).toBeLessThan(LIKELY_SOMEONE_ELSE);
  });

  it('is found more often than not, and rarely where there is none, in a voice not trained on', () => {
    const lines = voices[KEPT_OUT] ?? [];
    const found = lines.filter(({ text }) => forSomeoneElse(model, text) >= LIKELY_SOMEONE_ELSE);
    const right = found.filter(({ other }) => other === true);

    expect(right.length / found.length).toBeGreaterThan(0.75);
    expect(right.length / lines.filter(({ other }) => other === true).length).toBeGreaterThan(0.6);
  });

  it('is weighed between 0 and 1, whatever the length', () => {
    for (const text of ['', 'x', 'mon doctorant '.repeat(10_000), '<my> <person> '.repeat(100)]) {
      const probability = forSomeoneElse(model, text);

      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
  });
});
