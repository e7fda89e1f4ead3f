import { describe, expect, it } from 'vitest';
import {
  readConsent,
  readYesOrNo,
  splitYesOrNo,
} from '../../../dialogs/understanding/yes-or-no.ts';
import { readCorpus } from '../../fakes/read-corpus.ts';

const YES = [
  'oui',
  'OUI !!!',
  'Oui.',
  'ouiii',
  'ouais',
  'ouep',
  'yep',
  'yes',
  'Yeah',
  'y',
  'o',
  'si',
  'vi',
  'oui oui',
  'oui depuis hier',
  'Oui, depuis lundi dernier',
  'oui, il y a 3 jours',
  'yes since Monday',
  'yes, two weeks ago',
  'bien sûr',
  'oui bien sûr',
  'exact',
  'exactement',
  'c’est ça',
  'c ça',
  'tout à fait',
  'ben oui',
  'ah oui',
  'mais oui',
  'oui monsieur',
  'oui chef',
  'yes sir',
  'of course',
  'affirmatif',
  'indeed',
  'that’s right',
  'correct',
  'je crois que oui',
  'I think so',
  'd’accord, oui',
  'yes it is',
  'I do',
  'en effet',
  'oui merci',
  'evidemment',
  'oui déjà',
  'oui hier soir',
];
const NO = [
  'non',
  'NON',
  'nan',
  'nn',
  'no',
  'nope',
  'nah',
  'n',
  'non non',
  'NON NON ET NON',
  'non, jamais',
  'nope never',
  'pas encore',
  'non pas encore',
  'not yet',
  'no, not yet',
  'toujours pas',
  'pas du tout',
  'non pas du tout',
  'not at all',
  'absolument pas',
  'bien sûr que non',
  'non bien sûr',
  'négatif',
  'ah non',
  'bah non',
  'mais non',
  'hélas non',
  'I don’t think so',
  'no I don’t',
  'je crois pas',
  'je ne pense pas',
  'je crains que non',
  'not that I know of',
  'pas à ma connaissance',
  'no sorry',
  'non merci',
  'no way',
  'jamais de la vie',
  'que nenni',
  'not really',
];
const NEITHER = [
  '',
  '   ',
  'peut-être',
  'oui et non',
  'oui non',
  'yes but no',
  'non, si',
  'oui jamais',
  'oui mais mon mot de passe est refusé',
  'non mais j’ai un autre problème',
  'oui les deux',
  'no problem',
  'si je savais',
  'exactement le contraire',
  'never mind',
  'jamais',
  'bien',
  'oui j’ai reçu le mail mais le lien ne marche pas',
  'no mail received',
  'non je sais pas',
  'je ne sais pas',
  'pas sûr',
  'n’importe quoi',
  'ok',
  'yes or no?',
  'oui '.repeat(10_000),
];

describe('a yes or no', () => {
  it.each(YES)('is yes: "%s"', (text) => {
    expect(readYesOrNo(text)).toBe('yes');
  });

  it.each(NO)('is no: "%s"', (text) => {
    expect(readYesOrNo(text)).toBe('no');
  });

  it.each(NEITHER)('is neither: "%s"', (text) => {
    expect(readYesOrNo(text)).toBeUndefined();
  });

  it('is never the contrary of what a voice of the corpus means', () => {
    const answers = Object.values(readCorpus())
      .flat()
      .filter(({ intent }) => intent === 'yes' || intent === 'no');
    const contrary = answers.filter(({ text, intent }) => {
      const read = readYesOrNo(text);
      return read !== undefined && read !== intent;
    });

    expect(answers.length).toBeGreaterThan(200);
    expect(contrary).toEqual([]);
  });

  it.each([
    ['oui, mais il est refusé', 'yes', 'mais il est refusé'],
    ['Non. Je n’ai rien reçu', 'no', 'Je n’ai rien reçu'],
    ['yes - since Monday', 'yes', 'since Monday'],
  ])('is told apart from what follows it: "%s"', (text, said, rest) => {
    expect(splitYesOrNo(text)).toEqual({ said, rest });
  });

  it.each([
    'oui',
    'oui !',
    'nonobstant cela',
    'ouistiti ou singe',
    'je dis oui',
    'no-one answers',
    '',
  ])('is not told apart where nothing follows, or none begins: "%s"', (text) => {
    expect(splitYesOrNo(text)).toBeUndefined();
  });
});

describe('consent to what is proposed', () => {
  it.each([
    'ok',
    'd’accord',
    'envoyez',
    'envoie',
    'ok envoyez',
    'oui envoyez',
    'Oui, envoyez-le svp',
    'ok allez-y',
    'yes, send it please',
    'oui',
    'yes please',
    'bien sûr',
    'oui oui',
  ])('is given by "%s"', (text) => {
    expect(readConsent(text)).toBe('yes');
  });

  it.each(['non', 'annuler', 'surtout pas', 'pas encore', 'not yet', 'don’t send it'])(
    'is refused by "%s"',
    (text) => {
      expect(readConsent(text)).toBe('no');
    },
  );

  it.each([
    'Oui, je vous en prie',
    'oui volontiers',
    'je veux bien, merci',
    'please do',
    'yes do it',
  ])('is a yes in "%s"', (text) => {
    expect(readConsent(text)).toBe('yes');
  });

  it.each(['non attendez', 'pas maintenant', 'no wait'])('is neither in "%s"', (text) => {
    expect(readConsent(text)).toBeUndefined();
  });

  it.each([
    'je crois que oui',
    'I think so',
    'oui depuis hier',
    'yes, two weeks ago',
    'peut-être',
    'oui mais n’envoyez pas',
    'ok envoyez demain',
  ])('is not read into "%s"', (text) => {
    expect(readConsent(text)).toBeUndefined();
  });
});
