import type { SamplePerson } from './sample-person.ts';
import { someone } from './someone.ts';

/** Those who show what Janus tells of accounts. Their records are in order. */
export const PEOPLE_OF_JANUS: readonly SamplePerson[] = [
  someone('Adèle Aubry', {
    unit: 'UMR9002',
    shows: {
      fr: 'pas encore de compte : le mot de passe reste à créer sur Sésame',
      en: 'no account yet: the password has to be set on Sésame',
    },
    expect: { verdict: 'blocked', code: 'J1' },
    accounts: [],
  }),
  someone('Basile Brun', {
    unit: 'UMR9002',
    shows: {
      fr: 'un compte créé, pas encore activé',
      en: 'an account that was created and not taken over',
    },
    expect: { verdict: 'blocked', code: 'J1' },
    accounts: [
      { state: 'created', passwordChangedDaysAgo: undefined, lastSuccessDaysAgo: undefined },
    ],
  }),
  someone('Chloé Colin', {
    unit: 'UMR9002',
    shows: {
      fr: 'un compte dont on ignore si un mot de passe a été créé',
      en: 'an account of which nobody knows whether a password was ever set',
    },
    expect: { verdict: 'question', step: 'janus' },
    accounts: [{ passwordChangedDaysAgo: undefined, lastSuccessDaysAgo: undefined }],
  }),
  someone('Damien Dupuis', {
    unit: 'UMR9002',
    shows: { fr: 'mot de passe expiré', en: 'password expired' },
    expect: { verdict: 'blocked', code: 'J3' },
    accounts: [{ passwordChangedDaysAgo: 400, lastSuccessDaysAgo: 50 }],
  }),
  someone('Élise Émery', {
    unit: 'UMR9002',
    shows: {
      fr: 'verrouillé après des échecs, pour quelques minutes',
      en: 'locked after failed attempts, for some minutes',
    },
    expect: { verdict: 'blocked', code: 'J16' },
    accounts: [{ locks: [{ kind: 'since', minutesAgo: 5, minutes: 15 }] }],
  }),
  someone('Fanny Faure', {
    unit: 'UMR9002',
    shows: {
      fr: 'verrouillé après des échecs, sans fin',
      en: 'locked after failed attempts, without an end',
    },
    expect: { verdict: 'blocked', code: 'J16' },
    accounts: [{ locks: [{ kind: 'since', minutesAgo: 300, minutes: undefined }] }],
  }),
  someone('Gilles Gomez', {
    unit: 'UMR9002',
    shows: { fr: 'suspendu', en: 'suspended' },
    expect: { verdict: 'blocked', code: 'J17' },
    accounts: [{ state: 'suspended' }],
  }),
  someone('Hélène Huet', {
    unit: 'UMR9002',
    shows: {
      fr: 'verrouillé par un administrateur : annoncé comme une suspension',
      en: 'locked by an administrator: told like a suspension',
    },
    expect: { verdict: 'blocked', code: 'J17' },
    accounts: [{ locks: [{ kind: 'permanent' }] }],
  }),
  someone('Ivan Icard', {
    unit: 'UMR9002',
    shows: { fr: 'en sursis, fonctionne pour l’instant', en: 'in the grace period, works for now' },
    also: ['J19'],
    accounts: [{ state: 'grace', endsInDays: 12 }],
  }),
  someone('Jeanne Jacob', {
    unit: 'UMR9002',
    shows: { fr: 'préparé, ouvre dans dix jours', en: 'prepared, opens in ten days' },
    expect: { verdict: 'blocked', code: 'J20' },
    accounts: [
      {
        state: 'prepared',
        startsInDays: 10,
        passwordChangedDaysAgo: undefined,
        lastSuccessDaysAgo: undefined,
      },
    ],
  }),
  someone('Kévin Klein', {
    unit: 'UMR9002',
    shows: {
      fr: 'mot de passe à changer à la prochaine connexion',
      en: 'must change the password at the next log-in',
    },
    expect: { verdict: 'blocked', code: 'J21' },
    accounts: [{ mustChange: true }],
  }),
  someone('Laure Lefort', {
    unit: 'UMR9002',
    shows: { fr: 'désactivé', en: 'disabled' },
    expect: { verdict: 'blocked', code: 'J22' },
    accounts: [{ state: 'disabled' }],
  }),
  someone('Marc Mercier', {
    unit: 'UMR9002',
    shows: { fr: 'deux comptes', en: 'two accounts' },
    expect: { verdict: 'blocked', code: 'J23' },
    accounts: [{}, { lastSuccessDaysAgo: 300 }],
  }),
  someone('Nadia Navarro', {
    unit: 'UMR9002',
    shows: {
      fr: 'inutilisé depuis plus longtemps que permis',
      en: 'not used for longer than the policy allows',
    },
    expect: { verdict: 'blocked', code: 'J28' },
    accounts: [{ passwordChangedDaysAgo: 300, lastSuccessDaysAgo: 290 }],
  }),
  someone('Oscar Olivier', {
    unit: 'UMR9002',
    shows: { fr: 'Janus ne répond pas', en: 'Janus does not answer' },
    expect: { verdict: 'unavailable' },
    silent: 'janus',
  }),
];
