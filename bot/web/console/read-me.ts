import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { ConsoleSession } from '../../ports/console-session.ts';
import { hasShape, isListOf, isString } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';

/** Who is signed in. */
export type Me = Pick<ConsoleSession, 'name' | 'roles' | 'csrf' | 'language'>;

export const isMe = hasShape<Me>({
  name: isString,
  roles: isListOf(isNameOf(CONSOLE.fr.roles)),
  csrf: isString,
  language: isNameOf(CONSOLE.fr.terms.languages),
});
