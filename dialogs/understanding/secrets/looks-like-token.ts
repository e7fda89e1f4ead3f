/** Words and numbers as titles of pages are made of: "stage-26057", "SAML2", "Guide_v3.pdf". */
const WORD = /^(?:\p{Lu}{0,12}\p{Ll}{0,24}\d{0,6}|v?\d{1,6}\p{Ll}{0,3})$/u;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
const SHORTEST = 16;
const LOOKED_AT = 400;

/**
 * Whether a part of a link was made by chance, so that knowing it opens something. Where the link is
 * about coming in, a few digits are enough.
 */
export function looksLikeToken(part: string, isOpening: boolean): boolean {
  const core = part.slice(0, LOOKED_AT).replace(/[.,;:!?)'’\]]{1,20}$/u, '');
  if (core.includes('•')) return false;
  return isOpening ? isShortCode(core) || isRandom(core) : isRandom(core) && !UUID.test(core);
}

function isShortCode(core: string): boolean {
  return /\d.*\d/u.test(core) && core.length >= 4 && !/^\p{Ll}+\d{1,2}$/u.test(core);
}

function isRandom(core: string): boolean {
  if (core.length < SHORTEST || !/\d|(?:\p{Ll}\p{Lu}.*){5}/u.test(core)) return false;
  const words = core.split(/(?:[-_.~+,()=:@'’ ]|%[\dA-F]{2})+/iu);
  return !words.every((word) => WORD.test(word));
}
