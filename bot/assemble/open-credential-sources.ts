import type { OnLogin } from '../../adapters/teams/bot-token.ts';
import type { Config, DirectoryConfig } from '../config.ts';
import type { Clock } from '../ports/clock.ts';
import type { CredentialSource, Ending } from '../ports/credentials.ts';

export interface CredentialSources {
  readonly sources: readonly CredentialSource[];
  /** Answers whether the secret stands differently now. */
  readonly hearTeamsLogin: (outcome: Parameters<OnLogin>[0]) => boolean;
}

/**
 * What ends some day, of what is configured. A managed identity has nothing that an operator renews.
 *
 * @throws `Failure` with `CONFIG_INVALID`.
 */
export async function openCredentialSources(
  { teams, directory }: Config,
  clock: Clock,
): Promise<CredentialSources> {
  let refusedAt: string | undefined;
  const secret = teams?.kind === 'service' ? teams.credential : undefined;
  const sources: readonly CredentialSource[] =
    secret?.kind === 'password'
      ? [
          {
            name: 'teams-secret',
            kind: 'teams-secret',
            place: 'TEAMS_APP_PASSWORD',
            look: () => Promise.resolve(toEnding(secret.endsAt, refusedAt)),
          },
        ]
      : [];
  return {
    sources: [...sources, ...(await openLdapSources(directory, clock))],
    hearTeamsLogin(outcome) {
      const wasRefused = refusedAt !== undefined;
      const isRefused = outcome === 'secret-expired';
      refusedAt = isRefused ? clock.now().toISOString() : undefined;
      return isRefused !== wasRefused;
    },
  };
}

function toEnding(endsAt: string | undefined, refusedAt: string | undefined): Ending {
  return {
    ...(endsAt !== undefined && { endsAt }),
    ...(refusedAt !== undefined && { refusedAt }),
  };
}

async function openLdapSources(
  directory: DirectoryConfig,
  clock: Clock,
): Promise<readonly CredentialSource[]> {
  if (directory.kind !== 'ldap') return [];
  const { reseda, janus } = directory;
  const { toLdapCredentials } = await import('../../adapters/ldap/ldap-credentials.ts');
  return toLdapCredentials(
    [
      ...(reseda === undefined ? [] : [{ system: 'reseda', settings: reseda } as const]),
      ...(janus === undefined ? [] : [{ system: 'janus', settings: janus } as const]),
    ],
    clock,
  );
}
