import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { WEB } from '../../../dialogs/wording/web.ts';
import type { WebWording } from '../../../dialogs/wording/web.ts';
import type { Language } from '../../ports/message.ts';
import type { Said } from './said.ts';

/** What every part of the conversation needs to know of the whole. */
export interface Surroundings {
  readonly language: Language;
  readonly wording: WebWording;
  readonly say: (said: Said) => void;
}

export const SurroundingsContext = createContext<Surroundings>({
  language: 'fr',
  wording: WEB.fr,
  say: () => undefined,
});

export const useSurroundings = (): Surroundings => useContext(SurroundingsContext);
