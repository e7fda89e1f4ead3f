/** Control, format and separator characters: nobody has them in an address, and some servers cut there. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Z}]/u;
/** What makes several addresses, a display name, a group or a route out of one text. */
const STRUCTURE = /[,;:"`<>()[\]\\|!%]/;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/**
 * The one address that a text is: trimmed, NFC, lower-cased. `undefined` for anything else: several
 * addresses, a name around it, a quoted local part, characters that cannot be seen or that only
 * look like others.
 */
export function readAddress(text: string): string | undefined {
  const address = text.trim().toLowerCase().normalize('NFC');
  if (address.length > 254 || UNSEEN.test(address) || STRUCTURE.test(address)) return undefined;
  if (address !== address.normalize('NFKC')) return undefined;
  const at = address.lastIndexOf('@');
  return isLocalPart(address.slice(0, Math.max(at, 0))) && isDomain(address.slice(at + 1))
    ? address
    : undefined;
}

function isLocalPart(local: string): boolean {
  if (local.length > 64 || local.includes('@')) return false;
  return local.split('.').every((part) => part !== '');
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((label) => label.length <= 63 && LABEL.test(label));
}
