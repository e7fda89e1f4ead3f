import type { Language } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';

/** What the person did, as the fake server read it from the activity. */
export interface Heard {
  readonly text: string;
  readonly choice?: string | undefined;
  readonly form?: string | undefined;
}

type Bilingual = Readonly<Record<Language, string>>;

const say =
  (text: Bilingual) =>
  (language: Language): Reply => ({
    kind: 'text',
    text: text[language],
  });

const ask =
  (text: Bilingual, choices: readonly (readonly [string, Bilingual])[]) =>
  (language: Language): Reply => ({
    kind: 'choices',
    text: text[language],
    choices: choices.map(([id, label]) => ({ id, label: label[language] })),
  });

const whatDoYouSee = ask(
  { fr: 'Que voyez-vous sur votre écran ?', en: 'What do you see on your screen?' },
  [
    ['sees.login-page', { fr: 'La page de connexion de Sygefor', en: 'The Sygefor login page' }],
    ['sees.institutions', { fr: 'Une liste d’établissements', en: 'A list of institutions' }],
    ['sees.error', { fr: 'Un message d’erreur', en: 'An error message' }],
    ['sees.nothing-yet', { fr: 'Rien encore, je commence', en: 'Nothing yet, I am starting' }],
  ],
);

const greeting = [
  say({
    fr: 'Bonjour. Je suis un assistant automatique : je cherche avec vous l’étape qui bloque votre accès à Sygefor.\n\nLe guide est sur https://www.dr1.cnrs.fr (voir aussi dr01.support.sygefor@cnrs.fr).\n- une réponse à la fois\n- une personne peut prendre le relais',
    en: 'Hello. I am an automatic assistant: together we look for the step that blocks your access to Sygefor.\n\nThe guide is at https://www.dr1.cnrs.fr (see also dr01.support.sygefor@cnrs.fr).\n- one answer at a time\n- a person can take over',
  }),
  (language: Language): Reply => ({
    kind: 'notice',
    tone: 'info',
    text:
      language === 'fr'
        ? 'Votre conversation est conservée 30 jours. Ne donnez jamais votre mot de passe.'
        : 'Your conversation is kept for 30 days. Never give your password.',
  }),
  ask({ fr: 'Est-ce pour vous ?', en: 'Is it for you?' }, [
    ['self', { fr: 'Oui, pour moi', en: 'Yes, for me' }],
    ['other', { fr: 'Non, pour quelqu’un d’autre', en: 'No, for somebody else' }],
  ]),
];

const address = (language: Language): Reply => ({
  kind: 'form',
  form: 'address',
  text:
    language === 'fr'
      ? 'Quelle est votre adresse professionnelle ? Un code de vérification (de l’assistant) y sera envoyé.'
      : 'What is your professional address? A verification code (from the assistant) will be sent there.',
  fields: [
    {
      id: 'mail',
      kind: 'email',
      isRequired: true,
      label: language === 'fr' ? 'Adresse professionnelle' : 'Professional address',
      hint:
        language === 'fr' ? 'Par exemple prenom.nom@cnrs.fr' : 'For example given.family@cnrs.fr',
    },
    {
      id: 'unit',
      kind: 'text',
      isRequired: false,
      label: language === 'fr' ? 'Code de votre unité' : 'Code of your unit',
    },
  ],
  submitLabel: language === 'fr' ? 'Recevoir un code' : 'Receive a code',
  choices: [
    { id: 'no-code', label: language === 'fr' ? 'Continuer sans code' : 'Go on without a code' },
  ],
});

const code = (language: Language): Reply => ({
  kind: 'form',
  form: 'code',
  text:
    language === 'fr'
      ? 'Le code de vérification (de l’assistant) est en route. Il est valable 20 minutes.'
      : 'The verification code (from the assistant) is on its way. It is valid for 20 minutes.',
  fields: [
    {
      id: 'code',
      kind: 'code',
      isRequired: true,
      label: language === 'fr' ? 'Code à 6 chiffres' : '6-digit code',
    },
  ],
  submitLabel: language === 'fr' ? 'Vérifier' : 'Verify',
  choices: [
    {
      id: 'mailbox-closed',
      label: language === 'fr' ? 'Je n’ai pas accès à cette boîte' : 'I cannot open that mailbox',
    },
    { id: 'no-code', label: language === 'fr' ? 'Continuer sans code' : 'Go on without a code' },
  ],
});

const meanwhile = (language: Language): Reply => ({
  kind: 'notice',
  tone: 'info',
  text:
    language === 'fr'
      ? 'Pendant que le code arrive, une question.'
      : 'While the code travels, a question.',
});

const whileItTravels = ask(
  { fr: 'Venez-vous d’arriver dans l’unité ?', en: 'Have you just arrived in the unit?' },
  [
    ['newcomer', { fr: 'Oui', en: 'Yes' }],
    ['established', { fr: 'Non', en: 'No' }],
  ],
);

const noted = say({ fr: 'Merci, c’est noté.', en: 'Thank you, noted.' });

const verdict = (language: Language): Reply => ({
  kind: 'verdict',
  tone: 'error',
  title:
    language === 'fr'
      ? 'Votre fiche RESEDA n’a pas d’adresse électronique'
      : 'Your RESEDA record has no mail address',
  explanation:
    language === 'fr'
      ? 'Sans adresse dans RESEDA, votre compte Janus ne peut pas être créé.'
      : 'Without an address in RESEDA, your Janus account cannot be created.',
  action:
    language === 'fr'
      ? 'Écrivez au gestionnaire de votre unité avec le message ci-dessous.'
      : 'Write to the administrator of your unit with the message below.',
  who:
    language === 'fr'
      ? 'Qui agit : Camille Roussel, gestionnaire de l’unité'
      : 'Who acts: Camille Roussel, unit administrator',
});

const path = (language: Language): Reply => {
  const at = '2026-11-20T09:42:00Z';
  const fr = language === 'fr';
  return {
    kind: 'access-path',
    title: fr ? 'Où en est votre accès' : 'Where your access stands',
    steps: [
      {
        step: 'unit',
        label: fr ? 'Unité CNRS' : 'CNRS unit',
        state: 'ok',
        stateLabel: 'OK',
        source: 'reseda',
        sourceLabel: 'RESEDA',
        at,
      },
      {
        step: 'reseda',
        label: 'RESEDA',
        state: 'blocked',
        stateLabel: fr ? 'Bloqué' : 'Blocked',
        source: 'reseda',
        sourceLabel: 'RESEDA',
        at,
      },
      {
        step: 'janus',
        label: 'Janus',
        state: 'unavailable',
        stateLabel: fr ? 'Ne répond pas' : 'Does not answer',
        source: 'janus',
        sourceLabel: 'Janus',
        at,
      },
      {
        step: 'sign-in',
        label: fr ? 'Première connexion' : 'First sign-in',
        state: 'warning',
        stateLabel: fr ? 'À vérifier' : 'To be checked',
        sourceLabel: fr ? 'votre réponse' : 'your answer',
        at,
      },
      {
        step: 'profile',
        label: fr ? 'Profil Sygefor' : 'Sygefor profile',
        state: 'not-reached',
        stateLabel: fr ? 'Pas encore atteint' : 'Not reached yet',
      },
    ],
  };
};

const letter = (language: Language): Reply => ({
  kind: 'letter',
  title: language === 'fr' ? 'Message prêt à envoyer' : 'Message ready to send',
  to: 'Camille Roussel',
  mail: 'camille.roussel@example.org',
  letters: [
    {
      language: 'fr',
      subject: 'RESEDA : adresse électronique à ajouter',
      body: 'Bonjour,\n\nMa fiche RESEDA ne porte pas d’adresse électronique. Pouvez-vous y ajouter noe.martin@example.org ?\n\nMerci,\nNoé Martin',
    },
    {
      language: 'en',
      subject: 'RESEDA: mail address to be added',
      body: 'Hello,\n\nMy RESEDA record has no mail address. Could you add noe.martin@example.org to it?\n\nThank you,\nNoé Martin',
    },
  ],
  copyLabel: language === 'fr' ? 'Copier le message' : 'Copy the message',
  mailLabel: language === 'fr' ? 'Ouvrir dans la messagerie' : 'Open in the mail program',
});

const fromSupport = (language: Language): Reply => ({
  kind: 'from-support',
  title:
    language === 'fr'
      ? 'L’assistance vous répond (demande SYG-482-135)'
      : 'Support answers you (request SYG-482-135)',
  text:
    language === 'fr'
      ? 'Bonjour,\n\nVotre fiche vient d’être corrigée : essayez demain sur https://sesame.cnrs.fr'
      : 'Hello,\n\nYour record has just been corrected: try tomorrow on https://sesame.cnrs.fr',
});

const afterwards = ask({ fr: 'Et maintenant ?', en: 'And now?' }, [
  ['works', { fr: 'Ça fonctionne', en: 'It works' }],
  ['again', { fr: 'C’est fait, vérifier à nouveau', en: 'It is done, check again' }],
  ['cannot', { fr: 'Je ne peux pas faire cela', en: 'I cannot do that' }],
  ['human', { fr: 'Parler à une personne', en: 'Talk to a person' }],
]);

const toSupport = ask(
  {
    fr: 'Vous pouvez répondre ici : ce que vous écrivez maintenant va à l’assistance.',
    en: 'You can answer here: what you write now goes to support.',
  },
  [
    ['support:reply:SYG-482-135', { fr: 'Répondre à l’assistance', en: 'Answer support' }],
    ['works', { fr: 'Cela fonctionne', en: 'It works' }],
    ['support:not-yet:SYG-482-135', { fr: 'Toujours pas', en: 'Still not' }],
    [
      'support:leave:SYG-482-135',
      { fr: 'Poser une question à l’assistant', en: 'Ask the assistant something' },
    ],
  ],
);

const works = (language: Language): Reply => ({
  kind: 'notice',
  tone: 'success',
  text: language === 'fr' ? 'Parfait, bonne formation !' : 'Perfect, enjoy your training!',
});

const unclear = say({
  fr: 'Je n’ai pas compris. Pouvez-vous le dire autrement ?',
  en: 'I did not understand. Could you say it differently?',
});

const AFTER: Readonly<Record<string, readonly ((language: Language) => Reply)[]>> = {
  open: greeting,
  self: [whatDoYouSee],
  other: [whatDoYouSee],
  'sees.nothing-yet': [address],
  'form address': [code, meanwhile, whileItTravels],
  newcomer: [noted],
  established: [noted],
  'form code': [verdict, path, letter, fromSupport, afterwards],
  again: [verdict, path, afterwards],
  human: [path, letter, fromSupport, toSupport],
  'support:leave:SYG-482-135': [whatDoYouSee],
  works: [works],
};

/** Enough of a conversation to show every kind of reply. */
export function scriptedReplies(heard: Heard | 'open', language: Language): readonly Reply[] {
  const key = heard === 'open' ? 'open' : (heard.choice ?? `form ${heard.form ?? ''}`);
  return (AFTER[key] ?? [unclear]).map((reply) => reply(language));
}
