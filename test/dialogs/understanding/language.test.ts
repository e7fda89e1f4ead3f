import { describe, expect, it } from 'vitest';
import { tellLanguage } from '../../../dialogs/understanding/language/tell-language.ts';
import { trainLanguage } from '../../../dialogs/understanding/language/train-language.ts';
import { packModels } from '../../../dialogs/understanding/linear/pack-models.ts';
import { readCorpus } from '../../fakes/read-corpus.ts';

const KEPT_OUT = 'precis.jsonl';
const voices = readCorpus();
const others = Object.entries(voices).filter(([name]) => name !== KEPT_OUT);
const model = trainLanguage(others.flatMap(([, lines]) => lines));

describe('the language of a text', () => {
  it.each([
    ['j’ai oublié mon mot de passe', 'fr'],
    ['JE N AI PAS RECU LE MAIL', 'fr'],
    ['g pa recu le mail de sesame', 'fr'],
    ['mon labo est une umr mais jsui payé par la fac', 'fr'],
    ['pourquoi sa marche pas', 'fr'],
    ['le message dit "Stale Request" et je ne sais pas quoi faire', 'fr'],
    [
      'On me répond « Stale Request. You may be seeing this page because you used the Back button while browsing a secure web site »',
      'fr',
    ],
    ['oui', 'fr'],
    ['I forgot my password', 'en'],
    ['I DID NOT GET THE MAIL', 'en'],
    ['cant log in pls help', 'en'],
    ['the page says « Votre compte n’est pas activé » when I log in', 'en'],
    ['my valideur is wrong, who can change it', 'en'],
    ['yes', 'en'],
    ['le mail de Sésame says link expired and i cannot click on it again', 'en'],
    ['my valideur n’est pas dans la liste, je fais quoi', 'fr'],
  ])('is told of "%s": %s', (text, language) => {
    expect(tellLanguage(model, text)?.language).toBe(language);
  });

  it.each([
    'Necesito cambiar mi contraseña',
    'no me funciona la página',
    'Warum steht mein Chef nicht in der Auswahl?',
    'kein Zugang',
    'Ho cliccato su salva ma non succede niente',
    'Onde está o formulário para mudar a senha?',
    'ik heb nog steeds geen mail ontvangen',
    'yardıma ihtiyacım var',
    '我忘记了密码',
    'نسيت كلمة المرور',
    'Я забыл пароль',
    'Δεν μπορώ να συνδεθώ',
  ])('is another one for "%s"', (text) => {
    expect(tellLanguage(model, text)?.language).toBe('other');
  });

  it.each([
    '',
    '   ',
    '👍',
    '123456',
    '12/10/2026',
    'a@labo.example',
    'ABCD-1234',
    '!!! ???',
    'https://sesame.cnrs.fr/',
  ])('is not told of "%s"', (text) => {
    expect(tellLanguage(model, text)).toBeUndefined();
  });

  it('is right for 98 of 100 sentences of a voice that was not trained on', () => {
    const sentences = (voices[KEPT_OUT] ?? []).filter(({ text }) => text.split(/\s+/u).length > 3);
    const right = sentences.filter(
      ({ text, lang }) => tellLanguage(model, text)?.language === lang,
    );

    expect(sentences.length).toBeGreaterThan(500);
    expect(right.length / sentences.length).toBeGreaterThanOrEqual(0.98);
  });

  it('is told with less confidence where two are mixed than where there is one', () => {
    const mixed = tellLanguage(model, 'j’ai reset mon password mais i get an error')?.confidence;
    const pure = tellLanguage(
      model,
      'j’ai changé mon mot de passe mais j’ai une erreur',
    )?.confidence;

    expect(mixed ?? 1).toBeLessThan(pure ?? 0);
  });

  it('is read from the beginning of a text of any length', () => {
    const long = 'je ne reçois pas le courriel '.repeat(5000);

    expect(tellLanguage(model, long)?.language).toBe('fr');
  });

  it('is not confused by words that every object has', () => {
    expect(() => tellLanguage(model, 'constructor toString __proto__')).not.toThrow();
  });

  it('needs less than 150 kB of what was learnt', () => {
    expect(packModels({ language: model }).length).toBeLessThan(150_000);
  });

  it('is learnt the same way each time', () => {
    const lines = voices[KEPT_OUT] ?? [];

    expect(packModels({ language: trainLanguage(lines) })).toEqual(
      packModels({ language: trainLanguage(lines) }),
    );
  });
});
