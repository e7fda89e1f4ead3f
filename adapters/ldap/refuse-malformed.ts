import { MalformedError } from './to-failure.ts';

/** Line ends, NUL, marks of writing direction and the like: OpenLDAP compares only what stands before a NUL. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const ADDRESS = /^[^\s@]+@[^\s@]+$/;
const LONGEST_ADDRESS = 320;
const LONGEST_TEXT = 512;

/**
 * Stops an address that cannot be one before it reaches LDAP.
 *
 * @throws `MalformedError`, so that nothing is concluded from it.
 */
export function refuseMalformedAddress(mail: string): void {
  if (CONTROL.test(mail) || !ADDRESS.test(mail) || mail.length > LONGEST_ADDRESS) {
    throw new MalformedError('what was asked for is no address');
  }
}

/** Stops a text with control characters before it reaches LDAP. Throws as `refuseMalformedAddress`. */
export function refuseControlCharacters(text: string): void {
  if (CONTROL.test(text) || text.length > LONGEST_TEXT) {
    throw new MalformedError('what was asked for holds control characters or is too long');
  }
}
