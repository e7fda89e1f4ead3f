import {
  createPrivateKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  type KeyObject,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const TENANT_ID = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
export const PASSWORD = 'canary-app-password';

const ISSUER = 'https://api.botframework.test';

/** As Entra writes it. */
const EXPIRED = {
  error: 'invalid_client',
  error_description:
    'AADSTS7000222: The provided client secret keys for app are expired.\r\nTrace ID: 8c95acf1',
  error_codes: [7_000_222],
  error_uri: 'https://login.microsoftonline.com/error?code=7000222',
};

/** What the connector was asked, as it arrived. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Member {
  readonly aadObjectId?: string;
  readonly [name: string]: unknown;
}

interface PublishedKey {
  readonly kid: string;
  readonly endorsements?: readonly string[];
  readonly key: KeyObject;
}

const [first, second] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));

/** Keys are slow to make: these serve every test. */
export const KEYS = {
  first: { kid: 'first', endorsements: ['msteams'], key: first?.privateKey },
  second: { kid: 'second', endorsements: ['msteams'], key: second?.privateKey },
} as Readonly<Record<'first' | 'second', PublishedKey>>;

/** Microsoft's part of the world on this machine: keys, log-in, and a connector that writes down what it is sent. */
export class TeamsCloud implements AsyncDisposable {
  readonly calls: Call[] = [];
  readonly members = new Map<string, Member>();
  keys: readonly PublishedKey[] = [KEYS.first];
  /** Answers in the place of the connector, or leaves it to it. */
  intercept: (call: Call) => Answer | Promise<Answer> | undefined = () => undefined;
  areKeysDown = false;
  isLoginRefused = false;
  isSecretExpired = false;
  logins = 0;
  keyReads = 0;
  #sent = 0;
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(({ status, headers = {}, body }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body === undefined ? '' : JSON.stringify(body));
    });
  });

  async listen(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get serviceUrl(): string {
    return `http://${this.host}/connector/`;
  }

  get endpoints() {
    const url = `http://${this.host}`;
    return { metadata: `${url}/metadata`, issuer: ISSUER, login: `${url}/login`, scope: ISSUER };
  }

  /** What was written into chats, in order: new messages and changed ones. */
  get written(): readonly Call[] {
    return this.calls.filter(({ method }) => method !== 'GET');
  }

  get messages(): readonly Call[] {
    return this.written.filter(({ body }) => body['type'] === 'message');
  }

  /** A token as the connector signs it, or nearly so. */
  token(
    claims: Readonly<Record<string, unknown>> = {},
    header: Readonly<Record<string, unknown>> = {},
    key: KeyObject = KEYS.first.key,
  ): string {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: ISSUER,
      aud: APP_ID,
      serviceurl: this.serviceUrl,
      nbf: now - 60,
      exp: now + 3600,
      ...claims,
    };
    const head = encode({ alg: 'RS256', kid: KEYS.first.kid, typ: 'JWT', ...header });
    const signed = `${head}.${encode(payload)}`;
    const signature = sign('RSA-SHA256', Buffer.from(signed), createPrivateKey(pem(key)));
    return `${signed}.${signature.toString('base64url')}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const { method = '', url = '' } = request;
    const typed = await text(request);
    if (url === '/metadata') return this.#metadata();
    if (url === '/keys') return { status: 200, body: { keys: this.keys.map(toJwk) } };
    if (url.startsWith('/login/')) return this.#login();
    const body = readJson(typed);
    const { authorization } = request.headers;
    const call = { method, path: url.replace('/connector', ''), authorization, body };
    this.calls.push(call);
    return (await this.intercept(call)) ?? this.#connector(call);
  }

  #metadata(): Answer {
    this.keyReads += 1;
    if (this.areKeysDown) return { status: 503 };
    return { status: 200, body: { issuer: ISSUER, jwks_uri: `http://${this.host}/keys` } };
  }

  #login(): Answer {
    this.logins += 1;
    if (this.isLoginRefused) return { status: 401, body: { error: 'invalid_client' } };
    if (this.isSecretExpired) return { status: 401, body: EXPIRED };
    const endsAt = Math.floor(Date.now() / 1000) + 3600;
    const token = { access_token: `token-${this.logins}`, expires_in: 3600, expires_on: endsAt };
    return { status: 200, body: token };
  }

  #connector({ method, path }: Call): Answer {
    const member = /^\/v3\/conversations\/[^/]+\/members\/([^/]+)$/.exec(path)?.[1];
    if (method === 'GET' && member !== undefined) {
      const found = this.members.get(decodeURIComponent(member));
      return found === undefined ? { status: 404 } : { status: 200, body: found };
    }
    this.#sent += 1;
    return { status: method === 'POST' ? 201 : 200, body: { id: `sent-${this.#sent}` } };
  }
}

/** A person of the tenant, whom the roster knows. */
export function toMember(aadObjectId: string, changes: Member = {}): Member {
  return {
    id: `29:${aadObjectId}`,
    aadObjectId,
    tenantId: TENANT_ID,
    name: 'Alice Martin',
    givenName: 'Alice',
    surname: 'Martin',
    email: 'alice.martin@lab.test',
    userPrincipalName: 'amartin@tenant.test',
    ...changes,
  };
}

/** What Teams sends when somebody writes in a private chat. */
export function toActivity(
  cloud: TeamsCloud,
  aadObjectId: string,
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: cloud.serviceUrl,
    from: { id: `29:${aadObjectId}`, name: 'Alice Martin', aadObjectId },
    recipient: { id: `28:${APP_ID}`, name: 'Assistant' },
    conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    locale: 'en-GB',
    text: 'hello',
    ...changes,
  };
}

function toJwk({ kid, endorsements, key }: PublishedKey) {
  const { kty, n, e } = key.export({ format: 'jwk' });
  return { kty, n, e, kid, use: 'sig', ...(endorsements && { endorsements }) };
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function readJson(typed: string): Record<string, unknown> {
  return typed === '' ? {} : (JSON.parse(typed) as Record<string, unknown>);
}
