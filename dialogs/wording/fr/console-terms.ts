import type { ConsoleTerms } from '../console-words.ts';
import { SUPPORT_WORDS } from '../support.ts';

/** The names of what a diagnosis and the service are made of, in French. */
export const TERMS_FR: ConsoleTerms = {
  languages: { fr: 'français', en: 'anglais' },
  channels: { web: 'web', teams: 'Teams' },
  levels: {
    anonymous: 'non vérifiée',
    mailbox: 'adresse vérifiée',
    host: 'page hôte',
    teams: 'Teams',
    staff: 'assistance',
  },
  steps: {
    unit: '1. Unité',
    reseda: '2. RESEDA',
    janus: '3. Janus',
    'sign-in': '4. Connexion',
    profile: '5. Profil',
  },
  states: {
    ok: 'en ordre',
    blocked: 'bloqué',
    warning: 'à surveiller',
    unknown: 'pas encore connu',
    unavailable: 'vérification impossible',
    'not-reached': 'pas encore atteint',
  },
  sources: {
    reseda: 'RESEDA',
    janus: 'Janus',
    sygefor: 'Sygefor',
    person: 'la personne',
    'error-text': 'le message affiché',
    configuration: 'les règles du service',
  },
  systems: { reseda: 'RESEDA', janus: 'Janus', sygefor: 'Sygefor' },
  outcomes: {
    open: 'en cours',
    works: 'fonctionne',
    blocked: 'bloqué',
    escalated: 'transmis',
    left: 'sans suite',
  },
  verdicts: SUPPORT_WORDS.verdicts,
  facts: SUPPORT_WORDS.facts,
  personFact: 'Dit par la personne :',
  findings: SUPPORT_WORDS.findings,
  reasons: SUPPORT_WORDS.reasons,
  questions: {
    'by-mail': 'fiche par adresse',
    'by-name-and-unit': 'fiche par nom et unité',
    unit: 'unité',
    accounts: 'comptes',
    account: 'compte',
  },
  failures: {
    UNAVAILABLE: 'n’a pas répondu',
    REFUSED: 'a refusé de répondre',
    UNREADABLE: 'a répondu de façon illisible',
  },
  credentialKinds: {
    'teams-secret': 'secret de Teams',
    'ldap-authority': 'autorité d’un annuaire',
    'ldap-server': 'certificat d’un annuaire',
  },
  credentialStates: {
    ok: 'valable',
    'ends-soon': 'expire bientôt',
    ended: 'expiré',
    unknown: 'échéance inconnue',
  },
};
