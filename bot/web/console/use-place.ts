import { useEffect, useState } from 'preact/hooks';
import type { ConsoleRole } from '../../ports/console-session.ts';
import { readPlace, type Place } from './place.ts';

/** Follows the address, also backwards and forwards. */
export function usePlace(roles: readonly ConsoleRole[]): Place {
  const [hash, setHash] = useState(startOf(location));
  useEffect(() => {
    const follow = (): void => setHash(startOf(location));
    // It may have changed since it was read first.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readPlace(hash, roles);
}

/** A mail leads to `/console/escalations/…`: what stands behind a `#` does not survive a sign-in. */
function startOf({ hash, pathname, search }: Location): string {
  if (hash !== '') return hash;
  const [, page = ''] = /\/console\/(.*)$/u.exec(pathname) ?? [];
  return `#/${page}${search}`;
}
