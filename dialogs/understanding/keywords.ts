import { fold } from './fold.ts';

/** Whether the person says to be the one who keeps a unit's records. */
export function isFromAdministrator(text: string): boolean {
  return /\b(?:je suis|i am|i m)(?: \w+){0,3} (?:gestionnaire|administrat(?:eur|rice|or))\b/u.test(
    fold(text),
  );
}

/** Words without which nobody tells why they came. */
const TROUBLE =
  /\b(?:connect\w*|login|log in|sign in|log on|mot de passe|mdp|password|comptes?|accounts?|acces|acceder|access|inscri\w*|regist\w*|formations?|training|courses?|sygefor|janus|sesame|reseda|labintel|cru|profile?|erreurs?|errors?|bloque\w*|blocked|stuck|marche|fonctionne|work|works|working|codes?|liens?|links?|mails?|courriel|adresse|address|valideur|cofo|unite|unit|pages?|site|probleme|problem|help me|aidez)\b/u;

/** Whether a text tells something about the access, though not what. */
export function isAboutAccess(text: string): boolean {
  return TROUBLE.test(fold(text));
}

/** Whether a text is about Sésame, and not about the assistant's own code. */
export function isAboutSesame(text: string): boolean {
  return /\b(?:sesame|reinitialisation|reset|mot de passe|mdp|password)\b/u.test(fold(text));
}
