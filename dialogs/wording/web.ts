import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** What the widget itself says, around what the assistant says. */
export interface WebWording {
  readonly name: string;
  readonly role: string;
  readonly conversation: string;
  readonly languageSwitch: string;
  readonly you: string;
  readonly assistant: string;
  /** Who speaks where it is not the assistant. */
  readonly support: string;
  readonly isTyping: string;
  readonly newer: string;
  readonly connection: {
    readonly connecting: string;
    readonly online: string;
    readonly reconnecting: string;
    readonly offline: string;
    readonly refused: string;
  };
  readonly tryNow: string;
  readonly lost: string;
  readonly delivery: {
    readonly sending: string;
    readonly waiting: string;
    readonly failed: string;
    readonly tooLong: string;
  };
  /** When the server takes no more for the moment. */
  readonly crowd: {
    readonly messageWaits: string;
    readonly beginningWaits: string;
    readonly instead: string;
  };
  readonly retry: string;
  readonly discard: string;
  readonly compose: {
    readonly label: string;
    readonly placeholder: string;
    /** While what is sent goes to support. */
    readonly toSupport: { readonly label: string; readonly placeholder: string };
    readonly hint: string;
    readonly send: string;
  };
  readonly startOver: {
    readonly label: string;
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  readonly close: string;
  readonly chosen: string;
  readonly tone: {
    readonly info: string;
    readonly success: string;
    readonly warning: string;
    readonly error: string;
  };
  readonly form: {
    readonly optional: string;
    /** Shown in the transcript in place of a code. */
    readonly codeEntered: string;
    /** Shown for a form of which nothing came back. */
    readonly sent: string;
    readonly required: string;
    readonly email: string;
    readonly code: string;
    readonly date: string;
  };
  readonly verdict: { readonly action: string };
  readonly letter: {
    readonly languages: string;
    readonly to: string;
    readonly subject: string;
    readonly body: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly pasteIt: string;
  };
}

/** The languages, each named in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: 'Français',
  en: 'English',
};

export const WEB: Readonly<Record<Language, WebWording>> = inBothLanguages({
  fr: {
    name: 'Assistant Sygefor',
    role: 'Assistant automatique',
    conversation: 'Conversation avec l’assistant',
    languageSwitch: 'Langue',
    you: 'Vous',
    assistant: 'Assistant',
    support: 'Assistance',
    isTyping: 'L’assistant prépare sa réponse…',
    newer: 'Voir les nouveaux messages',
    connection: {
      connecting: 'Connexion en cours…',
      online: 'Connecté',
      reconnecting: 'Connexion interrompue, reprise en cours…',
      offline: 'Vous êtes hors ligne. Vos messages partiront au retour de la connexion.',
      refused: 'L’assistant ne répond pas pour le moment.',
    },
    tryNow: 'Réessayer',
    lost: 'Votre conversation précédente n’est plus disponible. En voici une nouvelle.',
    delivery: {
      sending: 'Envoi…',
      waiting: 'En attente d’envoi',
      failed: 'Ce message n’a pas été envoyé.',
      tooLong: 'Ce message est trop long, il n’a pas été envoyé.',
    },
    crowd: {
      messageWaits:
        'Trop de messages arrivent en ce moment. Le vôtre est gardé : il partira tout seul dans un instant, vous n’avez rien à refaire.',
      beginningWaits:
        'Trop de demandes arrivent en ce moment. La conversation s’ouvrira toute seule dans un instant, et ce que vous écrivez ici est gardé.',
      instead: 'Si cela dure, écrivez à {mail}.',
    },
    retry: 'Réessayer',
    discard: 'Retirer',
    compose: {
      label: 'Votre message',
      placeholder: 'Écrivez votre message…',
      toSupport: {
        label: 'Votre message à l’assistance',
        placeholder: 'Votre message à l’assistance…',
      },
      hint: 'Entrée pour envoyer, Maj + Entrée pour aller à la ligne.',
      send: 'Envoyer',
    },
    startOver: {
      label: 'Nouvelle conversation',
      title: 'Commencer une nouvelle conversation\u00a0?',
      text: 'Les messages affichés ici disparaîtront de votre écran.',
      confirm: 'Commencer',
      cancel: 'Annuler',
    },
    close: 'Fermer l’assistant',
    chosen: 'votre choix',
    tone: { info: 'Information', success: 'Succès', warning: 'Attention', error: 'Problème' },
    form: {
      optional: 'facultatif',
      codeEntered: 'Code saisi',
      sent: 'Formulaire envoyé',
      required: 'Merci de remplir ce champ.',
      email: 'Cette adresse semble incomplète. Exemple\u00a0: prenom.nom@cnrs.fr',
      code: 'Le code compte 6 chiffres.',
      date: 'Cette date n’est pas valable.',
    },
    verdict: { action: 'À faire maintenant' },
    letter: {
      languages: 'Langue du message',
      to: 'À',
      subject: 'Objet',
      body: 'Message',
      copied: 'Le message est copié.',
      notCopied: 'La copie n’a pas fonctionné. Sélectionnez le texte pour le copier.',
      pasteIt: 'Le message est copié\u00a0: collez-le dans votre courriel.',
    },
  },
  en: {
    name: 'Sygefor assistant',
    role: 'Automatic assistant',
    conversation: 'Conversation with the assistant',
    languageSwitch: 'Language',
    you: 'You',
    assistant: 'Assistant',
    support: 'Support',
    isTyping: 'The assistant is preparing its answer…',
    newer: 'Show new messages',
    connection: {
      connecting: 'Connecting…',
      online: 'Connected',
      reconnecting: 'Connection lost, reconnecting…',
      offline: 'You are offline. Your messages will leave when the connection is back.',
      refused: 'The assistant does not answer at the moment.',
    },
    tryNow: 'Try again',
    lost: 'Your previous conversation is no longer available. Here is a new one.',
    delivery: {
      sending: 'Sending…',
      waiting: 'Waiting to be sent',
      failed: 'This message was not sent.',
      tooLong: 'This message is too long, it was not sent.',
    },
    crowd: {
      messageWaits:
        'Too many messages are coming in at the moment. Yours is kept: it will leave by itself in a moment, you do not have to do anything again.',
      beginningWaits:
        'Too many requests are coming in at the moment. The conversation will open by itself in a moment, and what you write here is kept.',
      instead: 'If this goes on, write to {mail}.',
    },
    retry: 'Try again',
    discard: 'Remove',
    compose: {
      label: 'Your message',
      placeholder: 'Write your message…',
      toSupport: { label: 'Your message to support', placeholder: 'Your message to support…' },
      hint: 'Enter to send, Shift + Enter for a new line.',
      send: 'Send',
    },
    startOver: {
      label: 'New conversation',
      title: 'Start a new conversation?',
      text: 'The messages shown here will disappear from your screen.',
      confirm: 'Start',
      cancel: 'Cancel',
    },
    close: 'Close the assistant',
    chosen: 'your choice',
    tone: { info: 'Information', success: 'Success', warning: 'Please note', error: 'Problem' },
    form: {
      optional: 'optional',
      codeEntered: 'Code entered',
      sent: 'Form sent',
      required: 'Please fill in this field.',
      email: 'This address seems incomplete. Example: given.family@cnrs.fr',
      code: 'The code has 6 digits.',
      date: 'This date is not valid.',
    },
    verdict: { action: 'What to do now' },
    letter: {
      languages: 'Language of the message',
      to: 'To',
      subject: 'Subject',
      body: 'Message',
      copied: 'The message is copied.',
      notCopied: 'It could not be copied. Select the text to copy it.',
      pasteIt: 'The message is copied: paste it into your mail.',
    },
  },
});
