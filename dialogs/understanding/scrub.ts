import { fold } from './fold.ts';
import { UNIT } from './pick-up.ts';

/** What stands in place of something that must not be kept. */
export const SCRUBBED = '•••••';

const NAMES =
  'mot de passe|mdp|mot de pass|passe|password|passwd|pwd|passphrase|code de r[ée]initialisation|reset code|code s[ée]same';

const WHOSE = '(?:[^\\S\\n]+(?:janus|s[ée]same|sygefor|cnrs|reseda))?';

/** A word that announces a secret, then what joins it to the secret, then the secret. */
const ANNOUNCED = new RegExp(
  `(\\b(?:${NAMES})(?!\\p{L})${WHOSE}(?:\\s*(?:=|:|->|→)\\s*|\\s+(?:est|is|c['’]est|c est)(?:\\s*:\\s*|\\s+)))(\\S+)`,
  'giu',
);

/** The same with nothing between: then only what looks like no word is a secret. */
const BESIDE = new RegExp(
  `(\\b(?:${NAMES})(?!\\p{L})${WHOSE}[^\\S\\n]+)((?=\\S*\\p{L})(?=\\S*\\d)\\S{6,})`,
  'giu',
);

/** The same with a few words between, as in "the password that I type is": again only what looks like no word. */
const TOLD = new RegExp(
  `(\\b(?:${NAMES})(?!\\p{L})[^\\n]{1,40}?(?:\\s(?:est|is|c['’]est|c est)\\s+|[=:→]\\s*))((?=\\S*\\p{L})(?=\\S*\\d)\\S{6,})`,
  'giu',
);

/** Words that follow "my password is" without being one, folded. */
const ORDINARY = new Set(
  `a ai accepte acceptee accepted all already always ancien and another asked at au aucun aussi avec avoir being bien
  bloque bloquee bon bonne bonjour but cannot ce cela celle celui changer changed comment compromis correct correcte
  de deja demande demandee des different do du elle en encore erreur errone est et etait example expire expiree
  expired faux for forgotten hello how i identifiant il impossible incorrect incorrecte incorrects inconnu indique
  introuvable invalid invalide invalides invalidated it j janus jamais je juste la le les lequel locked longer lost
  ma mais mandatory mauvais merci mes mieux missing mon n ne necessaire never new no non not nouveau obligatoire ok
  on or ou oublie oubliee par pas perdu perdue perime perimee plus pour pourquoi pourtant que quel quelle qui
  really refuse refusee refused rejected rejete rejetee required requis reset rien saisi same sesame si so still
  sur svp sygefor ta temporaire temporary that the this to too toujours tout trop tres un une unknown valable
  valide vide votre vous was what when where which why wrong y you your`.split(/\s+/u),
);

/** A token that mixes letters, digits and signs as passwords do, and as ordinary words, units and addresses do not. */
const LIKE_A_PASSWORD = /^(?=.*\p{L})(?=.*\d)(?=.*[!#$%^&*+=?€£§~|])\S{8,}$/u;

/** An address of a page or of a person, or a unit at the end of a question. */
const LIKE_NO_PASSWORD = /https?:|@[\w-]+\.|[\w-]+\.[a-z]{2,}(?:\/|$)/iu;

/**
 * Removes what looks like a password or a reset code, before anything is kept.
 * Says whether something was removed, so that the person is told.
 */
export function scrub(text: string): { readonly text: string; readonly isScrubbed: boolean } {
  const scrubbed = [ANNOUNCED, BESIDE]
    .reduce((left, announced) => left.replace(announced, hide), text)
    .replace(TOLD, (whole: string, before: string, secret: string) =>
      LIKE_NO_PASSWORD.test(secret) ? whole : hide(whole, before, secret),
    )
    .split(/(\s+)/u)
    .map((token) => (isPassword(token) ? SCRUBBED : token))
    .join('');
  return { text: scrubbed, isScrubbed: scrubbed !== text };
}

function hide(whole: string, before: string, secret: string): string {
  return isOrdinary(secret) ? whole : `${before}${SCRUBBED}`;
}

function isOrdinary(secret: string): boolean {
  const [word = ''] = fold(secret).split(' ');
  return word === '' || ORDINARY.has(word) || isUnit(secret);
}

function isPassword(token: string): boolean {
  return LIKE_A_PASSWORD.test(token) && !LIKE_NO_PASSWORD.test(token) && !isUnit(token);
}

function isUnit(token: string): boolean {
  return UNIT.exec(token)?.[0].length === token.replace(/[^\p{L}\p{N}]+$/u, '').length;
}
