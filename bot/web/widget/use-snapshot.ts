import { useEffect, useState } from 'preact/hooks';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';

/** The session as it is now; the component is drawn again when it changes. */
export function useSnapshot(session: Session): Snapshot {
  const [snapshot, setSnapshot] = useState(session.snapshot());

  useEffect(() => {
    const update = () => setSnapshot(session.snapshot());
    update();
    return session.subscribe(update);
  }, [session]);

  return snapshot;
}
