import { fold } from './fold.ts';

const UNKNOWN =
  /^(?:(?:je )?(?:ne )?sais pas(?: du tout| trop)?|j ?en sais rien|je n en sais rien|aucune?|aucune? de ces (?:cas|reponses)|aucune idee|je n ai aucune idee|pas la moindre idee|chais pas|rien de tout cela|i (?:do not|don ?t|dont) know|(?:do not|don ?t|dont) know|not sure|i m not sure|no idea|i have no idea|none|none of these|none of them|neither)/u;

/** Whether a text says "I do not know" or "none of these": nothing more, or as the beginning of more. */
export function readUnknown(text: string): 'whole' | 'beginning' | undefined {
  const folded = fold(text);
  const found = UNKNOWN.exec(folded)?.[0];
  if (found === undefined) return undefined;
  if (found.length === folded.length) return 'whole';
  return folded.startsWith(`${found} `) ? 'beginning' : undefined;
}
