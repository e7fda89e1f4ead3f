import type { MailSection } from '../../bot/ports/mail.ts';
import { wordedIn, type Scene } from '../scene.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { peopleLines, wishLines } from './people-lines.ts';
import { headlineOf, verdictLines } from './verdict-lines.ts';

/** A pasted page may be long: the conversation holds all of it. */
const MOST_LINES = 6;
const MOST_CHARACTERS = 500;

/** What support reads first: what it is, who asks, how certain it is, who acts, what was tried. */
export function summarySection(scene: Scene, parts: EscalationParts): MailSection {
  const { support: words } = wordedIn(scene, 'fr');
  const { diagnosis, reference, isAddition } = parts;
  const { errorText } = scene.state;
  return {
    heading: headlineOf(scene, diagnosis),
    lines: [
      `${words.reference}\u00a0: ${reference}${isAddition ? ` (${words.addition})` : ''}`,
      ...peopleLines(scene),
      ...verdictLines(scene, diagnosis),
      ...(errorText === undefined ? [] : [`${words.errorText}\u00a0:`, ...quoteStart(errorText)]),
      ...wishLines(scene),
    ],
  };
}

/** Line by line, so that nothing in it passes for ours. */
function quoteStart(text: string): readonly string[] {
  const lines = text.slice(0, MOST_CHARACTERS).split(/\r\n?|\n/u);
  const shown = lines.filter((line) => line.trim() !== '').slice(0, MOST_LINES);
  const isCut = text.length > MOST_CHARACTERS || lines.length > MOST_LINES;
  return [...shown, ...(isCut ? ['…'] : [])].map((line) => `> ${line}`);
}
