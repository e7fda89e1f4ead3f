import { describe, expect, it } from 'vitest';
import { readErrorText } from '../../../dialogs/understanding/error-texts.ts';
import {
  isAboutEligibility,
  isAboutSomebodyElse,
  readKeyword,
} from '../../../dialogs/understanding/keywords.ts';

/** The messages that the pages are known to show, and a piece of each that is enough. */
const MESSAGES = [
  ['Stale Request', 'stale request', 'told.stale-request'],
  ['stale.message', 'stale.title', 'told.stale-request'],
  [
    'Unable to locate satisfiable bearer SubjectConfirmation in assertion.',
    'Unable to locate satisfiable bearer',
    'told.assertion-error',
  ],
  ['opensaml::FatalProfileException', 'FatalProfileException', 'told.assertion-error'],
  ['opensaml::SecurityPolicyException', 'SecurityPolicyException', 'told.assertion-error'],
  [
    'Browser appears to hang or loop between SP and IdP',
    'loop between SP and IdP',
    'told.login-loop',
  ],
  ['bad-username.message', 'bad-password.message', 'told.password-refused'],
  ['account-locked.message', 'account-locked', 'told.account-locked'],
  [
    'Vous devez sélectionner un établissement valide.',
    'sélectionner un établissement valide',
    'told.institution-not-listed',
  ],
  [
    'Aucun établissement trouvé pour ce texte recherché',
    'Aucun établissement trouvé',
    'told.institution-not-listed',
  ],
  [
    'The user camille@labo.example has already an account',
    'has already an account',
    'told.mail-already-used',
  ],
  [
    'Cette adresse email est déjà utilisée.',
    'adresse email est déjà utilisée',
    'told.mail-already-used',
  ],
  [
    'Aucune unité n’a pu lui être assigné... Le stagiaire ne pourra s’inscrire aux formations',
    'Aucune unité n’a pu',
    'told.no-unit-assigned',
  ],
  ['Votre compte n’est pas activé.', 'Votre compte n’est pas activé', 'told.account-inactive'],
  [
    'Vous ne pouvez pas vous inscrire à une session tant que votre compte n’a pas été validé par un administrateur.',
    'votre compte n’a pas été validé par un',
    'told.account-inactive',
  ],
  [
    'Votre compte doit être activé par un administrateur. Dès que l’activation est réalisée, un mail vous sera envoyé',
    'compte doit être activé par un administrateur',
    'told.account-inactive',
  ],
  ['Votre profil a bien été créé.', 'profil a bien été créé', 'told.works'],
  ['Votre profil a été mis à jour.', 'Votre profil a été mis à jour', 'told.works'],
  ['https://formation.ifsem.cnrs.fr/account/rgpd', '/account/rgpd', 'told.terms-not-accepted'],
] as const;

describe('a message of the pages', () => {
  it.each(MESSAGES)(
    '"%s" tells its fact: whole, cut, broken and inside a text',
    (whole, cut, fact) => {
      const broken = whole.replaceAll(' ', '\n  ');

      const read = [
        whole,
        cut,
        broken,
        `Bonjour, il est écrit « ${whole} » depuis hier, merci !`,
      ].map(readErrorText);

      expect(read).toEqual([fact, fact, fact, fact]);
    },
  );

  it.each([
    'Votre compte a été vérifié. Vous pouvez maintenant vous connecter en utilisant vos identifiants Janus ou votre compte CRU.',
    'je ne reçois pas le mail',
    '',
  ])('is not read into "%s"', (text) => {
    expect(readErrorText(text)).toBeUndefined();
  });
});

describe('a short expression', () => {
  it.each([
    ['mot de passe oublié', 'told.password-forgotten'],
    ['I forgot my Janus password', 'told.password-forgotten'],
    ['je n’ai pas oublié mon mot de passe', undefined],
    ['je n’ai plus accès à ma boîte', 'told.mailbox-closed'],
    ['I cannot open that mailbox', 'told.mailbox-closed'],
    ['ce n’est pas le bon, mauvais valideur', 'told.valideur-wrong'],
    ['bonjour', undefined],
  ])('%s', (text, fact) => {
    expect(readKeyword(text)).toBe(fact);
  });

  it.each([
    ['je ne suis pas payé par le CNRS, ai-je droit ?', true],
    ['Je ne suis pas agent CNRS', true],
    ['I am not employed by the CNRS', true],
    ['am I eligible?', true],
    ['je suis payé par le CNRS', false],
    ['je n’ai pas reçu le mail du CNRS', false],
  ])('of a fear not to be entitled: %s', (text, expected) => {
    expect(isAboutEligibility(text)).toBe(expected);
  });

  it.each([
    ['c’est pour ma stagiaire', true],
    ['for someone else', true],
    ['un nouvel arrivant de mon unité n’arrive pas à se connecter', true],
    ['mes doctorants ne peuvent pas se connecter', true],
    ['mon collègue m’a dit que cela marche', false],
    ['je suis doctorant et je n’arrive pas à me connecter', false],
    ['je veux m’inscrire pour une nouvelle formation', false],
    ['je choisis « Agents unités CNRS » pour agents', false],
    ['pour moi', false],
  ])('of somebody else: %s', (text, expected) => {
    expect(isAboutSomebodyElse(text)).toBe(expected);
  });
});
