import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

export interface MailWords extends Words<
  | 'title'
  | 'intro'
  | 'none'
  | 'more'
  | 'givenUp'
  | 'noneGivenUp'
  | 'waiting'
  | 'noneWaiting'
  | 'at'
  | 'to'
  | 'support'
  | 'reference'
  | 'attempts'
  | 'why'
  | 'next'
  | 'action'
  | 'retry'
  | 'retryOf'
  | 'retried'
  | 'notNow'
  | 'signedOut'
  | 'signIn'
  | 'failed'
  | 'answered'
  | 'open'
> {
  /** Looked up by the code that an error begins with. */
  readonly errors: Words<string>;
  /** Why a mail with a code cannot be sent again. */
  readonly codes: Words<'valid' | 'expired'>;
}

/** What the page of mails says that have not left. */
export const MAILS: Readonly<Record<Language, MailWords>> = inBothLanguages({
  fr: {
    title: 'Courriels',
    intro:
      'Les courriels qui ne sont pas encore partis. Les adresses sont masquées et les textes ne sont pas montrés.',
    none: 'Tous les courriels sont partis.',
    more: 'Seuls les {shown} premiers sont affichés.',
    givenUp: 'Abandonnés ({count})',
    noneGivenUp: 'Aucun courriel abandonné.',
    waiting: 'En attente ({count})',
    noneWaiting: 'Aucun courriel en attente.',
    at: 'Écrit le',
    to: 'Destinataire',
    support: 'assistance',
    reference: 'Demande',
    attempts: 'Essais',
    why: 'Dernière erreur',
    next: 'Prochain essai',
    action: 'Action',
    retry: 'Renvoyer',
    retryOf: 'Renvoyer le courriel du {at} à {to}',
    retried: 'Le courriel est remis en attente : il part dans la minute.',
    notNow: 'Ce courriel n’est plus abandonné : la liste a été mise à jour.',
    signedOut: 'Votre session est terminée.',
    signIn: 'Se reconnecter',
    failed: 'Le courriel n’a pas pu être remis en attente. Réessayez.',
    answered: 'code {status}',
    open: 'Voir les courriels',
    errors: {
      MAIL_REFUSED: 'refusé par le serveur de courriel',
      MAIL_UNAVAILABLE: 'le serveur de courriel ne l’a pas encore accepté',
      EXPIRED: 'le code n’est plus valable',
      TOO_MANY_ATTEMPTS: 'trop d’essais',
      DEFECT: 'erreur de l’assistant, voir le journal du service',
    },
    codes: {
      valid: 'code effacé : la personne peut en demander un autre',
      expired: 'code expiré, rien à renvoyer',
    },
  },
  en: {
    title: 'Mails',
    intro: 'Mails that have not left yet. Addresses are masked, texts are not shown.',
    none: 'Every mail has left.',
    more: 'Only the first {shown} are shown.',
    givenUp: 'Given up ({count})',
    noneGivenUp: 'No mail was given up.',
    waiting: 'Waiting ({count})',
    noneWaiting: 'No mail is waiting.',
    at: 'Written',
    to: 'To',
    support: 'support',
    reference: 'Request',
    attempts: 'Attempts',
    why: 'Last error',
    next: 'Next attempt',
    action: 'Action',
    retry: 'Send again',
    retryOf: 'Send again: mail of {at} to {to}',
    retried: 'The mail is waiting again: it leaves within a minute.',
    notNow: 'This mail is not given up any more: the list is up to date now.',
    signedOut: 'Your session is over.',
    signIn: 'Sign in again',
    failed: 'The mail could not be put back in the queue. Please try again.',
    answered: 'code {status}',
    open: 'See the mails',
    errors: {
      MAIL_REFUSED: 'refused by the mail server',
      MAIL_UNAVAILABLE: 'the mail server has not accepted it yet',
      EXPIRED: 'the code is not valid any more',
      TOO_MANY_ATTEMPTS: 'too many attempts',
      DEFECT: 'error of the assistant, see the log of the service',
    },
    codes: {
      valid: 'code erased: the person can ask for another one',
      expired: 'code expired, nothing to send',
    },
  },
});
