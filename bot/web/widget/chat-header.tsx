import type { JSX } from 'preact';
import { LANGUAGE_NAMES } from '../../../dialogs/wording/web.ts';
import type { Language } from '../../ports/message.ts';
import { Icon } from './icon.tsx';
import { useSurroundings } from './surroundings.ts';

interface ChatHeaderProps {
  readonly onLanguage: (language: Language) => void;
  readonly onStartOver: () => void;
  /** Present where the chat lies in a frame over another page. */
  readonly onClose?: (() => void) | undefined;
}

const SHORT_NAMES = [
  ['fr', 'FR'],
  ['en', 'EN'],
] as const satisfies readonly (readonly [Language, string])[];

export function ChatHeader({ onLanguage, onStartOver, onClose }: ChatHeaderProps): JSX.Element {
  const { language, wording } = useSurroundings();
  return (
    <header class="chat-header">
      <div class="who-speaks">
        <h2>{wording.name}</h2>
        <p>{wording.role}</p>
      </div>
      <div class="languages" role="group" aria-label={wording.languageSwitch}>
        {SHORT_NAMES.map(([each, short]) => (
          <button
            key={each}
            type="button"
            lang={each}
            title={LANGUAGE_NAMES[each]}
            aria-pressed={each === language}
            onClick={() => onLanguage(each)}
          >
            {short}
            <span class="hidden-text"> {LANGUAGE_NAMES[each]}</span>
          </button>
        ))}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={wording.startOver.label}
        title={wording.startOver.label}
        onClick={onStartOver}
      >
        <Icon name="restart" />
      </button>
      {onClose !== undefined && (
        <button
          type="button"
          class="icon-button"
          aria-label={wording.close}
          title={wording.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}
