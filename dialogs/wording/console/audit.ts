import type { LookUpFilter } from '../../../bot/ports/audit.ts';
import type { ConsoleEvent } from '../../../bot/ports/console-session.ts';
import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

export interface AuditWords {
  readonly title: string;
  /** By list: what stands in it. */
  readonly intros: Readonly<Record<'events' | 'lookUps', string>>;
  readonly lists: Words<'label' | 'events' | 'lookUps'>;
  readonly columns: Words<'at' | 'who' | 'what' | 'subject' | 'why' | 'about' | 'systems'>;
  readonly filters: Words<'who' | 'what' | 'subject' | 'by'>;
  readonly events: Words<ConsoleEvent>;
  readonly ways: Words<NonNullable<LookUpFilter['by']>>;
  /** What is written where nobody gave a reason; looked up by any. */
  readonly reasons: Words<string>;
  /** After such a reason. */
  readonly inClear: string;
  /** The lists that are looked at as a whole; looked up by any subject. */
  readonly subjects: Words<string>;
  readonly aboutNote: string;
  readonly empty: string;
  readonly more: string;
}

/** What the page of the audit log says. */
export const AUDIT: Readonly<Record<Language, AuditWords>> = inBothLanguages({
  fr: {
    title: 'Registre',
    intros: {
      events:
        'Qui a consulté ou modifié quoi, quand et pourquoi. Votre visite de cette page y figure aussi.',
      lookUps:
        'Qui a consulté quels annuaires, quand et pourquoi. Votre visite de cette page figure dans l’autre liste.',
    },
    lists: { label: 'Registres', events: 'Console', lookUps: 'Consultations des annuaires' },
    columns: {
      at: 'Date',
      who: 'Qui',
      what: 'Action',
      subject: 'Objet',
      why: 'Motif',
      about: 'Adresses',
      systems: 'Annuaires',
    },
    filters: { who: 'Qui', what: 'Action', subject: 'Référence ou numéro', by: 'Depuis' },
    events: {
      'sign-in': 'connexion',
      'sign-in-refused': 'connexion refusée',
      'sign-out': 'déconnexion',
      'sign-out-everywhere': 'déconnexion partout',
      'session-revoked': 'accès retiré',
      'audit-seen': 'registre consulté',
      'list-seen': 'liste consultée',
      'diagnosis-seen': 'diagnostic ouvert',
      'diagnoses-exported': 'diagnostics exportés',
      'staff-diagnosis': 'diagnostic d’une adresse',
      replay: 'diagnostic refait',
      'escalation-seen': 'demande ouverte',
      'escalation-unmasked': 'données personnelles affichées',
      'escalation-changed': 'demande modifiée',
      'texts-changed': 'textes modifiés',
      'mail-retried': 'courriel renvoyé',
    },
    ways: { terminal: 'terminal', console: 'console', escalation: 'demande transmise' },
    reasons: {
      oidc: 'service de connexion',
      link: 'lien affiché au démarrage',
      'in no group': 'dans aucun groupe autorisé',
      'asked for it': 'à sa demande',
      opened: 'page ouverte',
      'shown after a change': 'page affichée après une modification',
      'what asking the directories again gave': 'diagnostics refaits, affichés',
      taken: 'prise en charge',
      waiting: 'mise en attente',
      answered: 'réponse à la personne',
      noted: 'note interne',
      replayed: 'diagnostic refait',
      solved: 'résolue',
      'something new arrived while it was open': 'nouveauté sur la page ouverte',
      'the provider does not vouch any more': 'le service de connexion ne confirme plus l’accès',
    },
    inClear: ', noms visibles',
    subjects: {
      events: 'registre de la console',
      'look-ups': 'registre des consultations',
      escalations: 'demandes',
      diagnoses: 'diagnostics',
      'wrong-verdicts': 'conclusions erronées',
      'not-understood': 'textes non compris',
      mails: 'courriels',
      csv: 'fichier CSV',
      json: 'fichier JSON',
    },
    aboutNote:
      'Les adresses recherchées sont remplacées par des codes : deux codes identiques désignent la même adresse.',
    empty: 'Aucune ligne ne correspond.',
    more: 'Afficher la suite',
  },
  en: {
    title: 'Audit log',
    intros: {
      events: 'Who saw or changed what, when and why. Your visit to this page is in it too.',
      lookUps:
        'Who consulted which directories, when and why. Your visit to this page is in the other list.',
    },
    lists: { label: 'Logs', events: 'Console', lookUps: 'Directory look-ups' },
    columns: {
      at: 'Date',
      who: 'Who',
      what: 'Action',
      subject: 'Which',
      why: 'Reason',
      about: 'Addresses',
      systems: 'Directories',
    },
    filters: { who: 'Who', what: 'Action', subject: 'Reference or number', by: 'From' },
    events: {
      'sign-in': 'signed in',
      'sign-in-refused': 'sign-in refused',
      'sign-out': 'signed out',
      'sign-out-everywhere': 'signed out everywhere',
      'session-revoked': 'access withdrawn',
      'audit-seen': 'audit log seen',
      'list-seen': 'list seen',
      'diagnosis-seen': 'diagnosis opened',
      'diagnoses-exported': 'diagnoses exported',
      'staff-diagnosis': 'address diagnosed',
      replay: 'diagnosed again',
      'escalation-seen': 'request opened',
      'escalation-unmasked': 'personal data shown',
      'escalation-changed': 'request changed',
      'texts-changed': 'texts changed',
      'mail-retried': 'mail sent again',
    },
    ways: { terminal: 'terminal', console: 'console', escalation: 'request sent' },
    reasons: {
      oidc: 'sign-in service',
      link: 'link printed at start',
      'in no group': 'in no group with access',
      'asked for it': 'asked for it',
      opened: 'page opened',
      'shown after a change': 'page shown after a change',
      'what asking the directories again gave': 'diagnoses made again, shown',
      taken: 'taken',
      waiting: 'put on hold',
      answered: 'answer to the person',
      noted: 'internal note',
      replayed: 'diagnosed again',
      solved: 'solved',
      'something new arrived while it was open': 'news on the open page',
      'the provider does not vouch any more':
        'the sign-in service does not confirm access any more',
    },
    inClear: ', names in clear',
    subjects: {
      events: 'log of the console',
      'look-ups': 'log of the look-ups',
      escalations: 'requests',
      diagnoses: 'diagnoses',
      'wrong-verdicts': 'wrong verdicts',
      'not-understood': 'texts not understood',
      mails: 'mails',
      csv: 'CSV file',
      json: 'JSON file',
    },
    aboutNote:
      'Addresses that were looked up are replaced by codes: two equal codes stand for the same address.',
    empty: 'No entry matches.',
    more: 'Show more',
  },
});
