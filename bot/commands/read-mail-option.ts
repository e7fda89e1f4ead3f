import { readAddress } from '../diagnosis/address.ts';

/** The one address that `--mail` names, or a sentence about what is wrong with it. */
export function readMailOption(
  given: readonly string[],
  whose: string,
): { readonly address: string } | string {
  const [typed] = given;
  if (typed === undefined) return `--mail is missing: ${whose}.`;
  if (given.length > 1) return '--mail is given more than once; one address at a time.';
  const address = readAddress(typed);
  return address === undefined
    ? '--mail is not one valid address, such as given.family@labo.example.'
    : { address };
}
