import { X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import type { Clock } from '../../bot/ports/clock.ts';
import type { CredentialSource, Ending } from '../../bot/ports/credentials.ts';
import { withDeadline } from './deadline.ts';
import type { LdapSettings } from './ldap-settings.ts';
import { openSocket, type Endpoint } from './open-socket.ts';
import { readAuthorities } from './read-authorities.ts';

export interface WatchedDirectory {
  readonly system: 'reseda' | 'janus';
  readonly settings: Pick<LdapSettings, 'urls' | 'caFile' | 'timeoutMs'>;
}

/**
 * The certificates that connections to these directories stand on: those of the servers, and those of
 * private authorities, as they were read. A server that serves both directories is watched once.
 *
 * @throws `Failure` with `CONFIG_INVALID` when the file of authorities cannot be read.
 */
export function toLdapCredentials(
  directories: readonly WatchedDirectory[],
  clock: Clock,
): readonly CredentialSource[] {
  const seen = new Set<string>();
  return directories.flatMap(({ system, settings }) => {
    const { caFile, timeoutMs } = settings;
    const ca = caFile === undefined ? undefined : readAuthorities(caFile);
    const servers = settings.urls.flatMap((url, index): readonly CredentialSource[] => {
      if (!isSecure(url) || seen.has(url)) return [];
      seen.add(url);
      const look = async (signal: AbortSignal): Promise<Ending> =>
        askEnding({ url, ca }, { timeoutMs, clock, signal });
      return [{ name: `${system}-server-${index + 1}`, kind: 'ldap-server', place: url, look }];
    });
    if (caFile === undefined || seen.has(caFile) || servers.length === 0) return servers;
    seen.add(caFile);
    return [...toAuthorities(ca ?? []), ...servers];
  });
}

const isSecure = (url: string): boolean => URL.parse(url)?.protocol === 'ldaps:';

function toAuthorities(ca: readonly string[]): readonly CredentialSource[] {
  return ca.map((certificate, index) => {
    const endsAt = new X509Certificate(certificate).validToDate.toISOString();
    return {
      name: `ldap-authority-${index + 1}`,
      kind: 'ldap-authority',
      place: `LDAP_CA_FILE, ${index + 1}/${ca.length}`,
      look: () => Promise.resolve({ endsAt }),
    };
  });
}

interface Asking {
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Connects as every question does, and asks nothing: a server that is not to be believed tells no date. */
async function askEnding(
  endpoint: Endpoint,
  { timeoutMs, clock, signal }: Asking,
): Promise<Ending> {
  try {
    const socket = await withDeadline(timeoutMs, signal, async (within) =>
      openSocket(endpoint, within),
    );
    const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    socket.destroy();
    return certificate === undefined ? {} : { endsAt: certificate.validToDate.toISOString() };
  } catch (error) {
    const hasExpired = error instanceof Error && 'code' in error && error.code === EXPIRED;
    return hasExpired ? { refusedAt: clock.now().toISOString() } : {};
  }
}

/** As OpenSSL names it; of the certificate, or of one that it stands on. */
const EXPIRED = 'CERT_HAS_EXPIRED';
