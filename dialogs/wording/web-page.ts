import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** What the page around the widget says. */
export interface WebPageWording {
  readonly title: string;
  readonly explanation: string;
  readonly points: readonly string[];
  readonly sample: { readonly label: string; readonly text: string };
  readonly people: { readonly title: string; readonly text: string; readonly use: string };
  readonly mails: {
    readonly title: string;
    readonly none: string;
    readonly to: string;
    readonly subject: string;
  };
}

export const WEB_PAGE: Readonly<Record<Language, WebPageWording>> = inBothLanguages({
  fr: {
    title: 'Votre accès à Sygefor',
    explanation:
      'Cet assistant automatique trouve l’étape qui bloque votre accès à la plateforme de formation Sygefor. Il vous dit quoi faire, et qui peut vous aider.',
    points: [
      'Décrivez ce que vous voyez, ou choisissez une réponse.',
      'Ne donnez jamais votre mot de passe\u00a0: l’assistant ne le demande pas.',
      'Vous pouvez à tout moment vous adresser à une personne.',
    ],
    sample: {
      label: 'Données fictives',
      text: 'Les personnes, les unités et les courriels de cette page sont inventés.',
    },
    people: {
      title: 'Essayez avec…',
      text: 'Chaque personne inventée montre une situation. Choisissez une adresse pour la placer dans votre message.',
      use: 'Utiliser cette adresse\u00a0:',
    },
    mails: {
      title: 'Courriels «\u00a0envoyés\u00a0»',
      none: 'Aucun courriel pour le moment. Le code de vérification apparaîtra ici.',
      to: 'À',
      subject: 'Objet',
    },
  },
  en: {
    title: 'Your access to Sygefor',
    explanation:
      'This automatic assistant finds the step that blocks your access to the training platform Sygefor. It tells you what to do, and who can help.',
    points: [
      'Describe what you see, or choose an answer.',
      'Never give your password: the assistant does not ask for it.',
      'You can turn to a person at any moment.',
    ],
    sample: {
      label: 'Sample data',
      text: 'The people, units and mails of this page are invented.',
    },
    people: {
      title: 'Try it with…',
      text: 'Each invented person shows one situation. Choose an address to put it into your message.',
      use: 'Use this address:',
    },
    mails: {
      title: 'Mails “sent”',
      none: 'No mail so far. The verification code will appear here.',
      to: 'To',
      subject: 'Subject',
    },
  },
});
