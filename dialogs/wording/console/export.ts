import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';

type ExportWords = Readonly<
  Record<'open' | 'reason' | 'hint' | 'csv' | 'json' | 'cancel' | 'refused' | 'begun', string>
>;

/** What is said to whoever takes diagnoses away as a file. */
export const EXPORT: Readonly<Record<Language, ExportWords>> = inBothLanguages({
  fr: {
    open: 'Exporter ces diagnostics',
    reason: 'Pourquoi exportez-vous ces diagnostics ?',
    hint: 'Votre motif est gardé dans le registre. Le fichier contient un pseudonyme par personne, sans nom ni adresse.',
    csv: 'Télécharger en CSV',
    json: 'Télécharger en JSON',
    cancel: 'Annuler',
    refused: 'Indiquez un motif en quelques mots (cinq lettres ou chiffres au moins).',
    begun: 'Le téléchargement a commencé.',
  },
  en: {
    open: 'Export these diagnoses',
    reason: 'Why do you export these diagnoses?',
    hint: 'Your reason is kept in the audit log. The file holds a pseudonym for each person, and no name or address.',
    csv: 'Download as CSV',
    json: 'Download as JSON',
    cancel: 'Cancel',
    refused: 'Give a reason in a few words (five letters or digits at least).',
    begun: 'The download has begun.',
  },
});
