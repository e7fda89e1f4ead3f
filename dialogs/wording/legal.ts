import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** What every public service shows: how it treats personal data, how accessible it is, who runs it. */
export type LegalTopic = 'privacy' | 'accessibility' | 'legal';

interface LegalWording {
  /** The last part of each address. It is the name of the file that holds the text, too. */
  readonly paths: Readonly<Record<LegalTopic, string>>;
  /** Short, for links. */
  readonly labels: Readonly<Record<LegalTopic, string>>;
  readonly navigation: string;
  readonly opensInTab: string;
  readonly home: string;
  readonly skip: string;
  /** In place of what the operator has not said. */
  readonly toFill: string;
  /** The link to the same page in this language, for whoever reads another. */
  readonly inThisLanguage: string;
}

/** In the order of the links. */
export const LEGAL_TOPICS: readonly LegalTopic[] = ['privacy', 'accessibility', 'legal'];

export const LEGAL: Readonly<Record<Language, LegalWording>> = inBothLanguages({
  fr: {
    paths: {
      privacy: 'confidentialite',
      accessibility: 'accessibilite',
      legal: 'mentions-legales',
    },
    labels: {
      privacy: 'Confidentialité',
      accessibility: 'Accessibilité',
      legal: 'Mentions légales',
    },
    navigation: 'Informations légales',
    opensInTab: '(nouvel onglet)',
    home: 'Assistant Sygefor',
    skip: 'Aller au contenu',
    toFill: 'à compléter par l’exploitant',
    inThisLanguage: 'Version française',
  },
  en: {
    paths: {
      privacy: 'privacy',
      accessibility: 'accessibility',
      legal: 'legal',
    },
    labels: {
      privacy: 'Privacy',
      accessibility: 'Accessibility',
      legal: 'Legal notice',
    },
    navigation: 'Legal information',
    opensInTab: '(new tab)',
    home: 'Sygefor assistant',
    skip: 'Skip to content',
    toFill: 'to be completed by the operator',
    inThisLanguage: 'English version',
  },
});

/** The address of every page, in every language, below that of the service. */
export const LEGAL_PATHS: ReadonlySet<string> = new Set(
  Object.values(LEGAL).flatMap(({ paths }) => LEGAL_TOPICS.map((topic) => `/${paths[topic]}`)),
);
