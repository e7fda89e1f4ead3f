import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** What Teams proposes to say, beside the line where one writes. */
export type TeamsCommand =
  | 'help'
  | 'password-forgotten'
  | 'check-again'
  | 'my-request'
  | 'human'
  | 'restart'
  | 'other-language'
  | 'my-data'
  | 'forget-me';

/** How Teams presents the assistant, before anybody has spoken with it. */
export interface TeamsAppWording {
  /** At most 30 characters. */
  readonly name: string;
  /** At most 100. */
  readonly fullName: string;
  /** At most 80. */
  readonly summary: string;
  readonly description: string;
  /** The title is what is said in the person's name: the assistant has to obey it. */
  readonly commands: Readonly<
    Record<TeamsCommand, { readonly title: string; readonly description: string }>
  >;
}

/** In the order in which Teams shows them. */
export const TEAMS_COMMANDS: readonly TeamsCommand[] = [
  'help',
  'password-forgotten',
  'check-again',
  'my-request',
  'human',
  'restart',
  'other-language',
  'my-data',
  'forget-me',
];

export const TEAMS_APP: Readonly<Record<Language, TeamsAppWording>> = inBothLanguages({
  fr: {
    name: 'Assistant Sygefor',
    fullName: 'Assistant Sygefor : accès à la plateforme de formation',
    summary: 'Trouve ce qui bloque votre accès à Sygefor et dit quoi faire.',
    description:
      'Vous travaillez dans une unité CNRS et vous n’arrivez pas à obtenir un compte sur Sygefor, la plateforme de formation ? ' +
      'Cet assistant automatique cherche avec vous l’étape qui bloque : unité, RESEDA, Janus, connexion ou profil. ' +
      'Il vous dit quoi faire, qui peut agir et quoi lui écrire, puis vérifie à nouveau.\n\n' +
      'Si cela ne suffit pas, il transmet votre demande à l’assistance avec tout ce qu’il a trouvé.\n\n' +
      'Il répond en français et en anglais, en conversation privée seulement. ' +
      'Teams lui indique votre nom et votre adresse, pour qu’il vous parle de votre fiche et d’aucune autre. ' +
      'Il ne demande jamais de mot de passe. ' +
      'Écrivez « mes données » pour voir ce qu’il garde de vous, « oubliez-moi » pour l’effacer.',
    commands: {
      help: { title: 'Aide', description: 'Ce que je peux faire pour vous' },
      'password-forgotten': {
        title: 'J’ai oublié mon mot de passe',
        description: 'Retrouver l’accès à votre compte Janus',
      },
      'check-again': {
        title: 'Vérifiez à nouveau',
        description: 'Regarder encore une fois où vous en êtes',
      },
      'my-request': {
        title: 'Où en est ma demande ?',
        description: 'Suivre ce que l’assistance a reçu de vous',
      },
      human: {
        title: 'Parler à quelqu’un',
        description: 'Transmettre votre demande à l’assistance',
      },
      restart: { title: 'Recommencer', description: 'Reprendre depuis le début' },
      'other-language': { title: 'In English', description: 'Continue in English' },
      'my-data': { title: 'Mes données', description: 'Voir ce que je garde de vous' },
      'forget-me': { title: 'Oubliez-moi', description: 'Effacer ce que je garde de vous' },
    },
  },
  en: {
    name: 'Sygefor assistant',
    fullName: 'Sygefor assistant: access to the training platform',
    summary: 'Finds what blocks your access to Sygefor and says what to do.',
    description:
      'You work in a CNRS unit and cannot get an account on Sygefor, the training platform? ' +
      'This automatic assistant looks with you for the step that blocks: unit, RESEDA, Janus, sign-in or profile. ' +
      'It tells you what to do, who can act and what to write to them, then checks again.\n\n' +
      'If that is not enough, it hands your request over to support with everything that it found.\n\n' +
      'It answers in French and English, in a private chat only. ' +
      'Teams tells it your name and your address, so that it speaks to you of your record and of no other. ' +
      'It never asks for a password. ' +
      'Write “my data” to see what it keeps of you, “forget me” to have it erased.',
    commands: {
      help: { title: 'Help', description: 'What I can do for you' },
      'password-forgotten': {
        title: 'I forgot my password',
        description: 'Get back into your Janus account',
      },
      'check-again': { title: 'Check again', description: 'Look once more at where you are' },
      'my-request': {
        title: 'Where is my request?',
        description: 'Follow what support has received from you',
      },
      human: { title: 'Talk to someone', description: 'Hand your request over to support' },
      restart: { title: 'Start over', description: 'Begin again from the start' },
      'other-language': { title: 'En français', description: 'Continuer en français' },
      'my-data': { title: 'My data', description: 'See what I keep about you' },
      'forget-me': { title: 'Forget me', description: 'Erase what I keep about you' },
    },
  },
});
