import { fold } from '../../understanding/fold.ts';
import type { Intent } from '../../understanding/intents.ts';

const MOST_WORDS = 8;

/** "I do not want a human", "it starts again": words of a command that are none. */
const NOT_MEANT =
  /\b(?:pas|not|n t|don t|dont|jamais|never|sans|without)\b.*\b(?:humain|personne|quelqu un|conseiller|human|person|agent|recommenc|restart|start over)|^(?:ca|cela|c est|il|elle|it|that|this|oui mais|yes but)\b/u;

/** What throws away where the conversation stands is done only when it is said plainly. */
const PLAIN_ONLY = new Set<Intent>(['back', 'restart', 'stop_bye']);

/** Whether the words order what they are about, rather than tell of it. */
export function isMeantAsCommand(intent: Intent, text: string): boolean {
  const folded = fold(text);
  if (NOT_MEANT.test(folded)) return false;
  return !PLAIN_ONLY.has(intent) || folded.split(' ').length <= MOST_WORDS;
}
