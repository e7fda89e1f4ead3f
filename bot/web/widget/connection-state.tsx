import type { JSX } from 'preact';
import type { Session } from './session.ts';
import type { Connection } from './snapshot.ts';
import { useSurroundings } from './surroundings.ts';

interface ConnectionStateProps {
  readonly connection: Connection;
  readonly session: Session;
}

/** In words, for everybody; announced when it changes. */
export function ConnectionState({ connection, session }: ConnectionStateProps): JSX.Element {
  const { wording } = useSurroundings();
  const isTroubled = connection !== 'online' && connection !== 'connecting';
  return (
    <div class={`connection ${connection}${isTroubled ? ' troubled' : ''}`}>
      <p role="status">{wording.connection[connection]}</p>
      {isTroubled && (
        <button type="button" class="link-button" onClick={session.tryNow}>
          {wording.tryNow}
        </button>
      )}
    </div>
  );
}
