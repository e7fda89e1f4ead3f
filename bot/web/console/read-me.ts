import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { ConsoleSession } from '../../ports/console-session.ts';
import { hasShape, isListOf, isString } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';

/** Who is signed in. */
export interface Me extends Pick<ConsoleSession, 'name' | 'roles' | 'csrf' | 'language'> {
  /** Of the service: days and hours are told in it, wherever the reader is. */
  readonly timeZone: string;
  /** Tells two people of one name apart. */
  readonly who: string;
}

export const isMe = hasShape<Me>({
  name: isString,
  roles: isListOf(isNameOf(CONSOLE.fr.roles)),
  csrf: isString,
  language: isNameOf(CONSOLE.fr.terms.languages),
  timeZone: isString,
  who: isString,
});
