import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type ProviderContext } from 'oidc-provider';

export const CLIENT = { clientId: 'assistant', clientSecret: 'a secret of this test: 100 %' };

interface Member {
  readonly sub: string;
  readonly name?: string;
  readonly groups?: readonly string[];
}

export interface OidcServer extends AsyncDisposable {
  readonly issuer: string;
  /** Whoever comes is this person, without a question. */
  member: Member;
  /** Where it sends people back to. */
  redirectUris: readonly string[];
  /** False: groups are told only to whoever asks about the person. */
  tellsInIdToken: boolean;
  /** True: a code can be taken twice, as at a provider with a fault. */
  forgetsUse: boolean;
  /** Where it sends people who signed out there. */
  leaveUris: readonly string[];
  /** False: it has no address to sign out at. */
  readonly canLeave: boolean;
  /** True: whatever is asked, it answers that it cannot. */
  isDown: boolean;
  /** What was asked for, by path. */
  readonly asked: string[];
}

type Stored = Record<string, unknown> & { readonly grantId?: string; consumed?: number };

/** Takes a moment to make, now and then a long one: all providers of a test file have the same. */
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const SCOPES = 'openid profile email groups offline_access';

/** A certified OpenID Connect provider on this machine, whose only addition is that nobody types. */
export async function openOidcServer({ canLeave = true } = {}): Promise<OidcServer> {
  const http = createServer();
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
  const server: OidcServer = {
    issuer,
    member: { sub: 'nobody' },
    redirectUris: [],
    leaveUris: [],
    canLeave,
    tellsInIdToken: true,
    forgetsUse: false,
    isDown: false,
    asked: [],
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
  const provider = new Provider(issuer, toConfiguration(server));
  const answer = provider.callback();
  http.on('request', (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    server.asked.push(path);
    if (server.isDown) {
      response.statusCode = 503;
      response.end();
      return;
    }
    const login = { login: { accountId: server.member.sub } };
    void (path.startsWith('/interaction/')
      ? provider.interactionFinished(request, response, login)
      : answer(request, response));
  });
  return server;
}

function toConfiguration(server: OidcServer): object {
  return {
    adapter: createMemory(server),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a key of this test'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: server.canLeave, logoutSource: askToLeave },
    },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    scopes: SCOPES.split(' '),
    claims: { openid: ['sub'], profile: ['name'], groups: ['groups'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    clientBasedCORS: () => false,
    ttl: Object.fromEntries(
      ['AccessToken', 'AuthorizationCode', 'Grant', 'IdToken', 'Interaction', 'RefreshToken']
        .concat('Session')
        .map((kind) => [kind, 600]),
    ),
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: (use: string) => {
        const { groups, ...rest } = server.member;
        return { ...rest, sub, ...((server.tellsInIdToken || use === 'userinfo') && { groups }) };
      },
    }),
    async loadExistingGrant({ oidc }: ProviderContext) {
      const { clientId } = oidc.client;
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
  };
}

/** Keeps what the provider remembers, and knows one client. */
function createMemory(server: OidcServer) {
  const kept = new Map<string, Stored>();
  return (model: string) => ({
    upsert: async (id: string, payload: Stored) =>
      Promise.resolve(void kept.set(`${model}:${id}`, payload)),
    find: async (id: string) =>
      Promise.resolve(model === 'Client' ? toClient(server) : kept.get(`${model}:${id}`)),
    findByUid: async (uid: string) =>
      Promise.resolve([...kept.values()].find((payload) => payload['uid'] === uid)),
    async consume(id: string) {
      const payload = kept.get(`${model}:${id}`);
      if (payload !== undefined && !server.forgetsUse) payload.consumed = Date.now() / 1000;
      return Promise.resolve();
    },
    destroy: async (id: string) => Promise.resolve(void kept.delete(`${model}:${id}`)),
    async revokeByGrantId(grantId: string) {
      for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id);
      return Promise.resolve();
    },
  });
}

/** Its own page, without what asks a person to click. */
function askToLeave(ctx: { body: string }, form: string): void {
  ctx.body = form;
}

function toClient({ redirectUris, leaveUris }: OidcServer) {
  return {
    client_id: CLIENT.clientId,
    client_secret: CLIENT.clientSecret,
    redirect_uris: redirectUris,
    post_logout_redirect_uris: leaveUris,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  };
}
