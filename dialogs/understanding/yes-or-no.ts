import { fold } from './fold.ts';

type Claim = 'yes' | 'no';

/** Longer than that, it is more than a yes or no. */
const MOST_CHARACTERS = 120;

/** What may come before, and says neither. */
const BEFORE =
  /^(?:ah|bah|ben|bein|euh|eh|oh|mais|well|hum|hmm|alors|d accord|ok|helas|malheureusement|unfortunately|sorry|desolee?|i m afraid|je regrette|a votre avis)(?: |$)/u;

const NO =
  /^(?:no way|no it s not|no+n+|nan+|nn|nop+e?|nah|no+|n|jamais de la vie|pas encore|not yet|(?:toujours|tjs|tjrs) pas|still not?|(?:pas )?du tout|not at all|absolument pas|absolutely not|surement pas|certainement pas|certainly not|evidemment non|of course not|bien sur que non|negatif|negative|aucunement|nullement|point du tout|que nenni|pas le moins du monde|not really|pas vraiment|pas a ma connaissance|not that i (?:know|am aware)(?: of)?|not me|pas moi|i (?:don t|dont|do not) think so|i (?:don t|dont|do not|haven t|have not|am not|m not|did not|didn t)|it (?:is not|isn t|does not|doesn t|did not|didn t)|(?:je (?:ne )?|j )?(?:crois|pense) pas|je (?:crois|pense|crains) que non|afraid not|je n en ai pas|je (?:ne )?l ai pas|c est pas (?:mon|le) cas|ce n est pas (?:mon|le) cas)(?: |$)/u;

/** A no after a no. Alone, it answers "how often?" and not "is it so?". */
const NEVER = /^(?:jamais(?: (?:eu|vu|fait|recue?))?|never(?: ever)?)(?: |$)/u;

const YES =
  /^(?:oui+|ouais+|ouai|oue|oui?ep|ouip|wi|vi|yes+|yess|yep+|yup|yeah|yea|y|o|si|affirmati[fv]e?|exact(?:ement|ly)?(?: that| ca)?|tout a fait|carrement|absolument|absolutely|evidemment|obviously|bien (?:sur|entendu)|of course|certainement|certainly|sure|for sure|indeed|en effet|effectivement|(?:c est |that s |that is )?(?:bien )?(?:correct|exact|right|vrai|true|juste)|that s (?:it|me)|(?:c est |c )(?:bien )?(?:ca|cela|le cas|moi)|parfaitement|quite so|sans (?:aucun )?doute(?: aucun)?|definitely|totally|i (?:do|have|am|did)|it (?:is|does|did)|je confirme|confirme|confirmed|je (?:crois|pense)(?: que)? oui|je (?:crois|pense)|i (?:think|believe|guess) so)(?: |$)/u;

/** What may come after a yes or no, and only stresses it, or says since when. */
const AFTER =
  /^(?:merci|svp|stp|s il (?:vous|te) plait|please|thanks|thank you|monsieur|madame|chef|sir|et|and|again|encore|vraiment|bien (?:sur|entendu)|of course|absolument|absolutely|tout a fait|evidemment|obviously|exactement|certainement|en effet|effectivement|indeed|sorry|desolee?|helas|je confirme|je suis sure?|i m sure|(?:she|he|they|it) (?:is|isn t|does|doesn t|did|didn t)|deja|already|toujours|always|recemment|recently|souvent|often|hier(?: soir| matin)?|yesterday|aujourd hui|today|ce matin|this morning|tout a l heure|just now|a l instant|(?:depuis|since) (?!que |i |je )[a-z0-9]+(?: [a-z0-9]+){0,3}|il y a [a-z0-9]+ [a-z]+|(?:a|one|two|three|\d+) [a-z]+ ago|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: dernier)?|(?:last )?(?:on )?(?:monday|tuesday|wednesday|thursday|friday|week|month))(?: |$)/u;

/**
 * Whether a text is a yes or no and nothing more than that, but for what stresses it and since when:
 * "ah non, jamais", "oui depuis hier". Neither where it says both, or goes on: "oui mais il est refusé".
 */
export function readYesOrNo(text: string): Claim | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  let rest = without(BEFORE, fold(text));
  let said: Claim | undefined;
  while (rest !== '') {
    const next = nextClaim(rest, said);
    if (next === undefined || (next.said !== undefined && next.said !== (said ?? next.said)))
      return undefined;
    said ??= next.said;
    rest = without(BEFORE, next.rest);
  }
  return said;
}

interface Step {
  readonly said: Claim | undefined;
  readonly rest: string;
}

/** The claim at the beginning of a text, or what may follow one. A "no" is looked for first: "absolument pas". */
function nextClaim(text: string, said: Claim | undefined): Step | undefined {
  const no = NO.exec(text) ?? (said === undefined ? null : NEVER.exec(text));
  if (no !== null) return { said: 'no', rest: text.slice(no[0].length) };
  const after = said === undefined ? null : AFTER.exec(text);
  if (after !== null) return { said: undefined, rest: text.slice(after[0].length) };
  const yes = YES.exec(text);
  return yes === null ? undefined : { said: 'yes', rest: text.slice(yes[0].length) };
}

function without(pattern: RegExp, text: string): string {
  const left = text.replace(pattern, '');
  return left === text || left === '' ? text : without(pattern, left);
}

const FIRST =
  /^\s*(oui|ouais|yes|yep|yeah|non|nan|no|nope)(?![\p{L}\p{N}'’-])[\s,.;:!…–-]*([\p{L}\p{N}«“"(][^]*)$/iu;

/** The yes or no that a text begins with, and the rest, as it was typed: "oui, mais il est refusé". */
export function splitYesOrNo(
  text: string,
): { readonly said: Claim; readonly rest: string } | undefined {
  const [, word = '', rest = ''] = FIRST.exec(text) ?? [];
  const said = word === '' ? undefined : readYesOrNo(word);
  return said === undefined ? undefined : { said, rest };
}

/** Words that agree to something that was proposed; too weak to answer a question with. */
const AGREED =
  /^(?:ok|okay|d accord|entendu|allez y|vas y|go|go ahead|sure|c est bon|je confirme|confirme|confirmez|(?:(?:oui|ouais|yes|yep|ok|okay|d accord|entendu|bien sur|parfait|super|allez|alors|just|juste|please|donc) )*(?:envoi|je l envoie|envoie[sz]?|envoyez|envoyer|allez y|vas y|send|go ahead|je vous en prie|je vous prie|je veux bien|volontiers|avec plaisir|please do|do it|do so|faites(?: le)?)(?: (?:le|la|ca|tout|it|svp|stp|s il (?:vous|te) plait|please|merci|thanks))*)$/u;
const REFUSED =
  /^(?:annuler|annule|annulez|cancel|surtout pas|n envoyez (?:pas|rien)|n envoie (?:pas|rien)|ne pas envoyer|ne l envoyez pas|don t send|don t send it|do not send)$/u;

/** A yes that answers something else than "shall I?", or that its own author doubts. */
const NO_CONSENT =
  /\b(?:crois|pense|think|believe|guess|depuis|since|deja|already|toujours|hier|yesterday|ago|il y a)\b/u;

/** Whether a text agrees to something that was proposed. */
export function readConsent(text: string): Claim | undefined {
  const folded = fold(text);
  if (AGREED.test(folded)) return 'yes';
  if (REFUSED.test(folded)) return 'no';
  const claim = readYesOrNo(text);
  return claim === 'yes' && NO_CONSENT.test(folded) ? undefined : claim;
}
