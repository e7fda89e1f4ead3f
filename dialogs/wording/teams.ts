import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** What the Teams channel itself says, around what the assistant says. */
export interface TeamsWording {
  /** In a team or a group. */
  readonly onlyInPrivate: string;
  readonly openPrivate: string;
  readonly noGuests: string;
  readonly cannotRecognise: string;
  /** A message that came too fast was not taken. */
  readonly tooFast: string;
  /** A button: a chat with whom a letter is for. */
  readonly writeInTeams: string;
  /** A mail that takes the place of messages that did not arrive. */
  readonly missedSubject: string;
  readonly missedIntro: string;
}

export const TEAMS_WORDING: Readonly<Record<Language, TeamsWording>> = inBothLanguages({
  fr: {
    onlyInPrivate:
      'Bonjour ! Je suis l’assistant Sygefor. Pour protéger vos données, je ne réponds qu’en conversation privée : écrivez-moi directement.',
    openPrivate: 'Ouvrir une conversation privée',
    noGuests:
      'Cet assistant est réservé aux personnels de l’établissement. Votre compte est un compte invité : je ne peux pas vous répondre ici.',
    cannotRecognise:
      'Teams ne m’indique pas votre adresse pour le moment. Je continue sans elle : si c’est utile, je vous proposerai de la vérifier par un code.',
    tooFast:
      'Vos messages arrivent trop vite pour moi : les derniers n’ont pas été pris en compte. Merci d’attendre un instant, puis de les renvoyer.',
    writeInTeams: 'Écrire dans Teams',
    missedSubject: 'Assistant Sygefor : messages non remis dans Teams',
    missedIntro:
      'Bonjour,\n\nL’assistant automatique Sygefor n’a pas pu vous remettre ces messages dans Teams :',
  },
  en: {
    onlyInPrivate:
      'Hello! I am the Sygefor assistant. To protect your data, I only answer in a private chat: please write to me directly.',
    openPrivate: 'Open a private chat',
    noGuests:
      'This assistant is for the staff of the institution. Your account is a guest account: I cannot answer you here.',
    cannotRecognise:
      'Teams does not tell me your address at the moment. I go on without it: where it helps, I will offer to check it with a code.',
    tooFast:
      'Your messages arrive too fast for me: the last ones were not taken into account. Please wait a moment, then send them again.',
    writeInTeams: 'Write in Teams',
    missedSubject: 'Sygefor assistant: messages not delivered in Teams',
    missedIntro:
      'Hello,\n\nThe automatic Sygefor assistant could not deliver these messages to you in Teams:',
  },
});
