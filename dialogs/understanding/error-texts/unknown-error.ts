import { toKeptWords } from '../to-kept-words.ts';

/** Nobody writes these but a program. */
const OF_A_PROGRAM = /\p{L}(?:Exception|Error)\b|\bERR_[A-Z_]+|\bat [\w$.]+\([\w.]+:\d+\)/u;
const OF_A_PROGRAM_TOO =
  /\b(?:traceback|stack ?trace|sqlstate|opensaml|fatal error|saml\w{0,20}|[a-z]{2,20}_error|0x[\da-f]{4,16})\b|\b(?:http|status|code)[ :]{1,3}[1-5]\d\d\b/iu;

/** "Erreur 1234", "error code E-12", "Error: …". */
const NUMBERED =
  /\b(?:erreurs?|errors?|err|échec|failure)\b(?:[ :n°#(-]{1,4}(?:code[ :]{0,3})?[A-Z]{0,5}[-_]?\d{2,}|\s{0,2}:\s*\S+\s+\S+)/iu;

/** "The page says …", and then what it says. */
const ANNOUNCED =
  /(?:message|messages|erreur|error|page|site|écran|screen|il|elle|ça|ca|cela|it|janus|sygefor|s[ée]same)\s+(?:\p{L}+\s+){0,3}?(?:dit|indique|affiche|répond|met|écrit|marqué|says?|reads?|shows?|displays?|answers?|tells me)\b[^"«“\n:]{0,30}[:"«“]/iu;

const QUOTED = /["«“]\s*([^"«»“”\n]{12,400}?)\s*["»”]/gu;

const MOST_READ = 4000;

/** Whether a text holds the message of a program or of a page, rather than what a person says of one. */
export function looksLikeErrorText(text: string): boolean {
  const read = text.slice(0, MOST_READ);
  return [OF_A_PROGRAM, OF_A_PROGRAM_TOO, NUMBERED, ANNOUNCED].some((sign) => sign.test(read));
}

/**
 * What is kept of a message that nobody knows, so that it can be learnt: the message where it is
 * quoted, without secrets and without what leads to a person, and no more than a few lines.
 */
export function toKeptErrorText(text: string): string {
  const read = text.slice(0, MOST_READ);
  const quoted = [...read.matchAll(QUOTED)].map(([, inner]) => inner ?? '');
  return toKeptWords(quoted.length > 0 ? quoted.join(' … ') : read);
}
