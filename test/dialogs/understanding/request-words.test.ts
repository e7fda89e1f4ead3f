import { describe, expect, it } from 'vitest';
import { pickCode } from '../../../dialogs/understanding/pick-up.ts';
import { pickReferences, readRequestWish } from '../../../dialogs/understanding/request-words.ts';
import { scrub } from '../../../dialogs/understanding/scrub.ts';

describe('the reference of a request', () => {
  it.each([
    'SYG-182-298',
    'ma demande syg-182-298 svp',
    'Où en est SYG182298?',
    'SYG 182 298 toujours pas',
    'my request syg_182_298.',
    '(SYG–182–298)',
  ])('is found in %s, and neither a secret nor a code', (text) => {
    expect(pickReferences(text)).toEqual(['SYG-182-298']);
    expect(scrub(text).text).toBe(text);
    expect(pickCode(text)).toBeUndefined();
  });

  it.each(['SYG-18-298', 'psyg-182-298', 'SYG-182-2981', 'UMR 5149', '182 298'])(
    'is not found in %s',
    (text) => {
      expect(pickReferences(text)).toEqual([]);
    },
  );

  it('leaves a code beside it to be found', () => {
    expect(pickCode('SYG-182-298 : 123456')).toBe('123456');
  });
});

describe('what is wished of a request', () => {
  it.each([
    ['je veux que l assistance rouvre ma demande', 'reopen'],
    ['peut-on ré-ouvrir le ticket ?', 'reopen'],
    ['rouvrez la svp', 'reopen'],
    ['please re-open my request', 'reopen'],
    ['can you reopen it', 'reopen'],
    ['et je suis toujours bloquée, dites le à l assistance', 'tell'],
    ['prévenez l’assistance que ça recommence', 'tell'],
    ['je veux répondre à l’assistance', 'tell'],
    ['tell support that I see the same page', 'tell'],
    ['let the support know', 'tell'],
    ['toujours bloquée, même écran', 'still'],
    ['tjs bloqué', 'still'],
    ['ca remarche plus depuis hier', 'still'],
    ['I am still blocked!!', 'still'],
    ['still doesn’t work', 'still'],
    ['ça ne marche plus', 'still'],
    ['it no longer works', 'still'],
    ['alors ?', 'still'],
    ['vous avez reçu ?', 'still'],
    ['c’est long', 'still'],
    ['des nouvelles ?', 'still'],
    ['toujours rien', 'still'],
    ['et maintenant je fais quoi', 'still'],
    ['any news?', 'still'],
    ['What happens next?', 'still'],
    ['I am still waiting for an answer', 'still'],
    ['je veux ajouter quelque chose à ma demande', 'tell'],
    ['can I add something to my request', 'tell'],
  ])('is understood: %s', (text, wish) => {
    expect(readRequestWish(text)).toBe(wish);
  });

  it.each([
    'comment rouvrir ma session Janus ?',
    'je recouvre la santé',
    'mon mot de passe est expiré',
    'encore merci',
    'write to Sésame',
    'écrire à l’assistance Sésame',
    'je ne vois rien',
    'alors je clique et rien',
    'c’est long à charger',
    'ajouter une adresse à mon profil',
    `je n’ai toujours pas de compte. ${'J’ai tout essayé. '.repeat(12)}`,
  ])('is nothing in: %s', (text) => {
    expect(readRequestWish(text)).toBeUndefined();
  });
});
