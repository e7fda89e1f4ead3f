import { hideAnnounced } from './secrets/hide-announced.ts';
import { hideCardNumbers } from './secrets/hide-card-numbers.ts';
import { hideIbans } from './secrets/hide-ibans.ts';
import { hideLinkTokens } from './secrets/hide-link-tokens.ts';
import { hideSocialSecurityNumbers } from './secrets/hide-social-security-numbers.ts';
import { hideTypedPasswords } from './secrets/hide-typed-passwords.ts';
import { MARKS } from './secrets/secret-kind.ts';

/** What stands in place of a password or of a code that must not be kept. */
export const SCRUBBED = MARKS.password;

/** What has a check of its own comes first: the words around it prove less. */
const HIDERS = [
  hideLinkTokens,
  hideIbans,
  hideSocialSecurityNumbers,
  hideCardNumbers,
  hideAnnounced,
  hideTypedPasswords,
];

/**
 * Removes passwords, reset codes, links that open something, and numbers of cards, bank accounts and
 * social security, before anything is kept. Says whether something was removed; what, the marks tell.
 * The time that it takes grows no faster than the text.
 */
export function scrub(text: string): { readonly text: string; readonly isScrubbed: boolean } {
  const scrubbed = HIDERS.reduce((left, hide) => hide(left), text);
  return { text: scrubbed, isScrubbed: scrubbed !== text };
}
