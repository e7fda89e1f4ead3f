import { ACTIONS } from './lexicon/actions.ts';
import { EVENTS } from './lexicon/events.ts';
import { OTHER_WORLDS } from './lexicon/other-worlds.ts';
import { PEOPLE } from './lexicon/people.ts';
import { TALK } from './lexicon/talk.ts';
import { THINGS } from './lexicon/things.ts';

/**
 * Words and short expressions by what they are about, folded (no accents, lower case, apostrophes
 * and dashes as spaces); `*` stands for any ending, none among them.
 */
export const LEXICON: Readonly<Record<string, string>> = {
  ...THINGS,
  ...PEOPLE,
  ...EVENTS,
  ...ACTIONS,
  ...TALK,
  ...OTHER_WORLDS,
};
