import { describe, expect, it } from 'vitest';
import {
  looksLikeErrorText,
  toKeptErrorText,
} from '../../../../dialogs/understanding/error-texts/unknown-error.ts';

describe('the message of a program', () => {
  it.each([
    'Fatal error: Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused',
    'java.lang.NullPointerException at fr.cnrs.Portail.doGet(Portail.java:112)',
    'Une erreur est survenue. Code : 0x80070005',
    'erreur 4711 sur le site',
    'error code E-4512',
    'la page affiche : « Le module de paiement est introuvable »',
    'le message dit "profil impossible à charger"',
    'it says: unable to load the widget',
    'SAML status Responder',
    'Traceback (most recent call last)',
  ])('is recognised in "%s"', (text) => {
    expect(looksLikeErrorText(text)).toBe(true);
  });

  it.each([
    'j’ai une erreur',
    'I made an error in my address',
    'je ne reçois pas le mail de Sésame',
    'mon directeur dit que je dois m’inscrire avant le 15',
    'UMR 5149',
    '',
  ])('is not read into "%s"', (text) => {
    expect(looksLikeErrorText(text)).toBe(false);
  });
});

/** Each with what must not be kept, and what must. */
const CANARIES = [
  ['erreur 12: camille.canari@labo.example refusé', 'canari', 'erreur 12'],
  ['Bonjour, je suis Camille Canari. Error: unable to load module', 'anari', 'unable to load'],
  ['my name is priya canari and it says error 77: wrong thing', 'canari', 'error 77'],
  ['Mme Canari-Petit voit une erreur 1234', 'anari', 'erreur 1234'],
  ['M. CANARI : erreur 1234', 'CANARI', 'erreur 1234'],
  ['NullPointerException for user jcanari', 'canari', 'NullPointerException'],
  ['NullPointerException for jean.canari.2', 'canari', 'NullPointerException'],
  ['erreur 12, appelez-moi au 06 12 34 56 78', '34 56', 'erreur 12'],
  ['erreur 12, appelez-moi au +33612345678', '3361', 'erreur 12'],
  ['Error: session a8f3c9e1b2d4e6f7 is gone', 'a8f3', 'is gone'],
  ['error 12 at https://formation.ifsem.cnrs.fr/x?mail=canari&token=zzz9', 'canari', 'cnrs.fr/x'],
  ['error 12 at https://canari:pw@formation.ifsem.cnrs.fr/x', 'canari', 'cnrs.fr/x'],
  ['error 12 from 193.54.12.7', '193.54', 'error 12'],
  ['error 12, number 1234567', '1234567', 'error 12'],
  ['error 12: no right\n\nCordialement,\njean canari, UMR 5149', 'canari', 'no right'],
  ['Unable to load the profile of Jean Canari', 'anari', 'Unable to load the profile'],
  ['erreur 12, mon mot de passe est Soleil2024!', 'Soleil', 'erreur 12'],
  ['erreur 12, mon mdp est soleilbleu', 'soleilbleu', 'erreur 12'],
  ['dis à canari que la page affiche « module 7 introuvable »', 'canari', 'module 7'],
  ['je suis jean canari, la page dit « profil de module absent »', 'canari', 'module absent'],
] as const;

describe('what is kept of it', () => {
  it.each(CANARIES)('leads to nobody: %j', (text, canary, message) => {
    const kept = toKeptErrorText(text);

    expect(kept.toLowerCase()).not.toContain(canary.toLowerCase());
    expect(kept).toContain(message);
  });

  it('is a few lines of it at most', () => {
    const kept = toKeptErrorText(`Error: ${'something went wrong. '.repeat(10_000)}`);

    expect(kept.length).toBeLessThanOrEqual(300);
    expect(kept).toMatch(/^Error: something went wrong.*…$/);
  });

  it.each(['M. ', 'je suis ', 'A', 'a.', '1 ', '"', 'x@', 'Cordialement ', 'http://a'])(
    'is found in a text of any length: %j again and again',
    (piece) => {
      expect(toKeptErrorText(piece.repeat(30_000)).length).toBeLessThanOrEqual(300);
    },
  );
});
