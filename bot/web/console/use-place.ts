import { useEffect, useState } from 'preact/hooks';
import type { ConsoleRole } from '../../ports/console-session.ts';
import { toConsoleUrl } from './ask.ts';
import { readPlace, type Place } from './place.ts';

/** Follows the address, also backwards and forwards. */
export function usePlace(roles: readonly ConsoleRole[]): Place {
  const [hash, setHash] = useState(startOf(location));
  useEffect(() => {
    const follow = (): void => {
      setHash(startOf(location));
      cleanPath(location);
    };
    // It may have changed since it was read first.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readPlace(hash, roles);
}

/** Once what stands behind the `#` rules, another page in front of it would mislead whoever copies it. */
function cleanPath({ hash, pathname, search }: Location): void {
  const address = toConsoleUrl();
  if (hash === '' || address === `${location.origin}${pathname}${search}`) return;
  history.replaceState(history.state, '', `${address}${hash}`);
}

/** A mail leads to `/console/escalations/…`: what stands behind a `#` does not survive a sign-in. */
function startOf({ hash, pathname, search }: Location): string {
  if (hash !== '') return hash;
  const [, page = ''] = /\/console\/(.*)$/u.exec(pathname) ?? [];
  return `#/${page}${search}`;
}
