import type { CredentialKind } from '../../bot/ports/credentials.ts';
import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** The words of the mail that tells support what has to be renewed. */
export interface CredentialWording {
  readonly subjectAhead: string;
  readonly subjectEnded: string;
  readonly whatHeading: string;
  readonly endsTomorrowAtLast: string;
  readonly endsInDays: string;
  readonly ended: string;
  /** Somebody refuses it because it has ended; the date is not known. */
  readonly refused: string;
  readonly stopsHeading: string;
  readonly todoHeading: string;
  readonly runbook: string;
  readonly kinds: Readonly<
    Record<
      CredentialKind,
      { readonly what: string; readonly stops: string; readonly todo: readonly string[] }
    >
  >;
}

export const CREDENTIAL_WORDING: Readonly<Record<Language, CredentialWording>> = inBothLanguages({
  fr: {
    subjectAhead: 'Assistant Sygefor : {what}, à renouveler avant le {day}',
    subjectEnded: 'Assistant Sygefor : {what}, arrivé à expiration',
    whatHeading: 'Ce qui expire',
    endsTomorrowAtLast: '{what} ({name}, {place}) expire le {day}, dans un jour au plus.',
    endsInDays: '{what} ({name}, {place}) expire le {day}, dans {days} jours.',
    ended: '{what} ({name}, {place}) a expiré le {day}.',
    refused: '{what} ({name}, {place}) est refusé : sa durée de validité est terminée.',
    stopsHeading: 'Ce qui s’arrête alors',
    todoHeading: 'Ce qu’il faut faire',
    runbook: 'Détails : deploy/runbook.md, section « Credentials that end ».',
    kinds: {
      'teams-secret': {
        what: 'secret de l’application Teams',
        stops:
          'L’assistant ne peut plus écrire dans Teams ; ses messages attendent et partent après le renouvellement. La page web continue.',
        todo: [
          '1. Dans Microsoft Entra, créer un nouveau secret pour l’application de l’assistant.',
          '2. Le mettre dans TEAMS_APP_PASSWORD, et sa date d’expiration dans TEAMS_APP_PASSWORD_EXPIRES. Si le secret est déjà renouvelé, corriger seulement cette date.',
          '3. Redémarrer le service.',
        ],
      },
      'ldap-authority': {
        what: 'certificat d’une autorité des annuaires',
        stops:
          'L’assistant ne peut plus interroger les annuaires dont cette autorité garantit le certificat ; il le dit aux personnes et continue par des questions.',
        todo: [
          '1. Demander à l’équipe qui gère cette autorité son nouveau certificat.',
          '2. L’ajouter au fichier de LDAP_CA_FILE, et en retirer celui qui a expiré.',
          '3. Redémarrer le service.',
        ],
      },
      'ldap-server': {
        what: 'certificat d’un serveur d’annuaire',
        stops:
          'L’assistant ne peut plus interroger ce serveur ; sans autre serveur, il le dit aux personnes et continue par des questions.',
        todo: [
          '1. Demander à l’équipe qui gère ce serveur de renouveler son certificat.',
          '2. Si l’autorité change, l’ajouter au fichier de LDAP_CA_FILE et redémarrer le service.',
          '3. Vérifier dans l’heure que /health/ready indique « ok ».',
        ],
      },
    },
  },
  en: {
    subjectAhead: 'Sygefor assistant: {what}, to be renewed before {day}',
    subjectEnded: 'Sygefor assistant: {what}, expired',
    whatHeading: 'In English: what expires',
    endsTomorrowAtLast: '{what} ({name}, {place}) expires on {day}, within a day.',
    endsInDays: '{what} ({name}, {place}) expires on {day}, in {days} days.',
    ended: '{what} ({name}, {place}) expired on {day}.',
    refused: '{what} ({name}, {place}) is refused: it has expired.',
    stopsHeading: 'What stops then',
    todoHeading: 'What to do',
    runbook: 'Details: deploy/runbook.md, section “Credentials that end”.',
    kinds: {
      'teams-secret': {
        what: 'secret of the Teams application',
        stops:
          'The assistant can no longer write in Teams; its messages wait and leave after the renewal. The web page goes on.',
        todo: [
          '1. In Microsoft Entra, make a new secret for the application of the assistant.',
          '2. Put it into TEAMS_APP_PASSWORD, and the date it expires into TEAMS_APP_PASSWORD_EXPIRES. If the secret is renewed already, correct only that date.',
          '3. Restart the service.',
        ],
      },
      'ldap-authority': {
        what: 'certificate of an authority of the directories',
        stops:
          'The assistant can no longer ask the directories whose certificate this authority vouches for; it tells people so and goes on by questions.',
        todo: [
          '1. Ask the team that runs this authority for its new certificate.',
          '2. Add it to the file of LDAP_CA_FILE, and take out the one that has expired.',
          '3. Restart the service.',
        ],
      },
      'ldap-server': {
        what: 'certificate of a directory server',
        stops:
          'The assistant can no longer ask this server; without another server, it tells people so and goes on by questions.',
        todo: [
          '1. Ask the team that runs this server to renew its certificate.',
          '2. If the authority changes, add it to the file of LDAP_CA_FILE and restart the service.',
          '3. Look within the hour whether /health/ready says “ok”.',
        ],
      },
    },
  },
});
