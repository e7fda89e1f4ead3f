import type { Clock } from '../../ports/clock.ts';
import type { ConsoleSessionStore, KeptSession } from '../../ports/console-session.ts';
import type { SignInOutcome, SignInProvider } from '../../ports/console-sign-in.ts';
import type { SessionParts } from './sessions.ts';

/** How long a removal from a group may go unnoticed. */
const RECHECK_MS = 5 * 60_000;

/** Longer than a request that read the session before it was noted. */
const REMEMBERED_MS = 10_000;

export interface RecheckParts {
  readonly store: Pick<ConsoleSessionStore, 'noteConsoleSessionChecked'>;
  readonly clock: Clock;
  /** `undefined`: nobody to ask. */
  readonly provider: Pick<SignInProvider, 'renew'> | undefined;
  /** The provider failed; it is asked again in a while, and meanwhile nothing changes. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Asks the provider from time to time whether somebody may still be here, where it gave something to
 * ask with. Providers take that once: requests of one session at the same time ask together.
 */
export function createRecheck(parts: RecheckParts): SessionParts['recheck'] {
  const { clock, provider } = parts;
  const underWay = new Map<string, Promise<KeptSession | undefined>>();

  return async (session) => {
    const ageMs = clock.now().getTime() - Date.parse(session.checkedAt);
    if (provider === undefined || session.renewal === undefined || ageMs < RECHECK_MS)
      return session;
    const asking =
      underWay.get(session.id) ??
      ask(session, session.renewal, provider, parts).finally(() => {
        clock.after(REMEMBERED_MS, () => underWay.delete(session.id));
      });
    underWay.set(session.id, asking);
    return asking;
  };
}

async function ask(
  session: KeptSession,
  renewal: string,
  provider: Pick<SignInProvider, 'renew'>,
  { store, clock, onFailure }: RecheckParts,
): Promise<KeptSession | undefined> {
  const found = await provider.renew(renewal).catch((error: unknown) => {
    onFailure(error);
    return undefined;
  });
  const checked = { ...session, checkedAt: clock.now().toISOString(), ...changeOf(found, session) };
  if (checked.roles.length === 0) return undefined;
  await store.noteConsoleSessionChecked(session.id, checked);
  return checked;
}

function changeOf(
  found: SignInOutcome | undefined,
  session: KeptSession,
): Pick<KeptSession, 'roles' | 'renewal'> {
  if (found === undefined) return session;
  if (found.kind === 'refused' || found.person.subject !== session.subject) return { roles: [] };
  const { roles, renewal } = found.person;
  return { roles, ...(renewal !== undefined && { renewal }) };
}
