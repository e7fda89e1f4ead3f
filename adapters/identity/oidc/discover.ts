import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
} from 'openid-client';
import { failDiscovery } from './judge-oidc-error.ts';
import type { OidcSettings } from './oidc-settings.ts';

const TIMEOUT_SECONDS = 10;

/**
 * The configuration takes http of providers on this machine only. Marked as deprecated by its makers
 * so that it stands out.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated
const LET_HTTP_THROUGH: (configuration: Configuration) => void = allowInsecureRequests;

/**
 * Asks the provider how it wants to be spoken with, at the first use: it need not be there when the
 * service starts. What was learnt is kept; a failure is not.
 */
export function createDiscovery(
  settings: Pick<OidcSettings, 'issuer' | 'clientId' | 'clientSecret'>,
): () => Promise<Configuration> {
  let known: Promise<Configuration> | undefined;
  return async () => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      return failDiscovery(error);
    }
  };
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: Pick<OidcSettings, 'issuer' | 'clientId' | 'clientSecret'>): Promise<Configuration> {
  const execute = issuer.startsWith('http:') ? [LET_HTTP_THROUGH] : [];
  const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
    execute,
    timeout: TIMEOUT_SECONDS,
  });
  const server = found.serverMetadata();
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const prove = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
  const configuration = new Configuration(server, clientId, clientSecret, prove(clientSecret));
  configuration.timeout = TIMEOUT_SECONDS;
  for (const apply of execute) apply(configuration);
  return configuration;
}
