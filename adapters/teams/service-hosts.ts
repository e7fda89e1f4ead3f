const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether this URL may be written to. */
export type IsServiceUrl = (url: string) => boolean;

/** The hosts of Teams that are configured, over TLS; a clear line only ever stays on this machine. */
export function createServiceHosts(hosts: readonly string[]): IsServiceUrl {
  return (typed) => {
    const url = readPlain(typed);
    if (url === undefined || !hosts.includes(url.host.toLowerCase())) return false;
    return url.protocol === 'https:' || LOOPBACK.test(url.hostname);
  };
}

/** This machine, whatever the port. */
export function isLoopbackUrl(typed: string): boolean {
  const url = readPlain(typed);
  return url !== undefined && LOOPBACK.test(url.hostname);
}

/** A name and a password in a URL make one host look like another. */
function readPlain(typed: string): URL | undefined {
  const url = URL.parse(typed);
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? url : undefined;
}
