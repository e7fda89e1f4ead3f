import { isAssignment } from './assignment.ts';
import { isOrdinaryWord, isTool } from './ordinary-words.ts';
import { isAddress, isUnit } from './token.ts';

const MIXED = /^(?=.*\p{L})(?=.*\d)/u;
const SIGN = /[!#$%^&*+=?€£§~|@]/u;
/** The number of an error: "#7f3a9c21". */
const OF_AN_ERROR = /^#[\da-f-]+$/iu;
/** Letters and signs as a page writes them: "&eacute;", "&#39;". */
const WRITTEN_OUT =
  /&(?:#\d{2,5}|#x[\da-f]{2,5}|[a-z]{1,2}(?:acute|grave|circ|uml|cedil|tilde|lig)|nbsp|amp|lt|gt|quot|apos|[lr]squo|[lr]aquo|hellip)(?:;|$)/giu;
const OF_A_MACHINE =
  /^(?:aadsts|cve|err|error|http|kb|saml|syg|stage|anf)[\W_]{0,2}\d|^(?:err|error|net|urn)[_:]|::|^v?\d+(?:\.\d+)+\p{L}{0,6}$|^_?[\da-f]{16,}$|^0x/iu;
/** Hours, days, ordinals, and dates with dashes. */
const OF_A_CLOCK =
  /^\d+(?:h\d{0,2}|h\d\dmin|min|mn|sec|s|ms|jours?|heures?|minutes?|[eè]mes?|eme|[eè]re?|nde?|th|hours?|days?|go|mo|ko|gb|mb)$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:t\S*)?$/iu;

/** What has a name and is no secret, though letters and digits mix in it. */
export function isNameOfSomething(core: string): boolean {
  return (
    core.includes('•') ||
    isUnit(core) ||
    isAddress(core) ||
    isTool(core) ||
    isAssignment(core) ||
    OF_A_MACHINE.test(core) ||
    OF_A_CLOCK.test(core)
  );
}

/** Letters, digits and signs in one piece, as passwords have them, whoever says what around it. */
export function looksLikePassword(written: string): boolean {
  const core = written.replace(WRITTEN_OUT, (letter) => 'e'.repeat(letter.length));
  return (
    core.length >= 8 &&
    MIXED.test(core) &&
    SIGN.test(core.replace(/[!?]+$/u, '')) &&
    !OF_AN_ERROR.test(core) &&
    !isNameOfSomething(core)
  );
}

/** One word with capitals, small letters and digits that is a whole message. */
export function looksLikePasswordAlone(token: string): boolean {
  const letters = token.replace(/[\d!?]+$/u, '');
  return (
    token.length >= 8 &&
    /^(?=.*\p{Lu})(?=.*\p{Ll})(?=.*\d)[\p{L}\d!?_-]+$/u.test(token) &&
    !isNameOfSomething(token) &&
    !(letters !== '' && isOrdinaryWord(letters))
  );
}
