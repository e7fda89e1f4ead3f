import { readAddress } from '../diagnosis/address.ts';
import { WrongArguments } from './run-command.ts';

/**
 * The one address that `--mail` names.
 *
 * @throws `WrongArguments` with a sentence about what is wrong with it.
 */
export function readMailOption(given: readonly string[], whose: string): string {
  const [typed] = given;
  if (typed === undefined) throw new WrongArguments(`--mail is missing: ${whose}.`);
  if (given.length > 1) {
    throw new WrongArguments('--mail is given more than once; one address at a time.');
  }
  const address = readAddress(typed);
  if (address === undefined) {
    throw new WrongArguments('--mail is not one valid address, such as given.family@labo.example.');
  }
  return address;
}
