import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** What the page tells besides how to sign in. */
export type SignInNotice = 'no-group' | 'refused' | 'link-refused' | 'unavailable' | 'too-often';

interface SignInWording {
  readonly title: string;
  readonly intro: string;
  readonly signIn: string;
  /** Signs out at the provider, for whoever came with the wrong account. */
  readonly otherAccount: string;
  /** In place of the button. */
  readonly byLink: string;
  readonly notConfigured: string;
  readonly notices: Readonly<Record<SignInNotice, string>>;
  /** The link to the same page in this language, for whoever reads another. */
  readonly inThisLanguage: string;
}

export const CONSOLE_SIGN_IN: Readonly<Record<Language, SignInWording>> = inBothLanguages({
  fr: {
    title: 'Console de l’assistant Sygefor',
    intro: 'Cette console est réservée aux équipes d’assistance et d’administration.',
    signIn: 'Se connecter',
    otherAccount: 'Utiliser un autre compte',
    byLink:
      'Pour entrer, ouvrez le lien affiché au démarrage du service. Il sert une seule fois, pendant 15 minutes.',
    notConfigured:
      'La connexion n’est pas encore configurée. Adressez-vous à l’administrateur de ce service.',
    notices: {
      'no-group':
        'Vous êtes bien identifié, mais votre compte ne donne pas accès à la console. Demandez à l’administrateur de ce service de vous ajouter au groupe d’assistance ou d’administration.',
      refused:
        'La connexion n’a pas abouti. Elle a peut-être pris trop de temps, ou cette page a déjà servi. Recommencez.',
      'link-refused':
        'Ce lien n’est plus valable : il sert une seule fois, pendant 15 minutes. Redémarrez le service pour en obtenir un autre.',
      unavailable: 'Le service de connexion ne répond pas. Réessayez dans quelques minutes.',
      'too-often': 'Trop d’essais de connexion depuis ce réseau. Réessayez dans un quart d’heure.',
    },
    inThisLanguage: 'Version française',
  },
  en: {
    title: 'Console of the Sygefor assistant',
    intro: 'This console is for support staff and administrators.',
    signIn: 'Sign in',
    otherAccount: 'Use another account',
    byLink:
      'To come in, open the link that was printed when the service started. It works once, for 15 minutes.',
    notConfigured: 'Signing in is not set up yet. Please ask the administrator of this service.',
    notices: {
      'no-group':
        'We know who you are, but your account does not open the console. Please ask the administrator of this service to add you to the support or administration group.',
      refused:
        'You could not be signed in. Perhaps it took too long, or this page was used before. Please try again.',
      'link-refused':
        'This link does not work any more: it works once, for 15 minutes. Restart the service to get another one.',
      unavailable: 'The sign-in service does not answer. Please try again in a few minutes.',
      'too-often':
        'Too many attempts to sign in from this network. Please try again in a quarter of an hour.',
    },
    inThisLanguage: 'English version',
  },
});
