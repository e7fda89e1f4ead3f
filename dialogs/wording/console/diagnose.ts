import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';

/** What the page says on which support diagnoses somebody. */
export interface DiagnoseWords {
  readonly title: string;
  readonly intro: string;
  readonly form: string;
  readonly mail: string;
  readonly name: string;
  readonly nameHint: string;
  readonly unit: string;
  readonly language: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly run: string;
  readonly running: string;
  readonly refused: string;
  readonly failed: string;
  /** With `{mail}`. */
  readonly result: string;
  readonly owners: string;
  readonly record: string;
  readonly recordMails: string;
  readonly administrators: string;
  readonly directors: string;
  readonly silent: string;
  /** With `{date}`. */
  readonly until: string;
  readonly told: string;
  readonly toldNote: string;
  readonly nothingTold: string;
}

export const DIAGNOSE: Readonly<Record<Language, DiagnoseWords>> = inBothLanguages({
  fr: {
    title: 'Diagnostiquer',
    intro:
      'Les annuaires sont interrogés avec les droits de l’assistance : tout ce qu’ils disent est affiché. La consultation et son motif sont enregistrés, et la personne peut en demander la liste.',
    form: 'Personne à chercher',
    mail: 'Adresse professionnelle',
    name: 'Prénom et nom (facultatif)',
    nameHint: 'Avec l’unité, permet de trouver une fiche sous une autre adresse.',
    unit: 'Unité (facultatif)',
    language: 'Langue de la personne',
    reason: 'Motif',
    reasonHint:
      'Par exemple la référence de la demande : cinq lettres ou chiffres au moins. La personne peut lire ce motif, mot pour mot, dans ses données.',
    run: 'Diagnostiquer',
    running: 'Diagnostic en cours…',
    refused:
      'Vérifiez l’adresse (une seule, complète) et le motif (cinq lettres ou chiffres au moins, 300 caractères au plus).',
    failed: 'Le diagnostic n’a pas pu être fait. Réessayez dans un moment.',
    result: 'Résultat pour {mail}',
    owners: 'Qui agit',
    record: 'Nom sur la fiche',
    recordMails: 'Autres adresses de la fiche',
    administrators: 'Gestionnaires de l’unité',
    directors: 'Direction de l’unité',
    silent: 'Sans réponse',
    until: 'date : {date}',
    told: 'Ce que la personne lirait',
    toldNote:
      'Avec les textes actuels, une fois son adresse vérifiée. Ce que la personne ne doit pas apprendre n’y figure pas.',
    nothingTold: 'Rien pour le moment : ni conclusion, ni question à poser.',
  },
  en: {
    title: 'Diagnose',
    intro:
      'The directories are asked with the rights of support: everything that they say is shown. The look-up and its reason are recorded, and the person may ask for the list.',
    form: 'Whom to look up',
    mail: 'Work address',
    name: 'Given and family name (optional)',
    nameHint: 'With the unit, helps to find a record under another address.',
    unit: 'Unit (optional)',
    language: 'Language of the person',
    reason: 'Reason',
    reasonHint:
      'For instance the reference of the request: five letters or digits at least. The person can read this reason, word for word, in their data.',
    run: 'Diagnose',
    running: 'Diagnosing…',
    refused:
      'Please check the address (a single, complete one) and the reason (five letters or digits at least, 300 characters at most).',
    failed: 'The diagnosis could not be made. Please try again in a moment.',
    result: 'Result for {mail}',
    owners: 'Who acts',
    record: 'Name in the record',
    recordMails: 'Other addresses of the record',
    administrators: 'Administrators of the unit',
    directors: 'Directors of the unit',
    silent: 'Did not answer',
    until: 'date: {date}',
    told: 'What the person would read',
    toldNote:
      'With the texts as they are now, once their address is verified. What the person must not learn is left out.',
    nothingTold: 'Nothing at the moment: no verdict, and no question to ask.',
  },
});
