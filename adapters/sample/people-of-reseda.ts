import type { SamplePerson } from './sample-person.ts';
import { someone } from './someone.ts';

/**
 * To be counted among the public mail domains wherever the invented people are used:
 * the real ones belong to real people.
 */
export const SAMPLE_PUBLIC_MAIL_DOMAIN = 'courriel-public.example';

const SHARED_MAIL = 'contact@labo-alpha.example';
const PERSONAL_MAIL = `gaelle.girard@${SAMPLE_PUBLIC_MAIL_DOMAIN}`;

/** Those who show what RESEDA tells of people and of their units. */
export const PEOPLE_OF_RESEDA: readonly SamplePerson[] = [
  someone('Alice Arnaud', {
    shows: {
      fr: 'payée par le CNRS, tout est en ordre',
      en: 'paid by the CNRS, everything in order',
    },
  }),
  someone('Bruno Benali', {
    shows: {
      fr: 'payé par une université, tout est en ordre',
      en: 'paid by a university, everything in order',
    },
    records: [{ paidByCnrs: 'unknown' }],
  }),
  someone('Rose Roussel', {
    unit: 'UMR9002',
    shows: { fr: 'en liste rouge, tout est en ordre', en: 'on the red list, everything in order' },
    records: [{ isRedListed: true }],
  }),
  someone('Camille Caron', {
    shows: {
      fr: 'dans aucune fiche : l’assistant pose des questions',
      en: 'in no record: the assistant asks',
    },
    expect: { verdict: 'question', step: 'reseda' },
    records: [],
    accounts: [],
  }),
  someone('David Dumas', {
    shows: {
      fr: 'une fiche sans mail, trouvée par le nom et l’unité',
      en: 'a record without mail, found by name and unit',
    },
    expect: { verdict: 'blocked', code: 'R2' },
    records: [{ mails: [] }],
    accounts: [],
  }),
  someone('Emma Esposito', {
    shows: {
      fr: 'saisit une adresse que la fiche porte à côté de son mail',
      en: 'types an address that the record holds beside its mail',
    },
    mail: 'emma.esposito@univ-omega.example',
    expect: { verdict: 'blocked', code: 'R3' },
    records: [{ otherMails: ['emma.esposito@univ-omega.example'] }],
  }),
  someone('Farid Fontaine', {
    unit: 'UMR9002',
    shows: {
      fr: 'saisit une adresse qu’aucune fiche ne porte, trouvé par le nom et l’unité',
      en: 'types an address that no record holds, found by name and unit',
    },
    mail: 'farid.fontaine@univ-omega.example',
    expect: { verdict: 'blocked', code: 'R3' },
  }),
  someone('Gaëlle Girard', {
    shows: { fr: 'un mail personnel dans RESEDA', en: 'a personal mail in RESEDA' },
    mail: PERSONAL_MAIL,
    also: ['R5'],
    records: [{ mails: [PERSONAL_MAIL] }],
    accounts: [{ mails: [PERSONAL_MAIL] }],
  }),
  someone('Hugo Henry', {
    shows: { fr: 'deux fiches, un seul compte', en: 'two records, one account' },
    also: ['R9'],
    records: [{}, { paidByCnrs: 'unknown', endsInDays: [-400] }],
  }),
  someone('Karim Khelifi', {
    shows: {
      fr: 'deux personnes de ce nom dans l’unité : une personne tranche',
      en: 'two people of that name in the unit: a human decides',
    },
    mail: 'k.khelifi@univ-omega.example',
    expect: { verdict: 'blocked', code: 'R10' },
    records: [{}, { mails: ['karim.khelifi2@labo-alpha.example'] }],
    accounts: [],
  }),
  someone('Inès Imbert', {
    shows: {
      fr: 'un mail qu’un collègue porte aussi dans RESEDA',
      en: 'a mail that a colleague has in RESEDA too',
    },
    mail: SHARED_MAIL,
    expect: { verdict: 'blocked', code: 'R11' },
    records: [
      { mails: [SHARED_MAIL] },
      { mails: [SHARED_MAIL], givenName: 'Jules', familyName: 'Joly' },
    ],
    accounts: [{ mails: [SHARED_MAIL] }],
  }),
  someone('Léa Lambert', {
    shows: {
      fr: 'contrat terminé, et le compte avec lui',
      en: 'contract ended, and the account with it',
    },
    expect: { verdict: 'blocked', code: 'J18' },
    also: ['R12'],
    records: [{ endsInDays: [-20] }],
    accounts: [{ state: 'expired', endsInDays: -20, lastSuccessDaysAgo: 25 }],
  }),
  someone('Simon Serra', {
    shows: {
      fr: 'une ancienne thèse est terminée, pas l’emploi',
      en: 'an old thesis has ended, the job has not',
    },
    also: ['R12'],
    records: [{ endsInDays: [-2000] }],
  }),
  someone('Malik Morel', {
    shows: {
      fr: 'deux unités, aucune n’est la principale',
      en: 'two units, none of them the main one',
    },
    also: ['E5'],
    records: [{ units: ['UMR9001', 'UMR9002'] }],
  }),
  someone('Nina Noël', {
    shows: { fr: 'une fiche rattachée à aucune unité', en: 'a record attached to no unit' },
    expect: { verdict: 'blocked', code: 'E8' },
    records: [{ units: [] }],
  }),
  someone('Olga Orsini', {
    shows: { fr: 'une fiche sans prénom', en: 'a record without a given name' },
    also: ['W10'],
    records: [{ givenName: undefined }],
  }),
  someone('Paul Perrin', {
    shows: { fr: 'deux mails dans RESEDA', en: 'two mails in RESEDA' },
    also: ['W11'],
    records: [{ mails: ['paul.perrin@labo-alpha.example', 'paul.perrin@univ-omega.example'] }],
  }),
  someone('Quentin Quéré', {
    unit: 'UPR9003',
    shows: { fr: 'une unité sans valideur', en: 'a unit without a valideur' },
    also: ['P5'],
  }),
  someone('Tania Tessier', {
    unit: 'UAR9004',
    shows: { fr: 'une unité sans COFO', en: 'a unit without a COFO' },
    also: ['P6'],
  }),
  someone('Ulysse Urbain', {
    shows: { fr: 'RESEDA ne répond pas', en: 'RESEDA does not answer' },
    expect: { verdict: 'unavailable' },
    silent: 'reseda',
  }),
];
