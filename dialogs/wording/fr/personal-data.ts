/** What is said about what is kept of a person, in French. */
export const PERSONAL_DATA_FR = {
  askProof:
    'Ce que je garde sous une adresse, je ne le montre et ne l’efface que pour la personne qui lit cette boîte. Indiquez votre adresse : j’y envoie un code de vérification. Je peux aussi effacer tout de suite cette conversation seule.',
  title: 'Voici ce que je garde pour {mails} :',
  conversation:
    '– conversations : 1, du {from} ; effacée d’office {days} jours après le dernier message',
  conversations:
    '– conversations : {count}, du {from} au {to} ; effacées d’office {days} jours après le dernier message',
  diagnoses: '– diagnostics dans le journal : {count}, sous un pseudonyme, sans nom ni adresse',
  request: '– demande {reference} à l’assistance, du {date} ; gardée jusqu’au {until}',
  requestUnsent:
    '– demande {reference} à l’assistance, du {date} ; gardée jusqu’au {until} ; son courriel n’est pas encore parti',
  requestMessages: '– messages écrits à propos de la demande {reference} : {count}',
  waiting: '– courriels pour vous qui attendent de partir : {count}',
  files: '– courriels pour vous sur le disque du serveur : {count}',
  lookUp: '– annuaires consultés par l’assistance le {date} : {reason}',
  lookUpForRequest: 'pour votre demande {reference}',
  lookUpWithoutReason: 'motif non précisé',
  notKept:
    'Je ne garde ni vos mots de passe, ni vos codes, ni le contenu de vos fiches RESEDA et Janus en dehors de ces conversations et de vos demandes à l’assistance.',
  goes: 'Si vous effacez tout, ces conversations disparaissent aussitôt, celle-ci comprise, avec les courriels et les messages ci-dessus. Il restera :',
  staysRequest:
    '– la demande {reference} jusqu’au {until} : sa référence, la situation, une empreinte de votre adresse, et le courriel à l’assistance s’il n’est pas parti',
  staysDiagnoses: '– les diagnostics, sans aucun lien avec vous',
  staysLookUps: '– la trace des consultations par l’assistance, {days} jours après chacune',
  staysCounters: '– le nombre de codes demandés et essayés, pendant un jour',
  staysSent: '– les courriels déjà partis, que je ne peux pas rappeler',
  eraseAll: 'Tout effacer',
  eraseNothing: 'Ne rien effacer',
  eraseConversation: 'Effacer cette conversation',
  nothingErased: 'D’accord, je n’ai rien effacé.',
  erased: 'C’est effacé : cette conversation, et tout ce que je gardais pour vous.',
  erasedConversation: 'C’est effacé : cette conversation seule.',
  erasedRequest:
    'Votre demande {reference} reste ouverte : j’en garde la référence et la situation jusqu’au {until}.',
  erasedFiles: 'Les courriels pour vous sur le disque du serveur sont effacés aussi.',
  erasedSent: 'Les courriels déjà partis ne peuvent pas être rappelés.',
} as const;
