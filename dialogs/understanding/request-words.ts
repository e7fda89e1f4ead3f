import { fold } from './fold.ts';

/** The reference of a request as people type it: "SYG-182-298", "syg 182298". */
export const REFERENCE =
  /(?<![\p{L}\p{N}])syg[\s._–-]{0,3}(\d{3})[\s._–-]{0,3}(\d{3})(?![\p{L}\p{N}])/giu;

/** The references that a text holds, as they are written: "SYG-182-298". */
export function pickReferences(text: string): readonly string[] {
  const found = [...text.matchAll(REFERENCE)].map(
    ([, first = '', second = '']) => `SYG-${first}-${second}`,
  );
  return [...new Set(found)];
}

/** What is wished of a request to support: that it be open again, that support be told, or only help as before. */
export type RequestWish = 'reopen' | 'tell' | 'still';

const REOPEN =
  /\b(?:re? ?ouvr(?:ir|e[sz]?|ent|ions|ait|iez)?|re? ?ouvert(?:e|s|es|ure)?|re ?open(?:s|ed|ing)?)\b/u;
/** What else one opens again. */
const OTHER_THINGS =
  /\b(?:sessions?|pages?|navigateur|browser|onglets?|tabs?|site|comptes?|accounts?|fenetres?|windows?|liens?|links?|acces|access|boites?|mailbox|inscriptions?|registrations?)\b/u;

const TELL =
  /\b(?:di(?:s|t|tes|re|sez)|preven(?:ir|ez)|previens|inform(?:er?|ez)|ecri(?:re|s|vez)|repon(?:dre|ds|dez)|transme(?:ttre|ts|ttez)|signale[rz]?|envoye[rz]|averti(?:r|s|ssez)|relance[rz]?|tell|let|inform|notify|write|reply|answer|send|pass|remind)\b(?: [a-z]+){0,5} (?:assistance|support)\b(?! (?:sesame|janus|utilisateur))/u;
/** "Add something to my request". */
const ADD =
  /\b(?:ajout(?:er|e)|complet(?:er|e)|precis(?:er|e)|corrig(?:er|e)|modifi(?:er|e)|add|update|complete|correct|change)\b(?: [a-z]+){0,4} (?:ma|my|la|the|cette|this) (?:demande|request)\b/u;

const AGAIN =
  /\b(?:toujours|tjs|tjrs|tjours|toujour|encore|still|again|(?:a|de) nouveau|re ?(?:marche|fonctionne)\w*|(?:marche|fonctionne|passe) plus|plus (?:marche|fonctionne)|no longer|any ?more|stopped)\b/u;
const TROUBLE =
  /\b(?:blo(?:qu|k|c)\w*|stuck|coince\w*|pas|plus|meme|same|not|n t|t|cant|cannot|erreurs?|errors?|rien|nothing|problem\w*|impossible|panne|refus\w*|no longer|stopped)\b/u;

/** What somebody says who waits for an answer: alone, it is about their request. */
const WAITS = new RegExp(
  `^(?:${[
    '(?:et )?alors(?: quoi)?',
    '(?:est ce que )?(?:vous (?:l )?avez|avez vous|l avez vous) (?:bien )?(?:recue?|eu)(?: (?:ma demande|mon message|ca|tout))?',
    '(?:c est|que c est) (?:(?:trop|bien|tres|vraiment) )?long',
    '(?:(?:vous avez|avez vous|y a t il|il y a|j ai pas|pas|aucune?) )?(?:des |de |du )?(?:nouvelles?|nouveau)',
    'toujours (?:rien|pas de (?:reponse|nouvelles))(?: de .{0,40})?',
    'pas (?:encore )?de reponse(?: encore)?',
    'j attends(?: toujours| encore)?(?: (?:une |la |votre )?reponse)?',
    'et (?:maintenant|apres|ensuite)(?: (?:je fais quoi|on fait quoi|quoi|que fais je|que dois je faire|que se passe t il))?',
    '(?:dans )?combien de temps(?: .{0,40})?',
    'quand (?:aurai je|vais je avoir|est ce que j aurai) (?:une |de vos |la |des )?(?:reponse|nouvelles?)',
    'any (?:news|updates?|progress)(?: yet| please)?',
    '(?:did|have) you (?:get|got|received?) (?:it|that|my (?:request|message))',
    'what (?:happens )?(?:is |s )?(?:next|now)',
    '(?:i m |i am )?still waiting(?: for .{0,40})?',
    'no (?:answer|reply|news)(?: yet)?',
    'still (?:nothing|no (?:answer|reply|news))',
    'how long(?: .{0,40})?',
    'when (?:will|do) i (?:get|hear|have) (?:an? |any |the )?(?:answer|reply|news|back)(?: .{0,20})?',
  ].join('|')})$`,
  'u',
);

/** Longer than that, it is a story: it is read as one. */
const MOST_CHARACTERS = 160;

/** What a text wishes of a request that was sent, where it wishes anything. */
export function readRequestWish(text: string): RequestWish | undefined {
  const folded = fold(text);
  if (REOPEN.test(folded) && !OTHER_THINGS.test(folded)) return 'reopen';
  if (TELL.test(folded) || ADD.test(folded)) return 'tell';
  return WAITS.test(folded) || isTroubledAgain(text, folded) ? 'still' : undefined;
}

function isTroubledAgain(text: string, folded: string): boolean {
  return text.length <= MOST_CHARACTERS && AGAIN.test(folded) && TROUBLE.test(folded);
}
