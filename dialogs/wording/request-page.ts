import type { EscalationStatus } from '../../bot/ports/escalations.ts';
import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** What was done by a form of the page, or why it was not. */
export type RequestNotice =
  'written' | 'confirmed' | 'reopened' | 'empty' | 'too-often' | 'refused' | 'failed';

export interface RequestPageWords {
  readonly title: string;
  readonly skip: string;
  readonly home: string;
  readonly inThisLanguage: string;
  readonly statuses: Readonly<Record<EscalationStatus, string>>;
  readonly waiting: string;
  readonly thread: string;
  readonly refresh: string;
  readonly asked: string;
  readonly you: string;
  readonly support: string;
  readonly events: {
    readonly opened: string;
    readonly added: string;
    readonly taken: string;
    readonly waiting: string;
    readonly answered: string;
    readonly written: string;
    readonly solved: string;
    readonly confirmed: string;
    readonly reopened: string;
  };
  readonly answer: string;
  readonly label: string;
  readonly hint: string;
  readonly send: string;
  readonly works: string;
  readonly notYet: string;
  readonly personal: string;
  readonly notices: Readonly<Record<RequestNotice, string>>;
  readonly goneTitle: string;
  readonly gone: string;
}

/** The page of a request, for whoever comes back to it by the link in a mail. */
export const REQUEST_PAGE: Readonly<Record<Language, RequestPageWords>> = inBothLanguages({
  fr: {
    title: 'Votre demande {reference}',
    skip: 'Aller au contenu',
    home: 'Assistant Sygefor',
    inThisLanguage: 'Version française',
    statuses: {
      new: 'Votre demande est transmise à l’assistance.',
      taken: 'Une personne de l’assistance s’occupe de votre demande.',
      waiting: 'Votre demande est en attente d’une réponse que l’assistance a demandée.',
      solved:
        'L’assistance indique que votre demande est résolue. Est-ce que cela fonctionne maintenant ?',
      reopened: 'Votre demande est rouverte, et l’assistance le sait.',
      confirmed: 'Votre demande est close : vous avez dit que cela fonctionne.',
    },
    waiting: 'Attendu jusqu’au {day} : {who}.',
    thread: 'Vos échanges',
    refresh: 'Actualiser',
    asked: 'Ce que vous avez demandé',
    you: 'Vous',
    support: 'L’assistance',
    events: {
      opened: 'avez envoyé votre demande',
      added: 'avez complété votre demande',
      taken: 's’occupe de votre demande',
      waiting: 'attend une réponse',
      answered: 'vous écrit',
      written: 'avez écrit à l’assistance',
      solved: 'indique que c’est résolu',
      confirmed: 'avez dit que cela fonctionne',
      reopened: 'avez dit que cela ne fonctionne toujours pas',
    },
    answer: 'Répondre',
    label: 'Votre message à l’assistance',
    hint: 'N’écrivez jamais de mot de passe.',
    send: 'Envoyer',
    works: 'Cela fonctionne',
    notYet: 'Toujours pas',
    personal:
      'Cette page est personnelle : son adresse suffit pour l’ouvrir. Ne la transmettez pas.',
    notices: {
      written: 'Votre message est transmis à l’assistance.',
      confirmed: 'Merci. L’assistance sait que cela fonctionne.',
      reopened: 'L’assistance sait que cela ne fonctionne toujours pas.',
      empty: 'Votre message est vide. Écrivez quelques mots.',
      'too-often':
        'Trop de demandes en peu de temps : rien n’a été envoyé. Réessayez dans quelques minutes.',
      refused: 'Rien n’a été envoyé : ouvrez cette page par le lien reçu, puis recommencez.',
      failed:
        'Rien n’a été envoyé : le service ne répond pas. Votre texte est resté ici : réessayez.',
    },
    goneTitle: 'Ce lien n’est plus valable',
    gone: 'La demande est effacée, ou l’adresse est incomplète. Vérifiez que le lien du courriel est entier, ou écrivez à l’assistance.',
  },
  en: {
    title: 'Your request {reference}',
    skip: 'Skip to content',
    home: 'Sygefor assistant',
    inThisLanguage: 'English version',
    statuses: {
      new: 'Your request has been passed on to support.',
      taken: 'Somebody at support is working on your request.',
      waiting: 'Your request is on hold until an answer arrives that support has asked for.',
      solved: 'Support says that your request is solved. Does it work now?',
      reopened: 'Your request is open again, and support knows.',
      confirmed: 'Your request is closed: you said that it works.',
    },
    waiting: 'Expected until {day}: {who}.',
    thread: 'What was said',
    refresh: 'Refresh',
    asked: 'What you asked',
    you: 'You',
    support: 'Support',
    events: {
      opened: 'sent your request',
      added: 'added to your request',
      taken: 'is working on your request',
      waiting: 'is waiting for an answer',
      answered: 'writes to you',
      written: 'wrote to support',
      solved: 'says that it is solved',
      confirmed: 'said that it works',
      reopened: 'said that it still does not work',
    },
    answer: 'Answer',
    label: 'Your message to support',
    hint: 'Never write a password.',
    send: 'Send',
    works: 'It works',
    notYet: 'Still not',
    personal: 'This page is personal: its address is enough to open it. Please do not pass it on.',
    notices: {
      written: 'Your message has been passed on to support.',
      confirmed: 'Thank you. Support knows that it works.',
      reopened: 'Support knows that it still does not work.',
      empty: 'Your message is empty. Please write a few words.',
      'too-often':
        'Too many requests in a short time: nothing was sent. Please try again in a few minutes.',
      refused:
        'Nothing was sent: please open this page by the link that you received, and try again.',
      failed:
        'Nothing was sent: the service does not answer. Your text is still here: please try again.',
    },
    goneTitle: 'This link is no longer valid',
    gone: 'The request was erased, or the address is incomplete. Check that the link in the mail is whole, or write to support.',
  },
});
