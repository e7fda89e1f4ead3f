import type { JSX } from 'preact';
import { LEGAL, LEGAL_TOPICS, type LegalTopic } from '../../../dialogs/wording/legal.ts';
import type { Language } from '../../ports/message.ts';

interface LegalLinksProps {
  readonly language: Language;
  /** In place of the short labels, where there is room. */
  readonly titles?: Readonly<Record<LegalTopic, string>> | undefined;
}

/** To what the law wants shown. In a tab of its own: the conversation stays where it is. */
export function LegalLinks({ language, titles }: LegalLinksProps): JSX.Element {
  const { paths, labels, opensInTab } = LEGAL[language];
  return (
    <ul class="legal-links">
      {LEGAL_TOPICS.map((topic) => (
        <li key={topic}>
          <a href={`./${paths[topic]}`} target="_blank" rel="noopener noreferrer">
            {titles?.[topic] ?? labels[topic]}
            <span class="hidden-text"> {opensInTab}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
