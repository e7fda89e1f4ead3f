import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';

/** What the part of a request says that asks the directories again. */
export interface ReplayWords {
  readonly title: string;
  readonly intro: string;
  readonly reason: string;
  readonly hint: string;
  readonly run: string;
  readonly running: string;
  readonly refused: string;
  readonly nobody: string;
  readonly failed: string;
  /** With `{date}` and `{by}`. */
  readonly result: string;
  readonly changed: string;
  readonly same: string;
  /** With `{systems}`. */
  readonly silent: string;
  readonly before: string;
  readonly now: string;
  /** With `{count}`. */
  readonly facts: string;
  readonly sameFacts: string;
  readonly untold: string;
  readonly earlier: string;
}

export const REPLAY: Readonly<Record<Language, ReplayWords>> = inBothLanguages({
  fr: {
    title: 'Refaire le diagnostic',
    intro:
      'Les annuaires sont interrogés de nouveau, avec les droits de l’assistance. La consultation et son motif sont enregistrés.',
    reason: 'Motif du nouveau diagnostic',
    hint: 'Quelques mots suffisent : cinq lettres ou chiffres au moins. La personne peut les lire, mot pour mot, dans ses données.',
    run: 'Refaire le diagnostic',
    running: 'Diagnostic en cours…',
    refused: 'Indiquez un motif de cinq lettres ou chiffres au moins et de 300 caractères au plus.',
    nobody: 'Rien dans cette demande ne permet de chercher la personne dans les annuaires.',
    failed: 'Le diagnostic n’a pas pu être refait. Réessayez dans un moment.',
    result: 'Diagnostic du {date}, par {by}',
    changed: 'Le résultat a changé.',
    same: 'Rien n’a changé depuis la demande.',
    silent: 'Sans réponse à ce moment : {systems}.',
    before: 'Lors de la demande',
    now: 'Lors de ce diagnostic',
    facts: 'Constats qui ont changé : {count}',
    sameFacts: 'Aucun constat n’a changé.',
    untold: 'inconnu',
    earlier: 'Diagnostics précédents',
  },
  en: {
    title: 'Diagnose again',
    intro:
      'The directories are asked again, with the rights of support. The look-up and its reason are recorded.',
    reason: 'Reason for the new diagnosis',
    hint: 'A few words will do: five letters or digits at least. The person can read them, word for word, in their data.',
    run: 'Diagnose again',
    running: 'Diagnosing…',
    refused: 'Please give a reason of at least five letters or digits and at most 300 characters.',
    nobody: 'Nothing in this request allows looking the person up in the directories.',
    failed: 'The diagnosis could not be run again. Please try again in a moment.',
    result: 'Diagnosis of {date}, by {by}',
    changed: 'The result has changed.',
    same: 'Nothing has changed since the request.',
    silent: 'No answer at that moment from: {systems}.',
    before: 'When the request was sent',
    now: 'In this diagnosis',
    facts: 'Findings that have changed: {count}',
    sameFacts: 'No finding has changed.',
    untold: 'not known',
    earlier: 'Earlier diagnoses',
  },
});
