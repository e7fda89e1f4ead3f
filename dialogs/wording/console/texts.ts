import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';
import type { TextFault } from '../texts/judge-text.ts';
import type { TextGroup } from '../texts/text-group.ts';
import type { TextPlace } from '../texts/text-place.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

/** What the pages of the texts say. */
export interface TextsWords {
  readonly title: string;
  /** With `{name}`. */
  readonly one: string;
  readonly history: string;
  readonly intro: string;
  readonly groups: Words<TextGroup>;
  readonly places: Words<TextPlace>;
  /** Looked up by how an id ends: most texts need no name beside their words. */
  readonly fields: Words<string>;
  readonly list: Words<
    | 'search'
    | 'group'
    | 'all'
    | 'state'
    | 'changed'
    | 'passedOver'
    | 'shown'
    | 'nearly'
    | 'more'
    | 'empty'
    | 'caption'
    | 'text'
    | 'where'
    | 'nothing'
  >;
  readonly leftOver: Words<'title' | 'intro' | 'remove'>;
  readonly edit: Words<
    | 'back'
    | 'text'
    | 'shipped'
    | 'configured'
    | 'none'
    | 'preview'
    | 'subject'
    | 'signs'
    | 'places'
    | 'says'
    | 'line'
    | 'save'
    | 'saving'
    | 'saved'
    | 'cancel'
    | 'reset'
    | 'passedOver'
    | 'other'
    | 'draft'
    | 'live'
    | 'mailsApart'
    | 'frenchAlone'
    | 'atNextPage'
  >;
  /** With `{most}`, `{place}` or `{words}`. */
  readonly faults: Words<TextFault['kind']>;
  readonly failures: Words<'conflict' | 'invalid' | 'gone' | 'failed'>;
  readonly changes: Words<
    | 'title'
    | 'caption'
    | 'at'
    | 'who'
    | 'text'
    | 'language'
    | 'before'
    | 'after'
    | 'shipped'
    | 'act'
    | 'undo'
    | 'empty'
    | 'more'
  >;
  /** What stands in the places of a text in its preview. */
  readonly samples: Words<string>;
}

export const TEXTS: Readonly<Record<Language, TextsWords>> = inBothLanguages({
  fr: {
    title: 'Textes',
    one: 'Texte : {name}',
    history: 'Historique des textes',
    intro:
      'Voici tout ce que l’assistant dit et écrit, aux personnes et à l’assistance. Une modification vaut dès le message suivant. Le texte d’origine reste disponible.',
    groups: {
      contacts: 'Contacts et horaires',
      links: 'Liens',
      situations: 'Situations et conseils',
      letters: 'Messages prêts à envoyer',
      questions: 'Questions et réponses',
      talk: 'Conversation',
      mails: 'Courriels aux personnes',
      page: 'Page de suivi d’une demande',
      teams: 'Teams',
      widget: 'Fenêtre de conversation',
      support: 'Courriels à l’assistance',
    },
    places: {
      beginning: 'au début',
      somebodyElse: 'pour une autre personne',
      secrets: 'mot de passe ou autre secret retiré',
      codeMail: 'courriel du code de vérification',
      copyMail: 'courriel après la transmission',
      newsMail: 'courriel de nouvelles de la demande',
      missedMail: 'courriel de messages non remis dans Teams',
      address: 'adresse et code de vérification',
      path: 'étapes de l’accès',
      letter: 'message prêt à envoyer',
      owner: 'qui peut agir',
      request: 'suivi de la demande',
      escalation: 'transmission à l’assistance',
      advice: 'après un conseil',
      trouble: 'quand quelque chose ne répond pas',
      understood: 'compréhension des phrases',
      data: 'données personnelles',
      pageState: 'où en est la demande',
      pageNotice: 'après un envoi',
      pageThread: 'échanges',
      pageGone: 'lien qui n’est plus valable',
      connection: 'connexion et envoi',
      compose: 'saisie du message',
      form: 'formulaire',
      startOver: 'nouvelle conversation',
      dailyMail: 'courriel du matin',
      credentialMail: 'courriel d’expiration',
      supportMail: 'courriel d’une demande',
    },
    fields: {
      title: 'titre',
      explanation: 'explication',
      dated: 'explication, avec la date',
      action: 'ce qu’il faut faire',
      datedAction: 'ce qu’il faut faire, avec la date',
      after: 'ensuite',
      request: 'demande dans le message prêt à envoyer',
      thenRequest: 'demande au deuxième destinataire',
      text: 'question',
      again: 'question, autrement dite',
      answers: 'réponse',
      intents: 'ce qui a été compris',
      terms: 'mot expliqué',
      support: 'adresse de l’assistance Sygefor',
      sesame: 'contact pour Sésame',
      hours: 'horaires de l’assistance',
      delay: 'délai habituel de réponse',
      sygefor: 'page de connexion de Sygefor',
      'link.sesame': 'page Sésame',
    },
    list: {
      search: 'Chercher dans les textes',
      group: 'Rubrique',
      all: 'Toutes',
      state: 'Seulement les textes modifiés',
      changed: 'modifié',
      passedOver: 'à revoir',
      shown: '{shown} textes sur {count}',
      nearly: 'Aucun texte ne contient tous ces mots. Voici les plus proches.',
      more: 'Afficher la suite',
      empty: 'Aucun texte ne correspond.',
      caption: 'Textes',
      text: 'Texte',
      where: 'Où il sert',
      nothing: '(rien)',
    },
    leftOver: {
      title: 'Textes qui ne servent plus',
      intro:
        'Ces textes ont été écrits pour une version précédente de l’assistant. Ils n’apparaissent plus nulle part.',
      remove: 'Retirer {id}',
    },
    edit: {
      back: 'Tous les textes',
      text: 'Texte en {language}',
      shipped: 'Texte d’origine',
      configured: 'D’après la configuration',
      none: '(rien n’est indiqué)',
      preview: 'Aperçu',
      subject: 'Objet :',
      signs: '{count} caractères sur {most}',
      places: 'À garder tel quel : {places}',
      says: 'Doit contenir : {words}',
      line: 'Sur une seule ligne.',
      save: 'Enregistrer',
      saving: 'Enregistrement…',
      saved: 'Enregistré. Ce texte sert dès maintenant.',
      cancel: 'Annuler la saisie',
      reset: 'Revenir au texte d’origine',
      passedOver:
        'Ce texte ne convient plus à la version actuelle : l’assistant utilise le texte d’origine. Corrigez-le ou revenez au texte d’origine.',
      other: 'Pensez à l’autre langue.',
      draft: 'Pas encore enregistré.',
      live: 'Texte en service',
      mailsApart:
        'Ceci change ce qui est dit aux personnes. Les courriels que l’assistant envoie lui-même partent toujours à l’adresse de la configuration.',
      frenchAlone:
        'L’assistance reçoit ses courriels en français : ce texte n’a pas d’autre langue.',
      atNextPage: 'Les pages déjà ouvertes changent quand on les recharge.',
    },
    faults: {
      empty: 'Le texte est vide.',
      'too-long': 'Le texte est trop long : {most} caractères au plus.',
      'line-break': 'Ce texte doit tenir sur une seule ligne.',
      'place-missing': 'Il manque {place}.',
      'place-unknown': 'Rien ne peut remplacer {place} dans ce texte.',
      brace: 'Une accolade est en trop.',
      'words-missing': 'Le texte doit contenir « {words} ».',
      sign: 'Le texte contient un caractère invisible.',
      'no-link':
        'Il faut l’adresse complète d’une page du CNRS, qui commence par https:// (domaine cnrs.fr).',
      'no-https': 'Une adresse de page commence par http:// : écrivez https://.',
      'no-address': 'Il faut une seule adresse, comme prenom.nom@labo.example.',
    },
    failures: {
      conflict:
        'Ce texte a été modifié entre-temps. Ce que vous avez écrit est resté ici : comparez, puis enregistrez à nouveau.',
      invalid: 'Le service n’a pas accepté ce texte.',
      gone: 'Ce texte n’existe plus dans cette version.',
      failed: 'L’enregistrement n’a pas abouti. Ce que vous avez écrit est resté ici. Réessayez.',
    },
    changes: {
      title: 'Historique',
      caption: 'Modifications, la plus récente d’abord',
      at: 'Date',
      who: 'Par',
      text: 'Texte',
      language: 'Langue',
      before: 'Avant',
      after: 'Après',
      shipped: 'texte d’origine',
      undo: 'Annuler cette modification',
      act: 'Action',
      empty: 'Aucune modification.',
      more: 'Modifications plus anciennes',
    },
    samples: {
      mail: 'prenom.nom@labo.example',
      support: 'assistance@labo.example',
      sesame: 'l’assistance Sésame',
      unit: 'UMR5149',
      until: '30 novembre 2026',
      date: '22 novembre 2026',
      day: '30 novembre 2026',
      from: '1er novembre 2026',
      to: '22 novembre 2026',
      reference: 'SYG-123-456',
      code: '123 456',
      minutes: '20',
      days: '30',
      url: 'https://assistant.labo.example/',
      name: 'Camille Martin',
      owner: 'le gestionnaire de votre unité',
      then: 'votre délégation régionale',
      team: 'l’assistance Sygefor',
      hours: 'du lundi au vendredi, de 9 h à 17 h',
      delay: 'deux jours ouvrés',
      count: '2',
      systems: 'RESEDA',
      training: 'Excel, niveau 1',
      deadline: '15 décembre 2026',
      who: 'Camille Martin',
      what: 'mot de passe oublié',
      mails: 'prenom.nom@labo.example',
    },
  },
  en: {
    title: 'Texts',
    one: 'Text: {name}',
    history: 'History of the texts',
    intro:
      'This is everything that the assistant says and writes, to people and to support. A change holds from the next message on. The original text stays at hand.',
    groups: {
      contacts: 'Contacts and hours',
      links: 'Links',
      situations: 'Situations and advice',
      letters: 'Messages ready to send',
      questions: 'Questions and answers',
      talk: 'Conversation',
      mails: 'Mails to people',
      page: 'Page of a request',
      teams: 'Teams',
      widget: 'Conversation window',
      support: 'Mails to support',
    },
    places: {
      beginning: 'at the beginning',
      somebodyElse: 'for somebody else',
      secrets: 'password or other secret removed',
      codeMail: 'mail of the verification code',
      copyMail: 'mail after handing over',
      newsMail: 'mail with news of the request',
      missedMail: 'mail of messages not delivered in Teams',
      address: 'address and verification code',
      path: 'steps of the access',
      letter: 'message ready to send',
      owner: 'who can act',
      request: 'following the request',
      escalation: 'handing over to support',
      advice: 'after advice',
      trouble: 'when something does not answer',
      understood: 'understanding of sentences',
      data: 'personal data',
      pageState: 'where the request stands',
      pageNotice: 'after sending',
      pageThread: 'what was said',
      pageGone: 'link that is no longer valid',
      connection: 'connection and sending',
      compose: 'writing a message',
      form: 'form',
      startOver: 'new conversation',
      dailyMail: 'mail of the morning',
      credentialMail: 'mail about what expires',
      supportMail: 'mail of a request',
    },
    fields: {
      title: 'title',
      explanation: 'explanation',
      dated: 'explanation, with the date',
      action: 'what to do',
      datedAction: 'what to do, with the date',
      after: 'afterwards',
      request: 'request in the message ready to send',
      thenRequest: 'request to the second recipient',
      text: 'question',
      again: 'question, in other words',
      answers: 'answer',
      intents: 'what was understood',
      terms: 'word that is explained',
      support: 'address of Sygefor support',
      sesame: 'contact for Sésame',
      hours: 'hours of support',
      delay: 'usual time to answer',
      sygefor: 'sign-in page of Sygefor',
      'link.sesame': 'Sésame page',
    },
    list: {
      search: 'Search in the texts',
      group: 'Section',
      all: 'All',
      state: 'Only texts that were changed',
      changed: 'changed',
      passedOver: 'to be corrected',
      shown: '{shown} of {count} texts',
      nearly: 'No text has all these words. These come closest.',
      more: 'Show more',
      empty: 'No text matches.',
      caption: 'Texts',
      text: 'Text',
      where: 'Where it is used',
      nothing: '(nothing)',
    },
    leftOver: {
      title: 'Texts no longer in use',
      intro:
        'These texts were written for an earlier version of the assistant. They are shown nowhere.',
      remove: 'Remove {id}',
    },
    edit: {
      back: 'All texts',
      text: 'Text in {language}',
      shipped: 'Original text',
      configured: 'From the configuration',
      none: '(nothing is set)',
      preview: 'Preview',
      subject: 'Subject:',
      signs: '{count} of {most} characters',
      places: 'To be kept as it is: {places}',
      says: 'Has to contain: {words}',
      line: 'On one line.',
      save: 'Save',
      saving: 'Saving…',
      saved: 'Saved. This text is used from now on.',
      cancel: 'Discard what I wrote',
      reset: 'Back to the original text',
      passedOver:
        'This text does not fit the present version: the assistant uses the original text. Correct it or go back to the original text.',
      other: 'Remember the other language.',
      draft: 'Not saved yet.',
      live: 'Text in use',
      mailsApart:
        'This changes what people are told. Mails that the assistant itself sends always go to the address in the configuration.',
      frenchAlone: 'Support receives its mails in French: this text has no other language.',
      atNextPage: 'Pages that are already open change when they are reloaded.',
    },
    faults: {
      empty: 'The text is empty.',
      'too-long': 'The text is too long: {most} characters at most.',
      'line-break': 'This text has to stay on one line.',
      'place-missing': '{place} is missing.',
      'place-unknown': 'Nothing can be put in place of {place} in this text.',
      brace: 'There is one brace too many.',
      'words-missing': 'The text has to contain “{words}”.',
      sign: 'The text contains an invisible character.',
      'no-link':
        'The whole address of a CNRS page is needed, beginning with https:// (domain cnrs.fr).',
      'no-https': 'The address of a page begins with http://: write https://.',
      'no-address': 'One address is needed, such as given.family@labo.example.',
    },
    failures: {
      conflict:
        'This text was changed meanwhile. What you wrote is still here: compare, then save again.',
      invalid: 'The service did not take this text.',
      gone: 'This text does not exist in this version any more.',
      failed: 'It could not be saved. What you wrote is still here. Please try again.',
    },
    changes: {
      title: 'History',
      caption: 'Changes, newest first',
      at: 'Date',
      who: 'By',
      text: 'Text',
      language: 'Language',
      before: 'Before',
      after: 'After',
      shipped: 'original text',
      undo: 'Undo this change',
      act: 'Action',
      empty: 'No changes.',
      more: 'Earlier changes',
    },
    samples: {
      mail: 'given.family@labo.example',
      support: 'support@labo.example',
      sesame: 'Sésame support',
      unit: 'UMR5149',
      until: '30 November 2026',
      date: '22 November 2026',
      day: '30 November 2026',
      from: '1 November 2026',
      to: '22 November 2026',
      reference: 'SYG-123-456',
      code: '123 456',
      minutes: '20',
      days: '30',
      url: 'https://assistant.labo.example/',
      name: 'Camille Martin',
      owner: 'the administrator of your unit',
      then: 'your regional delegation',
      team: 'Sygefor support',
      hours: 'Monday to Friday, 9 am to 5 pm',
      delay: 'two working days',
      count: '2',
      systems: 'RESEDA',
      training: 'Excel, level 1',
      deadline: '15 December 2026',
      who: 'Camille Martin',
      what: 'forgotten password',
      mails: 'given.family@labo.example',
    },
  },
});
