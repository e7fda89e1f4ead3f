import { useEffect, useState } from 'preact/hooks';
import { readPlace } from './place.ts';
import type { Place } from './place.ts';

/** Follows the address, also backwards and forwards. */
export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readPlace(hash);
}
