import type { RequestAct, RequestDue } from '../../../bot/ports/console-requests.ts';
import type {
  Escalation,
  EscalationEventKind,
  EscalationStatus,
  EventReach,
} from '../../../bot/ports/escalations.ts';
import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

interface ActWords {
  /** Opens the form. */
  readonly name: string;
  /** What will happen. */
  readonly intro: string;
  /** Does it. */
  readonly submit: string;
  readonly done: string;
}

/** What the pages of the requests to support say. */
export interface EscalationsWords {
  readonly title: string;
  /** With `{reference}`. */
  readonly one: string;
  readonly gone: string;
  readonly statuses: Words<EscalationStatus>;
  /** The same of many. */
  readonly groups: Words<EscalationStatus>;
  readonly acts: Readonly<Record<RequestAct, ActWords>>;
  /** With `{by}`, `{for}` and `{until}`. */
  readonly events: Words<EscalationEventKind>;
  readonly dues: Words<RequestDue['kind']>;
  readonly mails: Words<Escalation['mail']>;
  /** Below what the person was told. */
  readonly reaches: Words<EventReach>;
  /** Looked up by any owner: a later version may have more. */
  readonly owners: Words<string>;
  readonly list: Words<
    | 'byStatus'
    | 'active'
    | 'everybody'
    | 'mine'
    | 'whose'
    | 'caption'
    | 'empty'
    | 'shown'
    | 'more'
    | 'reference'
    | 'status'
    | 'situation'
    | 'due'
    | 'late'
    | 'takenBy'
    | 'unit'
    | 'channel'
    | 'openedAt'
    | 'changedAt'
    | 'nobody'
    | 'me'
    | 'waitsFor'
    | 'lost'
  >;
  readonly state: Words<
    | 'heading'
    | 'back'
    | 'language'
    | 'mail'
    | 'solvedAt'
    | 'cause'
    | 'verdictRight'
    | 'verdictWrong'
  >;
  readonly mask: Words<
    'isMasked' | 'isClear' | 'open' | 'reason' | 'hint' | 'show' | 'cancel' | 'refused'
  >;
  readonly form: Words<
    | 'heading'
    | 'past'
    | 'text'
    | 'note'
    | 'solution'
    | 'waitingFor'
    | 'waitingForHint'
    | 'waitingUntil'
    | 'cause'
    | 'causeHint'
    | 'notInList'
    | 'causeWords'
    | 'choose'
    | 'countsAsRight'
    | 'countsAsWrong'
    | 'cancel'
    | 'sending'
    | 'kept'
    | 'reaches'
    | 'reachesByMail'
    | 'reachesUnproved'
    | 'reachesNobody'
    | 'speaks'
    | 'notNow'
    | 'invalid'
    | 'failed'
    | 'signedOut'
    | 'signIn'
    | 'somebodyElse'
    | 'asSomebodyElse'
    | 'takeOver'
    | 'takeOverIntro'
    | 'overtaken'
    | 'overtakenTake'
    | 'meanwhile'
    | 'removed'
    | 'forbidden'
    | 'refused'
  >;
  readonly thread: Words<'heading' | 'empty' | 'person' | 'support' | 'internal' | 'cause'>;
  readonly dossier: Words<
    | 'heading'
    | 'none'
    | 'verdict'
    | 'asked'
    | 'proved'
    | 'unproved'
    | 'replyTo'
    | 'summary'
    | 'owner'
    | 'askedBy'
    | 'requestId'
    | 'said'
    | 'errorText'
  >;
  readonly related: Words<'heading' | 'samePerson' | 'sameUnit' | 'sameSituation' | 'none'>;
}

const FR: EscalationsWords = {
  title: 'Demandes',
  one: 'Demande {reference}',
  gone: 'Cette demande n’existe pas, ou n’est plus conservée.',
  statuses: {
    new: 'nouvelle',
    taken: 'prise en charge',
    waiting: 'en attente',
    solved: 'résolue',
    reopened: 'rouverte',
    confirmed: 'confirmée',
  },
  groups: {
    new: 'Nouvelles',
    taken: 'Prises en charge',
    waiting: 'En attente',
    solved: 'Résolues',
    reopened: 'Rouvertes',
    confirmed: 'Confirmées',
  },
  acts: {
    take: {
      name: 'Prendre en charge',
      intro: 'La demande passe à votre nom. La personne apprend que quelqu’un s’en occupe.',
      submit: 'Prendre en charge',
      done: 'La demande est à votre nom.',
    },
    answer: {
      name: 'Répondre',
      intro: 'La personne lit votre réponse.',
      submit: 'Envoyer la réponse',
      done: 'Votre réponse est enregistrée. Les échanges indiquent comment elle arrive.',
    },
    wait: {
      name: 'Mettre en attente',
      intro: 'La personne apprend de qui vous attendez une réponse, et jusqu’à quand.',
      submit: 'Mettre en attente',
      done: 'La demande est en attente.',
    },
    note: {
      name: 'Note interne',
      intro: 'Seule l’assistance la lit. La personne ne la voit jamais.',
      submit: 'Ajouter la note',
      done: 'La note est ajoutée.',
    },
    solve: {
      name: 'Résoudre',
      intro:
        'La personne lit votre message, puis dit si cela fonctionne. Elle peut rouvrir la demande.',
      submit: 'Marquer comme résolue',
      done: 'La demande est résolue. La personne doit encore confirmer.',
    },
  },
  events: {
    opened: 'Demande envoyée',
    added: 'La personne a complété sa demande',
    taken: '{by} prend la demande en charge',
    waiting: '{by} attend\u00a0: {for}, jusqu’au {until}',
    answered: '{by} a répondu',
    written: 'La personne a écrit',
    noted: 'Note de {by}',
    replayed: '{by} a refait le diagnostic',
    solved: '{by} a résolu la demande',
    confirmed: 'La personne confirme que cela fonctionne',
    reopened: 'La personne a rouvert la demande',
  },
  dues: {
    answer: 'Réponse attendue',
    wait: 'Fin de l’attente',
    solve: 'Solution attendue',
  },
  mails: {
    sent: 'parti',
    waiting: 'en cours d’envoi',
    failed: 'pas parti\u00a0: envoi abandonné',
  },
  reaches: {
    chat: 'dans la conversation',
    'mail-waiting': 'par courriel, en attente',
    'mail-sent': 'par courriel, parti',
    'mail-refused': 'par courriel, refusé : joignez la personne autrement',
    'mail-given-up': 'par courriel, jamais parti : joignez la personne autrement',
    nobody: 'la personne ne l’a pas reçu\u00a0: ni conversation, ni adresse',
  },
  owners: {
    user: 'la personne',
    'unit-administrator': 'gestionnaire ou administrateur de l’unité',
    director: 'direction de l’unité',
    'sesame-support': 'assistance Sésame',
    'sygefor-support': 'assistance Sygefor',
    it: 'informatique de l’unité',
    delegation: 'délégation régionale',
  },
  list: {
    byStatus: 'Statut des demandes',
    active: 'À traiter',
    everybody: 'Toutes',
    mine: 'Les miennes',
    whose: 'Suivies par',
    caption: 'Demandes, les plus pressées en premier',
    empty: 'Aucune demande ici.',
    shown: 'Demandes affichées : {shown} sur {count}',
    more: 'Afficher la suite',
    reference: 'Demande',
    status: 'Statut',
    situation: 'Situation',
    due: 'Échéance',
    late: 'en retard',
    takenBy: 'Suivie par',
    unit: 'Unité',
    channel: 'Canal',
    openedAt: 'Ouverte le',
    changedAt: 'Dernier changement',
    nobody: 'pas encore prise',
    me: 'vous',
    waitsFor: 'attend\u00a0: {for}, jusqu’au {until}',
    lost: 'Les nouveautés n’arrivent plus. Nouvel essai en cours…',
  },
  state: {
    heading: 'Où en est la demande',
    back: 'Toutes les demandes',
    language: 'Langue de la personne',
    mail: 'Courriel à l’assistance',
    solvedAt: 'Résolue le',
    cause: 'Cause réelle',
    verdictRight: 'la conclusion de l’assistant était juste',
    verdictWrong: 'la conclusion de l’assistant était erronée',
  },
  mask: {
    isMasked: 'Les noms et les adresses sont masqués.',
    isClear: 'Les noms et les adresses sont visibles, pour une demi-heure au plus.',
    open: 'Afficher les noms',
    reason: 'Pourquoi en avez-vous besoin ?',
    hint: 'Votre motif est gardé dans le registre.',
    show: 'Afficher',
    cancel: 'Annuler',
    refused: 'Indiquez un motif en quelques mots (cinq lettres ou chiffres au moins).',
  },
  form: {
    heading: 'Que faire ?',
    past: 'Ce n’est plus à faire : voyez où en est la demande.',
    text: 'Votre réponse',
    note: 'Votre note',
    solution: 'Ce que la personne doit savoir ou faire',
    waitingFor: 'De qui attendez-vous une réponse ?',
    waitingForHint: 'La personne lira ces mots. Par exemple : le gestionnaire de l’unité.',
    waitingUntil: 'Jusqu’au',
    cause: 'Quelle était la cause réelle ?',
    causeHint: 'Elle sert à corriger l’assistant. La personne ne la voit pas.',
    notInList: 'Pas dans la liste',
    causeWords: 'La cause, en quelques mots',
    choose: 'Choisissez…',
    countsAsRight: 'La conclusion de l’assistant ({verdict}) compte comme juste.',
    countsAsWrong: 'La conclusion de l’assistant ({verdict}) compte comme erronée.',
    cancel: 'Fermer',
    sending: 'Envoi…',
    kept: 'Brouillon gardé dans cet onglet.',
    reaches:
      'Votre message arrive dans sa conversation ({channel}), ou par courriel si la personne n’y est plus.',
    reachesByMail: 'Sa conversation n’existe plus : votre message arrive par courriel.',
    reachesUnproved:
      'Son adresse n’est pas vérifiée : votre message part par courriel et n’apparaît pas dans la conversation.',
    reachesNobody:
      'Attention : il n’y a plus ni conversation ni adresse. La personne ne lira rien.',
    speaks: 'Langue de la personne : {language}.',
    notNow: 'La demande a changé entre-temps : ce n’est plus possible. Votre texte est gardé.',
    invalid: 'Quelque chose manque ou est trop long. Votre texte est gardé.',
    failed: 'Le service ne répond pas. Votre texte est gardé : réessayez.',
    signedOut: 'Votre session est terminée. Votre texte est gardé dans cet onglet.',
    signIn: 'Se reconnecter',
    somebodyElse:
      'Ce navigateur est maintenant connecté au nom de {name}, depuis un autre onglet. Rien n’a été envoyé. Votre texte est gardé dans cet onglet, pour vous.',
    asSomebodyElse: 'Continuer au nom de {name}',
    takeOver: 'Reprendre à {by}',
    takeOverIntro: 'La demande est au nom de {by}. Elle passe au vôtre.',
    overtaken:
      'Une autre réponse est partie entre-temps : lisez-la. Votre texte est gardé. Pour l’envoyer quand même, appuyez encore une fois.',
    overtakenTake:
      'La demande est maintenant au nom de {by}. Pour la reprendre quand même, appuyez encore une fois.',
    meanwhile: 'Depuis que vous avez ouvert ce formulaire :',
    removed: 'Un mot qui ressemblait à un mot de passe a été retiré.',
    forbidden: 'Vous n’avez pas le droit de faire cela. Votre texte est gardé.',
    refused: 'Le service a refusé ({code}). Votre texte est gardé.',
  },
  thread: {
    heading: 'Échanges et suivi',
    empty: 'Rien pour l’instant.',
    person: 'La personne',
    support: 'L’assistance',
    internal: 'Interne',
    cause: 'Cause réelle : {cause}',
  },
  dossier: {
    heading: 'Dossier',
    none: 'Le dossier n’est plus conservé.',
    verdict: 'Conclusion de l’assistant',
    asked: 'Personne concernée',
    proved: 'adresse vérifiée',
    unproved: 'déclaré, non vérifié',
    replyTo: 'Adresse pour lui écrire',
    summary: 'Résumé confirmé par la personne',
    owner: 'Qui doit agir',
    askedBy: 'Qui écrit',
    requestId: 'Référence technique',
    said: 'Questions et réponses',
    errorText: 'Message d’erreur collé par la personne',
  },
  related: {
    heading: 'Demandes liées',
    samePerson: 'Même personne',
    sameUnit: 'Même unité',
    sameSituation: 'Même situation',
    none: 'Aucune.',
  },
};

const EN: EscalationsWords = {
  title: 'Requests',
  one: 'Request {reference}',
  gone: 'This request does not exist, or is not kept any more.',
  statuses: {
    new: 'new',
    taken: 'taken',
    waiting: 'waiting',
    solved: 'solved',
    reopened: 'reopened',
    confirmed: 'confirmed',
  },
  groups: {
    new: 'New',
    taken: 'Taken',
    waiting: 'Waiting',
    solved: 'Solved',
    reopened: 'Reopened',
    confirmed: 'Confirmed',
  },
  acts: {
    take: {
      name: 'Take it',
      intro: 'The request goes to your name. The person is told that somebody is looking after it.',
      submit: 'Take it',
      done: 'The request is in your name.',
    },
    answer: {
      name: 'Answer',
      intro: 'The person reads your answer.',
      submit: 'Send the answer',
      done: 'Your answer is recorded. The messages show how it arrives.',
    },
    wait: {
      name: 'Put on hold',
      intro: 'The person is told whose answer you wait for, and until when.',
      submit: 'Put on hold',
      done: 'The request is waiting.',
    },
    note: {
      name: 'Internal note',
      intro: 'Only support reads it. The person never sees it.',
      submit: 'Add the note',
      done: 'The note is added.',
    },
    solve: {
      name: 'Solve',
      intro:
        'The person reads your message, then says whether it works. They can reopen the request.',
      submit: 'Mark as solved',
      done: 'The request is solved. The person has yet to confirm.',
    },
  },
  events: {
    opened: 'Request sent',
    added: 'The person added to their request',
    taken: '{by} took the request',
    waiting: '{by} waits for {for}, until {until}',
    answered: '{by} answered',
    written: 'The person wrote',
    noted: 'Note by {by}',
    replayed: '{by} ran the diagnosis again',
    solved: '{by} solved the request',
    confirmed: 'The person confirms that it works',
    reopened: 'The person reopened the request',
  },
  dues: {
    answer: 'Answer due',
    wait: 'End of waiting',
    solve: 'Solution due',
  },
  mails: {
    sent: 'sent',
    waiting: 'being sent',
    failed: 'not sent: given up',
  },
  reaches: {
    chat: 'in the conversation',
    'mail-waiting': 'by mail, waiting',
    'mail-sent': 'by mail, sent',
    'mail-refused': 'by mail, refused: reach the person in another way',
    'mail-given-up': 'by mail, never sent: reach the person in another way',
    nobody: 'the person did not get it: no conversation and no address',
  },
  owners: {
    user: 'the person',
    'unit-administrator': 'administrator of the unit',
    director: 'director of the unit',
    'sesame-support': 'Sésame support',
    'sygefor-support': 'Sygefor support',
    it: 'IT of the unit',
    delegation: 'regional delegation',
  },
  list: {
    byStatus: 'Status of the requests',
    active: 'To do',
    everybody: 'Everybody’s',
    mine: 'Mine',
    whose: 'Whose',
    caption: 'Requests, the most urgent first',
    empty: 'No request here.',
    shown: 'Requests shown: {shown} of {count}',
    more: 'Show more',
    reference: 'Request',
    status: 'Status',
    situation: 'Situation',
    due: 'Due',
    late: 'late',
    takenBy: 'Taken by',
    unit: 'Unit',
    channel: 'Channel',
    openedAt: 'Opened',
    changedAt: 'Last change',
    nobody: 'not taken yet',
    me: 'you',
    waitsFor: 'waits for {for}, until {until}',
    lost: 'Nothing new arrives any more. Trying again…',
  },
  state: {
    heading: 'Where the request stands',
    back: 'All requests',
    language: 'Language of the person',
    mail: 'Mail to support',
    solvedAt: 'Solved',
    cause: 'Real cause',
    verdictRight: 'the verdict of the assistant was right',
    verdictWrong: 'the verdict of the assistant was wrong',
  },
  mask: {
    isMasked: 'Names and addresses are masked.',
    isClear: 'Names and addresses are visible, for half an hour at most.',
    open: 'Show names',
    reason: 'Why do you need them?',
    hint: 'Your reason is kept in the audit log.',
    show: 'Show',
    cancel: 'Cancel',
    refused: 'Give a reason in a few words (five letters or digits at least).',
  },
  form: {
    heading: 'What to do?',
    past: 'This is done already: see where the request stands.',
    text: 'Your answer',
    note: 'Your note',
    solution: 'What the person has to know or do',
    waitingFor: 'Whose answer do you wait for?',
    waitingForHint: 'The person reads these words. For example: the administrator of the unit.',
    waitingUntil: 'Until',
    cause: 'What was the real cause?',
    causeHint: 'It helps to correct the assistant. The person does not see it.',
    notInList: 'Not in the list',
    causeWords: 'The cause, in a few words',
    choose: 'Choose…',
    countsAsRight: 'The verdict of the assistant ({verdict}) counts as right.',
    countsAsWrong: 'The verdict of the assistant ({verdict}) counts as wrong.',
    cancel: 'Close',
    sending: 'Sending…',
    kept: 'Draft kept in this tab.',
    reaches:
      'Your message arrives in their conversation ({channel}), or by mail if they have left.',
    reachesByMail: 'Their conversation is gone: your message arrives by mail.',
    reachesUnproved:
      'Their address is not verified: your message leaves by mail and is not shown in the conversation.',
    reachesNobody:
      'Careful: there is no conversation and no address any more. Nobody will read it.',
    speaks: 'Language of the person: {language}.',
    notNow: 'The request changed meanwhile: this is not possible any more. Your text is kept.',
    invalid: 'Something is missing or too long. Your text is kept.',
    failed: 'The service does not answer. Your text is kept: try again.',
    signedOut: 'Your session is over. Your text is kept in this tab.',
    signIn: 'Sign in again',
    somebodyElse:
      'This browser is now signed in as {name}, from another tab. Nothing was sent. Your text is kept in this tab, for you.',
    asSomebodyElse: 'Go on as {name}',
    takeOver: 'Take over from {by}',
    takeOverIntro: 'The request is in the name of {by}. It will be in yours.',
    overtaken:
      'Another answer has left meanwhile: read it. Your text is kept. To send it all the same, press once more.',
    overtakenTake:
      'The request is in the name of {by} now. To take it all the same, press once more.',
    meanwhile: 'Since you opened this form:',
    removed: 'A word that looked like a password was removed.',
    forbidden: 'You may not do this. Your text is kept.',
    refused: 'The service refused ({code}). Your text is kept.',
  },
  thread: {
    heading: 'Messages and history',
    empty: 'Nothing yet.',
    person: 'The person',
    support: 'Support',
    internal: 'Internal',
    cause: 'Real cause: {cause}',
  },
  dossier: {
    heading: 'File',
    none: 'The file is not kept any more.',
    verdict: 'Verdict of the assistant',
    asked: 'Who it is about',
    proved: 'address verified',
    unproved: 'as told, not verified',
    replyTo: 'Address to write to',
    summary: 'Summary confirmed by the person',
    owner: 'Who has to act',
    askedBy: 'Who writes',
    requestId: 'Technical reference',
    said: 'Questions and answers',
    errorText: 'Error message pasted by the person',
  },
  related: {
    heading: 'Related requests',
    samePerson: 'Same person',
    sameUnit: 'Same unit',
    sameSituation: 'Same situation',
    none: 'None.',
  },
};

export const ESCALATIONS: Readonly<Record<Language, EscalationsWords>> = inBothLanguages({
  fr: FR,
  en: EN,
});
