import type { ConsoleRole } from '../../ports/console-session.ts';
import { homeOf } from './home.ts';
import { VIEWS, type View, type ViewProps } from './views.tsx';

/** Where in the console somebody is; it stands behind the `#` of the address. */
export interface Place extends ViewProps {
  /** Names the page, whatever its query is. */
  readonly page: string;
  /** Absent where there is no such page, or none for this person. */
  readonly view?: View;
}

/** Reads what stands behind the `#`. */
export function readPlace(hash: string, roles: readonly ConsoleRole[]): Place {
  const [named = '', query = ''] = hash.replace(/^#?\/?/u, '').split('?', 2);
  const page = named === '' ? homeOf(roles) : named;
  const view = VIEWS.find(({ path, role }) => path.test(page) && roles.includes(role));
  const argument = view?.path.exec(page)?.[1] ?? '';
  return { page, query, argument, ...(view !== undefined && { view }) };
}
