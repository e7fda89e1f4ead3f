import { describe, expect, it } from 'vitest';
import { readErrorText } from '../../../dialogs/understanding/error-texts.ts';

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
