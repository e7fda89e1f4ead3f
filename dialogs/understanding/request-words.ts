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

const AGAIN =
  /\b(?:toujours|tjs|tjrs|tjours|toujour|encore|still|again|(?:a|de) nouveau|re ?(?:marche|fonctionne)\w*)\b/u;
const TROUBLE =
  /\b(?:blo(?:qu|k|c)\w*|stuck|coince\w*|pas|plus|meme|same|not|n t|t|cant|cannot|erreurs?|errors?|rien|nothing|problem\w*|impossible|panne|refus\w*)\b/u;

/** Longer than that, it is a story: it is read as one. */
const MOST_CHARACTERS = 160;

/** What a text wishes of a request that was sent, where it wishes anything. */
export function readRequestWish(text: string): RequestWish | undefined {
  const folded = fold(text);
  if (REOPEN.test(folded) && !OTHER_THINGS.test(folded)) return 'reopen';
  if (TELL.test(folded)) return 'tell';
  const isAgain = AGAIN.test(folded) && TROUBLE.test(folded);
  return isAgain && text.length <= MOST_CHARACTERS ? 'still' : undefined;
}
