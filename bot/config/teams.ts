import { isLoopback, list, readUrl, value } from './value.ts';

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** An id as Microsoft writes it, lower-cased. */
export function readGuid(typed: string): string | undefined {
  return GUID.test(typed) ? typed.toLowerCase() : undefined;
}

export const guid = value(
  'has to be the application id (a GUID) of the app registration, such as 00000000-0000-0000-0000-000000000000',
  readGuid,
);

/** A host, with its port where it is not the usual one. */
export const serviceHosts = list(
  'has to be host names such as smba.trafficmanager.net, without https://, separated by spaces',
  (typed) => (/^[a-z0-9.-]+(?::\d{1,5})?$/i.test(typed) ? typed.toLowerCase() : undefined),
);

const ENDPOINT_NAMES = ['metadata', 'issuer', 'login', 'scope'] as const;

type EndpointName = (typeof ENDPOINT_NAMES)[number];

/** Where Microsoft's clouds differ. One that is missing would be of another cloud than the others. */
export type Endpoints = Readonly<Record<EndpointName, string>>;

export const endpoints = value(
  'has to be "metadata=https://... issuer=https://... login=https://... scope=https://...", all four',
  (typed): Endpoints | undefined => {
    const parts = typed.split(/\s+/).map((part) => {
      const [name = ''] = part.split('=', 1);
      return [name, part.slice(name.length + 1)] as const;
    });
    const found = new Map(parts);
    const [metadata, login] = ['metadata', 'login'].map((name) => readSafe(found.get(name)));
    const [issuer, scope] = [found.get('issuer'), found.get('scope')];
    if (parts.length !== ENDPOINT_NAMES.length) return undefined;
    if (metadata === undefined || login === undefined || !issuer || !scope) return undefined;
    return { metadata, issuer, login, scope };
  },
);

/** Keys that come over a wire that others write on open every door. */
function readSafe(typed = ''): string | undefined {
  const url = readUrl(typed, 'https', 'http');
  const { protocol, hostname } = URL.parse(url ?? '') ?? {};
  return protocol === 'https:' || isLoopback(hostname ?? '') ? url : undefined;
}
