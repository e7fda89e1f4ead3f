import type { CredentialState } from '../ports/credentials.ts';
import type { DirectoryHealth } from '../ports/directories.ts';

export interface HealthChecks {
  /** Resolves once something was written. */
  readonly writeToStore: () => Promise<unknown>;
  readonly directories: () => readonly DirectoryHealth[] | Promise<readonly DirectoryHealth[]>;
  readonly credentials: () => readonly CredentialHealth[];
}

interface CredentialHealth {
  readonly name: string;
  readonly state: CredentialState;
}

/** What a load balancer and support read. */
export interface Readiness {
  /**
   * `degraded` still serves: without a directory the assistant asks the person instead, so taking
   * the instance away would take more than the directory does. Without the secret of Teams, the web
   * page goes on. Only the store is needed.
   */
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly store: 'ok' | 'unavailable';
  readonly directories: Readonly<Record<string, 'ok' | 'unavailable'>>;
  /** What has ended degrades; what ends soon, or what nobody watches over, is named and works for now. */
  readonly credentials: Readonly<Record<string, CredentialState>>;
}

const FRESH_MS = 1000;

/** Answers how ready the service is. Asking often costs one look a second. */
export function createReadiness(checks: HealthChecks, now: () => number): () => Promise<Readiness> {
  let last: { readonly at: number; readonly readiness: Promise<Readiness> } | undefined;
  return () => {
    if (last === undefined || now() - last.at > FRESH_MS) {
      last = { at: now(), readiness: look(checks) };
    }
    return last.readiness;
  };
}

async function look({ writeToStore, directories, credentials }: HealthChecks): Promise<Readiness> {
  const [store, systems] = await Promise.all([
    writeToStore().then(
      () => 'ok' as const,
      () => 'unavailable' as const,
    ),
    directories(),
  ]);
  const known = credentials();
  return {
    status: toStatus(store, systems, known),
    store,
    directories: Object.fromEntries(
      systems.map(({ system, isAvailable }) => [system, isAvailable ? 'ok' : 'unavailable']),
    ),
    credentials: Object.fromEntries(known.map(({ name, state }) => [name, state])),
  };
}

function toStatus(
  store: Readiness['store'],
  systems: readonly DirectoryHealth[],
  credentials: readonly CredentialHealth[],
): Readiness['status'] {
  if (store === 'unavailable') return 'unavailable';
  const isWhole =
    systems.every(({ isAvailable }) => isAvailable) &&
    credentials.every(({ state }) => state !== 'ended');
  return isWhole ? 'ready' : 'degraded';
}
