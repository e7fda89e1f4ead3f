import { fold } from './fold.ts';

const UNKNOWN = [
  '(?:je |j |moi )?(?:ne |n )?(?:en )?(?:sais|sait) (?:pas|plus)(?: du tout| trop| vraiment| bien)?',
  '(?:j ?|je n )?(?:en )?sais (?:fichtre )?rien(?: du tout)?',
  '(?:(?:je n en ai|je n ai|j ai|j en ai) )?aucune idee',
  '(?:(?:je n en ai|je n ai|j ai) )?pas (?:la moindre idee|d idee)',
  '(?:je )?(?:chais|chai|che|jsais|j sais|jsé|jse) (?:pas|plus)(?: du tout| trop)?',
  '(?:je (?:ne )?suis |jsuis |chuis )?pas (?:tres |trop )?(?:sure?|certaine?)',
  'je l ignore',
  'aucune?(?: (?:de ces|des) (?:cas|reponses?|choix|propositions?|options?|deux|trois|quatre))?',
  'rien de (?:tout )?(?:cela|ca)',
  'ni l une? ni l autre',
  'difficile a dire|bonne question|hard to say|good question',
  '(?:i )?(?:really )?(?:do not|don ?t|dunno|dont)(?: really)? know|dunno|idk',
  '(?:i am |i m |im )?(?:not|un)(?: really| quite| too)? ?(?:sure|certain)',
  '(?:i have |i ve |i ve got )?(?:absolutely )?(?:no|not a|not the faintest) (?:idea|clue)',
  'none(?: of (?:these|those|them|the above|that))?|neither(?: of (?:these|those|them|the two))?|neither one',
].join('|');

/** What may stand around it, and says nothing. */
const AROUND =
  /^(?:(?:euh|ah|ben|bah|oh|well|hmm?|honnetement|honestly|franchement|sorry|desolee?|alors|(?:non|no)(?= (?:je|j|i|sais|aucune idee)\b)) )+|(?: (?:desolee?|sorry|merci|thanks|helas))+$/gu;

/** More than enough for "I do not know"; what follows is more. */
const MOST_CHARACTERS = 200;

const WHOLE = new RegExp(`^(?:${UNKNOWN})$`, 'u');
const BEGINNING = new RegExp(`^(?:${UNKNOWN}) `, 'u');

/** Whether a text says "I do not know" or "none of these": nothing more, or as the beginning of more. */
export function readUnknown(text: string): 'whole' | 'beginning' | undefined {
  const folded = fold(text.slice(0, MOST_CHARACTERS)).replace(AROUND, '');
  if (WHOLE.test(folded)) return 'whole';
  return BEGINNING.test(folded) ? 'beginning' : undefined;
}
