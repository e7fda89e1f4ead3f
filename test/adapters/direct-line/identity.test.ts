import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckIdentity, IdentityFault } from '../../../bot/ports/host-identity.ts';
import { Failure } from '../../../bot/failure.ts';
import { FakeConversations } from '../../fakes/fake-conversations.ts';
import { asServer, rest, type RestOptions } from './rest.ts';
import { startServer, WIDGET_ORIGIN, type RunningServer } from './start-server.ts';

const SIGNED = 'signed.by.the-site';
const VISITOR = { level: 'host', address: 'marie@labo.example', name: 'Marie' } as const;
const ANONYMOUS = { kind: 'open', language: 'fr' };

/** Believes one token once, and notes what it was asked. */
class Site {
  readonly asked: Parameters<CheckIdentity>[] = [];
  isDown = false;
  #isUsed = false;

  readonly check: CheckIdentity = (signed, pageOrigin) => {
    this.asked.push([signed, pageOrigin]);
    if (this.isDown) return Promise.reject(new Failure('STORE_UNAVAILABLE', 'down'));
    if (signed !== SIGNED) return Promise.resolve({ kind: 'refused', fault: 'signature' });
    if (this.#isUsed) return Promise.resolve({ kind: 'refused', fault: 'used' });
    this.#isUsed = true;
    return Promise.resolve({ kind: 'accepted', identity: VISITOR });
  };
}

let conversations: FakeConversations;
let site: Site;
let server: RunningServer;

beforeEach(async () => {
  conversations = new FakeConversations();
  site = new Site();
  server = await startServer(conversations, { checkIdentity: site.check });
});

afterEach(async () => {
  await server.stop();
});

async function newToken(): Promise<string> {
  const { body } = await rest(server, 'POST', '/tokens/generate', { origin: server.url });
  return body.token;
}

const open = (identity: unknown, options: RestOptions) =>
  rest(server, 'POST', '/conversations', { ...options, body: { locale: 'fr', identity } });

describe('an identity', () => {
  it('belongs to the conversation that it opens', async () => {
    const { status, body } = await open(SIGNED, { token: await newToken() });

    expect(status).toBe(201);
    expect(conversations.messagesOf(body.conversationId)).toEqual([
      { ...ANONYMOUS, identity: VISITOR },
    ]);
  });

  it.each([undefined, null])('is nobody’s when there is none (%s)', async (identity) => {
    const { status, body } = await open(identity, { token: await newToken() });

    expect(status).toBe(201);
    expect(conversations.messagesOf(body.conversationId)).toEqual([ANONYMOUS]);
    expect(site.asked).toEqual([]);
  });

  it('comes from a page that the browser names, or from one behind our own frame', async () => {
    await open(SIGNED, { token: await newToken(), origin: WIDGET_ORIGIN });
    await open(SIGNED, { token: await newToken(), origin: server.url });
    await open(SIGNED, {
      token: await newToken(),
      origin: server.url.replace('localhost', '127.0.0.1'),
    });
    await open(SIGNED, asServer);

    expect(site.asked.map(([, pageOrigin]) => pageOrigin)).toEqual([
      WIDGET_ORIGIN,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('that is refused opens nothing, and the same token still opens a conversation without', async () => {
    const token = await newToken();

    const wrong = await open('forged.by.others', { token });
    const { body } = await open(undefined, { token });

    expect([wrong.status, wrong.body.error]).toEqual([
      403,
      { code: 'IdentityRefused', message: 'the signature was not made with this key' },
    ]);
    expect(wrong.text).not.toContain('forged');
    expect(conversations.messagesOf(body.conversationId)).toEqual([ANONYMOUS]);
  });

  it('is refused when it comes again, in a conversation of its own', async () => {
    await open(SIGNED, { token: await newToken() });

    const { status, body } = await open(SIGNED, { token: await newToken() });

    expect([status, body.error.code]).toEqual([403, 'IdentityRefused']);
    expect(body.error.message).toContain('"jti" was used already');
  });

  it('comes too late for a conversation that is open, and is not used up', async () => {
    const token = await newToken();
    const opened = await open(undefined, { token });

    const late = await open(SIGNED, { token });
    const resumed = await open(undefined, { token });

    expect([late.status, late.body.error.code]).toEqual([409, 'IdentityRefused']);
    expect(resumed.status).toBe(200);
    expect(conversations.messagesOf(opened.body.conversationId)).toEqual([ANONYMOUS]);
    expect(site.asked).toEqual([]);
  });

  it('is of no use to somebody who reconnects', async () => {
    const token = await newToken();
    const { body } = await open(undefined, { token });

    const path = `/conversations/${body.conversationId}`;
    const again = await rest(server, 'GET', `${path}?identity=${SIGNED}`, { token });

    expect(again.status).toBe(200);
    expect(conversations.messagesOf(body.conversationId)).toEqual([ANONYMOUS]);
  });

  it.each([7, {}, ['a'], 'x'.repeat(8193)])('is a text of reasonable length', async (identity) => {
    const { status, body } = await open(identity, { token: await newToken() });

    expect([status, body.error.code]).toEqual([400, 'BadArgument']);
    expect(site.asked).toEqual([]);
  });

  it('does not go with the making of a token', async () => {
    const options = { ...asServer, body: { identity: SIGNED } };

    const { status, body } = await rest(server, 'POST', '/tokens/generate', options);

    expect([status, body.error.code]).toEqual([400, 'BadArgument']);
    expect(body.error.message).toContain('POST /conversations');
  });

  it('needs the permission to open a conversation', async () => {
    const { status } = await open(SIGNED, {});

    expect(status).toBe(401);
    expect(site.asked).toEqual([]);
  });

  it('can come again later while nobody can say whether it was used', async () => {
    site.isDown = true;

    const { status, headers } = await open(SIGNED, { token: await newToken() });

    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBeTruthy();
  });

  it('is refused in the same form where no site is known', async () => {
    const without = await startServer(conversations);
    const { body } = await rest(without, 'POST', '/tokens/generate', { origin: without.url });

    const answer = await rest(without, 'POST', '/conversations', {
      token: body.token,
      body: { identity: SIGNED },
    });
    await without.stop();

    expect([answer.status, answer.body.error]).toEqual([
      403,
      { code: 'IdentityRefused', message: 'this service takes no identities from pages' },
    ]);
    expect(await conversations.find(body.conversationId)).toBeUndefined();
  });
});

it.each<readonly [IdentityFault, RegExp]>([
  ['malformed', /no signed JWT/],
  ['issuer', /"iss"/],
  ['key', /"kid"/],
  ['algorithm', /"alg"/],
  ['audience', /"aud" has to be the public address/],
  ['claims', /needed are iss, aud, sub, email, iat, exp, jti and origin/],
  ['expired', /"exp" has passed/],
  ['too-old', /"iat" is too long ago/],
  ['not-yet', /clocks/],
  ['lives-too-long', /"exp" is too long after "iat"/],
  ['email', /"email" has to be one verified address/],
  ['origin', /"origin"/],
])('says in general words what is wrong: %s', async (fault, words) => {
  const strict = await startServer(conversations, {
    checkIdentity: () => Promise.resolve({ kind: 'refused', fault }),
  });

  const { status, body } = await rest(strict, 'POST', '/conversations', {
    ...asServer,
    body: { identity: SIGNED },
  });
  await strict.stop();

  expect([status, body.error.code]).toEqual([403, 'IdentityRefused']);
  expect(body.error.message).toMatch(words);
});
