import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Clock } from '../../bot/ports/clock.ts';
import { createBotToken, type BotToken, type OnLogin, type PasswordLogin } from './bot-token.ts';
import type { HttpClient } from './connector-http.ts';
import { Refusal } from './refusal.ts';
import type { Envelope } from './read-activity.ts';
import type { TeamsAccess } from './settings.ts';
import { createSigningKeys, type SigningKeys } from './signing-keys.ts';
import { verifyToken } from './verify-token.ts';

type Authenticate = ConfigurationBotFrameworkAuthentication['authenticateRequest'];
export type Believed = Awaited<ReturnType<Authenticate>>;

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
const DEADLINE_MS = 10_000;

export interface Authentication {
  /** Of what is sent. */
  readonly outgoing: ConfigurationBotFrameworkAuthentication;
  /**
   * Who sent this.
   *
   * @throws `Refusal` 401, and `Failure` with `TEAMS_UNAVAILABLE` when nobody can tell.
   */
  authenticate(envelope: Envelope, authorization: string | undefined): Promise<Believed>;
  /** The connector does not take our token. */
  forgetToken(): void;
}

/** How requests of Teams are believed, and how Teams believes ours. */
export function createAuthentication(
  access: TeamsAccess,
  httpClient: HttpClient,
  clock: Clock,
  onLogin: OnLogin,
): Authentication {
  if (access.kind === 'playground') return createUnlocked(httpClient);
  const { appId, endpoints } = access;
  const credentials = createCredentials(access, clock, onLogin);
  const keys = createSigningKeys(endpoints.metadata, clock);
  const open = (metadataUrl: string) =>
    new ConfigurationBotFrameworkAuthentication(
      // All of them, always: with one set, the library leaves the others empty.
      {
        CallerId: 'urn:botframework:azure',
        OAuthUrl: 'https://token.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
        ToBotFromChannelTokenIssuer: endpoints.issuer,
        ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
        ToChannelFromBotLoginUrl: endpoints.login,
        ToChannelFromBotOAuthScope: endpoints.scope,
      },
      // The library's own class only looks like the one that the library asks for.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
      credentials,
      undefined,
      undefined,
      { httpClient },
    );
  const latest = createLatest(keys, (generation) => open(`${endpoints.metadata}#${generation}`));
  return {
    outgoing: open(endpoints.metadata),
    forgetToken() {
      if (credentials instanceof Login) credentials.forgetToken();
    },
    async authenticate(envelope, authorization) {
      const token = BEARER.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new Refusal(401, 'no token');
      const expected = { appId, issuer: endpoints.issuer, keys, clock };
      await verifyToken(token, envelope.serviceUrl, expected);
      return believe(latest(), envelope, `Bearer ${token}`);
    },
  };
}

/**
 * The library keeps the keys of a URL and looks for new ones once an hour at most. Under another
 * fragment it is another URL to it, and the same to everybody else.
 */
function createLatest(
  keys: SigningKeys,
  open: (generation: number) => ConfigurationBotFrameworkAuthentication,
): () => ConfigurationBotFrameworkAuthentication {
  let opened: { readonly generation: number; readonly by: ReturnType<typeof open> } | undefined;
  return () => {
    const { generation } = keys;
    if (opened?.generation !== generation) opened = { generation, by: open(generation) };
    return opened.by;
  };
}

async function believe(
  authentication: ConfigurationBotFrameworkAuthentication,
  envelope: Envelope,
  authorization: string,
): Promise<Believed> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const expired = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => {
      reject(new Refusal(503, 'the keys do not answer', 5));
    });
  });
  try {
    // Its type asks for fields that Teams may leave out and that are not looked at here.
    const activity = envelope as unknown as Asked[0];
    return await Promise.race([
      authentication.authenticateRequest(activity, authorization),
      expired,
    ]);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(401, 'refused by botbuilder');
  }
}

type Asked = Parameters<Authenticate>;

function createCredentials(
  { appId, credential, endpoints }: Extract<TeamsAccess, { kind: 'service' }>,
  clock: Clock,
  onLogin: OnLogin,
): ConfigurationServiceClientCredentialFactory {
  switch (credential.kind) {
    case 'managed-identity':
      return new ConfigurationServiceClientCredentialFactory({
        MicrosoftAppId: appId,
        MicrosoftAppType: 'UserAssignedMsi',
        MicrosoftAppTenantId: credential.tenantId,
      });
    case 'password': {
      const { login: loginUrl, scope } = endpoints;
      return new Login({ ...credential, appId, loginUrl, scope }, clock, onLogin);
    }
  }
}

/** The library asks for a class; what it would do by itself is explained in `bot-token.ts`. */
class Login extends ConfigurationServiceClientCredentialFactory {
  readonly #token: BotToken;

  constructor(login: PasswordLogin, clock: Clock, onLogin: OnLogin) {
    super({
      MicrosoftAppId: login.appId,
      MicrosoftAppPassword: login.password,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: login.tenantId,
    });
    this.#token = createBotToken(login, clock, onLogin);
  }

  forgetToken(): void {
    this.#token.forget();
  }

  override createCredentials(): ReturnType<
    ConfigurationServiceClientCredentialFactory['createCredentials']
  > {
    return Promise.resolve({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.#token.find()}`);
        return request;
      },
    });
  }
}

/** For a developer: everybody is believed, and no token is sent. */
function createUnlocked(httpClient: HttpClient): Authentication {
  const outgoing = new ConfigurationBotFrameworkAuthentication(
    {},
    // Without an app id: that is how the library is told to believe everybody. Its own class only
    // looks like the one that it asks for.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
    new ConfigurationServiceClientCredentialFactory({}),
    undefined,
    undefined,
    { httpClient },
  );
  return {
    outgoing,
    forgetToken: () => undefined,
    authenticate: async (envelope) =>
      outgoing.authenticateRequest(envelope as unknown as Asked[0], ''),
  };
}
