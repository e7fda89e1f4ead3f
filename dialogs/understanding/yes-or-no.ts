import { fold } from './fold.ts';

const YES = new Set([
  'oui',
  'ouais',
  'yes',
  'yep',
  'yeah',
  'si',
  'oui merci',
  'yes please',
  'oui svp',
]);
const NO = new Set(['non', 'no', 'nope', 'nan', 'non merci', 'no thanks', 'no thank you']);

/** Words that agree to something that was proposed; too weak to answer a question with. */
const AGREED =
  /^(?:ok|okay|d accord|entendu|allez y|vas y|go|go ahead|sure|c est bon|je confirme|confirme|confirmez|envoi|envoie|envoyez|envoyer|send|send it|oui envoyez|oui envoyer|yes send it)$/u;
const REFUSED =
  /^(?:annuler|annule|annulez|cancel|surtout pas|n envoyez (?:pas|rien)|n envoie (?:pas|rien)|ne pas envoyer|ne l envoyez pas|don t send|don t send it|do not send)$/u;

/** Whether a text is a plain yes or no, and nothing more. */
export function readYesOrNo(text: string): 'yes' | 'no' | undefined {
  const folded = fold(text);
  if (YES.has(folded)) return 'yes';
  return NO.has(folded) ? 'no' : undefined;
}

/** Whether a text agrees to something that was proposed. */
export function readConsent(text: string): 'yes' | 'no' | undefined {
  const folded = fold(text);
  if (AGREED.test(folded)) return 'yes';
  return REFUSED.test(folded) ? 'no' : readYesOrNo(text);
}
