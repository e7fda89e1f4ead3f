import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ChangedTexts } from '../../../bot/ports/texts.ts';
import { FakeConversations } from '../../fakes/fake-conversations.ts';
import { asServer, rest, start } from './rest.ts';
import { startServer, WIDGET_ORIGIN, type RunningServer } from './start-server.ts';

let conversations: FakeConversations;
let server: RunningServer;

beforeEach(async () => {
  conversations = new FakeConversations();
  server = await startServer(conversations);
});

afterEach(async () => {
  await server.stop();
});

const message = (text: string, clientActivityID?: string) => ({
  type: 'message',
  from: { id: 'somebody-else', role: 'bot' },
  text,
  channelData: { clientActivityID },
});

describe('tokens', () => {
  it('gives a server with the secret a token for a user that it names', async () => {
    const { status, body } = await rest(server, 'POST', '/tokens/generate', {
      ...asServer,
      body: { User: { Id: 'dl_visitor' } },
    });

    expect(status).toBe(200);
    expect(body.expires_in).toBeGreaterThanOrEqual(8 * 3600);
    expect(decodeJwt(body.token)).toMatchObject({ user: 'dl_visitor', conv: body.conversationId });
  });

  it('refuses user ids that do not start with dl_', async () => {
    const options = { ...asServer, body: { user: { id: 'visitor' } } };

    const { status, body } = await rest(server, 'POST', '/tokens/generate', options);

    expect([status, body.error.code]).toEqual([400, 'BadArgument']);
  });

  it('gives a page of ours a token without the secret, for a user of our own making', async () => {
    const options = { origin: server.url, body: { user: { id: 'dl_victim' } } };

    const { status, body } = await rest(server, 'POST', '/tokens/generate', options);

    expect(status).toBe(200);
    expect(decodeJwt(body.token)['user']).toMatch(/^dl_[\w-]{36}$/);
  });

  it.each([
    { who: 'nobody at all', options: {}, status: 401, code: 'Unauthorized' },
    {
      who: 'a page of others',
      options: { origin: 'https://evil.example' },
      status: 403,
      code: 'OriginRefused',
    },
    { who: 'a wrong secret', options: { token: 'guess' }, status: 403, code: 'TokenInvalid' },
    {
      who: 'malformed credentials',
      options: { headers: { authorization: 'Basic abc' } },
      status: 401,
      code: 'Unauthorized',
    },
  ])('gives $who no token', async ({ options, status, code }) => {
    const answer = await rest(server, 'POST', '/tokens/generate', options);

    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  it('refreshes a token for the same conversation', async () => {
    const { id, token } = await start(server);

    const { status, body } = await rest(server, 'POST', '/tokens/refresh', { token });

    expect([status, body.conversationId]).toEqual([200, id]);
  });

  it('says that a token has expired, and does not refresh it', async () => {
    const { id, token } = await start(server);
    const later = new Date(Date.now() + 24 * 3600 * 1000);
    const tomorrow = await startServer(conversations, { now: () => later });

    const refreshed = await rest(tomorrow, 'POST', '/tokens/refresh', { token });
    const read = await rest(tomorrow, 'GET', `/conversations/${id}/activities`, { token });
    await tomorrow.stop();

    expect([refreshed.status, refreshed.body.error.code]).toEqual([403, 'TokenExpired']);
    expect([read.status, read.body.error.code]).toEqual([403, 'TokenExpired']);
  });

  it('refuses a token at the origin that it was not made for', async () => {
    const { body } = await rest(server, 'POST', '/tokens/generate', {
      ...asServer,
      body: { trustedOrigins: [WIDGET_ORIGIN] },
    });

    const ask = (origin: string) =>
      rest(server, 'POST', '/conversations', { token: body.token, origin });

    expect((await ask(server.url)).status).toBe(403);
    expect((await ask(WIDGET_ORIGIN)).status).toBe(201);
  });

  it('does not take the token of a stream for anything else', async () => {
    const { id, streamUrl } = await start(server);
    const token = new URL(streamUrl).searchParams.get('t') ?? '';

    const { status } = await rest(server, 'GET', `/conversations/${id}/activities`, { token });

    expect(status).toBe(403);
  });
});

describe('conversations', () => {
  it('starts once per token', async () => {
    const { body } = await rest(server, 'POST', '/tokens/generate', { origin: server.url });
    const ask = () => rest(server, 'POST', '/conversations', { token: body.token });

    const first = await ask();
    const second = await ask();

    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.conversationId).toBe(body.conversationId);
    expect(conversations.messagesOf(body.conversationId)).toHaveLength(1);
  });

  it('starts a new one each time for the secret', async () => {
    const first = await rest(server, 'POST', '/conversations', asServer);
    const second = await rest(server, 'POST', '/conversations', asServer);

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.conversationId).not.toBe(first.body.conversationId);
  });

  it.each([
    { locale: 'en-GB', accepted: 'fr', language: 'en' },
    { locale: 'de-DE', accepted: 'de, en;q=0.8, fr;q=0.9', language: 'fr' },
    { locale: undefined, accepted: 'fr;q=0.2,en;q=0.7', language: 'en' },
    { locale: undefined, accepted: '', language: 'fr' },
  ])('speaks $language to $locale with $accepted', async ({ locale, accepted, language }) => {
    const { body } = await rest(server, 'POST', '/conversations', {
      ...asServer,
      headers: { 'accept-language': accepted },
      body: { user: {}, locale },
    });

    expect(conversations.languageOf(body.conversationId)).toBe(language);
  });

  it('is closed to the token of another conversation', async () => {
    const mine = await start(server);
    const theirs = await start(server);
    const path = `/conversations/${theirs.id}`;
    const { token } = mine;

    const answers = await Promise.all([
      rest(server, 'GET', path, { token }),
      rest(server, 'GET', `${path}/activities`, { token }),
      rest(server, 'POST', `${path}/activities`, { token, body: message('hello') }),
      rest(server, 'POST', `${path}/upload`, { token, body: 'x' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(conversations.messagesOf(theirs.id)).toHaveLength(1);
  });

  it('is not found when it was never started', async () => {
    const { body } = await rest(server, 'POST', '/tokens/generate', asServer);
    const { token, conversationId } = body;

    const { status } = await rest(server, 'GET', `/conversations/${conversationId}`, { token });

    expect(status).toBe(404);
  });

  it('hands out a fresh token and stream to somebody who reconnects, and adds nothing', async () => {
    const { id, token } = await start(server);
    const before = conversations.linesOf(id).length;

    const { status, body } = await rest(server, 'GET', `/conversations/${id}?watermark=1`, {
      token,
    });

    expect(status).toBe(200);
    expect(body.token).toBeTruthy();
    expect(new URL(body.streamUrl).searchParams.get('watermark')).toBe('1');
    expect(conversations.linesOf(id)).toHaveLength(before);
  });
});

describe('activities', () => {
  it('takes a message as that of the user of the token, with its own id', async () => {
    const { id, token } = await start(server);
    const path = `/conversations/${id}/activities`;

    const posted = await rest(server, 'POST', path, { token, body: message('hello', 'c1') });
    const { body } = await rest(server, 'GET', `${path}?watermark=2`, { token });

    expect(posted.status).toBe(200);
    expect(posted.body.id).toBe(`${id}|0000003`);
    expect(body.activities).toMatchObject([
      {
        id: `${id}|0000003`,
        type: 'message',
        text: 'hello',
        from: { id: decodeJwt(token)['user'], role: 'user' },
        channelData: { clientActivityID: 'c1' },
        channelId: 'directline',
        conversation: { id },
      },
      { id: `${id}|0000004`, text: 'you said: hello', from: { role: 'bot' } },
    ]);
    expect(body.activities.some((activity) => 'replyToId' in activity)).toBe(false);
  });

  it('takes the same message once, however often it comes', async () => {
    const { id, token } = await start(server);
    const post = () =>
      rest(server, 'POST', `/conversations/${id}/activities`, {
        token,
        body: message('hello', 'c1'),
      });

    const answers = [await post(), await post(), await post()];

    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(conversations.messagesOf(id)).toHaveLength(2);
  });

  it('gives everything to a reader without watermark and nothing twice to one with', async () => {
    const { id, token } = await start(server);
    const path = `/conversations/${id}/activities`;

    const all = await rest(server, 'GET', path, { token });
    const empty = await rest(server, 'GET', `${path}?watermark=`, { token });
    const rest2 = await rest(server, 'GET', `${path}?watermark=${all.body.watermark}`, { token });

    expect(all.body.activities).toHaveLength(1);
    expect(empty.body).toEqual(all.body);
    expect(rest2.body).toEqual({ activities: [], watermark: all.body.watermark });
  });

  it('pages through a long history', async () => {
    const { id, token } = await start(server);
    for (let i = 0; i < 120; i += 1) conversations.say(id, { kind: 'text', text: `line ${i}` });

    const seen: string[] = [];
    let watermark = '';
    for (;;) {
      const path = `/conversations/${id}/activities?watermark=${watermark}`;
      const { body } = await rest(server, 'GET', path, { token });
      if (body.activities.length === 0) break;
      seen.push(...body.activities.map((activity) => activity.id));
      ({ watermark } = body);
    }

    expect(seen).toHaveLength(121);
    expect(new Set(seen).size).toBe(121);
  });

  it.each([
    { what: 'choices of a reply', value: { choice: 'restart' }, text: 'Restart', to: 'choice' },
    { what: 'a filled-in form', value: { form: 'code', code: '123456' }, to: 'form' },
    { what: 'an empty text', text: '', to: 'text' },
    { what: 'a text of 10 kB', text: 'é'.repeat(10_000), to: 'text' },
  ])('takes $what', async ({ value, text, to }) => {
    const { id, token } = await start(server);
    const body = { type: 'message', text, value };

    const { status } = await rest(server, 'POST', `/conversations/${id}/activities`, {
      token,
      body,
    });

    expect(status).toBe(200);
    expect(conversations.messagesOf(id).at(-1)?.kind).toBe(to);
  });

  it('keeps nothing of what was typed into a form beside the message itself', async () => {
    const { id, token } = await start(server);
    const body = { type: 'message', value: { form: 'code', code: '918273' } };

    await rest(server, 'POST', `/conversations/${id}/activities`, { token, body });

    const raw = conversations.linesOf(id).flatMap((line) => ('raw' in line ? [line.raw] : []));
    expect(JSON.stringify(raw)).not.toContain('918273');
  });

  it.each([
    { what: 'broken JSON', body: '{"type":', status: 400, code: 'MalformedData' },
    { what: 'a list', body: [], status: 400, code: 'MalformedData' },
    { what: 'nothing', body: undefined, status: 400, code: 'MalformedData' },
    { what: 'no type', body: { text: 'x' }, status: 400, code: 'MissingProperty' },
    { what: 'an unknown type', body: { type: 'banana' }, status: 400, code: 'BadArgument' },
    { what: 'a number', body: { type: 'message', text: 7 }, status: 400, code: 'BadArgument' },
    { what: 'no content', body: { type: 'message' }, status: 400, code: 'MissingProperty' },
    {
      what: 'an attachment',
      body: { type: 'message', attachments: [{ contentType: 'image/png' }] },
      status: 400,
      code: 'MissingProperty',
    },
    {
      what: 'a form that is no form',
      body: { type: 'message', value: { form: 'code', code: { $ne: 1 } } },
      status: 400,
      code: 'BadArgument',
    },
    {
      what: 'a bottomless pit',
      body: `{"type":"message","text":"x","channelData":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      status: 400,
      code: 'MalformedData',
    },
    {
      what: 'more than 262,144 bytes',
      body: { type: 'message', text: 'x'.repeat(262_144) },
      status: 413,
      code: 'MessageSizeTooBig',
    },
  ])('says what is wrong with $what', async ({ body, status, code }) => {
    const { id, token } = await start(server);

    const answer = await rest(server, 'POST', `/conversations/${id}/activities`, { token, body });

    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).not.toBe('');
    expect(conversations.messagesOf(id)).toHaveLength(1);
  });

  it.each(['typing', 'event', 'conversationUpdate'])('accepts %s without a turn', async (type) => {
    const { id, token } = await start(server);
    const before = conversations.linesOf(id).length;

    const { status, body } = await rest(server, 'POST', `/conversations/${id}/activities`, {
      token,
      body: { type, name: 'webchat/join' },
    });

    expect([status, body.id.startsWith(`${id}|`)]).toEqual([200, true]);
    expect(conversations.linesOf(id)).toHaveLength(before);
  });

  it('refuses files in words', async () => {
    const { id, token } = await start(server);
    const form = new FormData();
    form.append('file', new Blob(['x'.repeat(500_000)]), 'screen.png');

    const answer = await fetch(`${server.domain}/conversations/${id}/upload?userId=x`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });

    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('files are not accepted');
  });

  it('refuses a watermark that it never gave out', async () => {
    const { id, token } = await start(server);
    const path = `/conversations/${id}/activities?watermark=0000a-42`;

    const { status, body } = await rest(server, 'GET', path, { token });

    expect([status, body.error.code]).toEqual([400, 'BadArgument']);
  });
});

describe('while the store is away', () => {
  it('keeps pollers polling, and tells the others to come back', async () => {
    const { id, token } = await start(server);
    conversations.isDown = true;

    const path = `/conversations/${id}/activities`;
    const polled = await rest(server, 'GET', `${path}?watermark=2`, { token });
    const posted = await rest(server, 'POST', path, { token, body: message('hello') });

    expect([polled.status, polled.body]).toEqual([200, { activities: [], watermark: '2' }]);
    expect([posted.status, posted.body.error.code]).toEqual([503, 'ServiceError']);
    expect(posted.headers.get('retry-after')).toBeTruthy();
    expect(server.defects).toHaveLength(2);
  });
});

describe('limits', () => {
  const tight = { burst: 2, perMinute: 6 };
  const wide = { burst: 1000, perMinute: 1000 };
  const limits = {
    startsPerNetwork: wide,
    messagesPerConversation: tight,
    messagesPerNetwork: wide,
    streamsPerConversation: wide,
    openStreamsPerConversation: 12,
    openStreams: 100,
  };

  it('slows down a conversation that writes too much, and goes on reading', async () => {
    const limited = await startServer(conversations, { limits });
    const { id, token } = await start(limited);
    const path = `/conversations/${id}/activities`;

    const statuses: number[] = [];
    let wait: string | null = null;
    for (const text of ['one', 'two', 'three']) {
      const answer = await rest(limited, 'POST', path, { token, body: message(text) });
      statuses.push(answer.status);
      wait = answer.headers.get('retry-after');
    }
    const reads = await Promise.all(
      Array.from({ length: 50 }, () => rest(limited, 'GET', path, { token })),
    );
    await limited.stop();

    expect(statuses).toEqual([200, 200, 429]);
    expect(Number(wait)).toBeGreaterThan(0);
    expect(reads.every(({ status }) => status === 200)).toBe(true);
  });

  it('slows down a network that starts too much', async () => {
    const limited = await startServer(conversations, {
      limits: { ...limits, startsPerNetwork: tight },
    });

    const ask = () => rest(limited, 'POST', '/tokens/generate', asServer);
    const statuses = [await ask(), await ask(), await ask()].map(({ status }) => status);
    await limited.stop();

    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('origins', () => {
  it.each([
    { origin: WIDGET_ORIGIN, status: 204 },
    { origin: 'null', status: 403 },
    { origin: 'https://evil.example', status: 403 },
    { origin: `${WIDGET_ORIGIN}.evil.example`, status: 403 },
    { origin: WIDGET_ORIGIN.replace('https', 'http'), status: 403 },
    { origin: `${WIDGET_ORIGIN}:8443`, status: 403 },
  ])('answers the preflight of $origin with $status', async ({ origin, status }) => {
    const answer = await rest(server, 'OPTIONS', '/conversations', { origin });

    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe(status === 204 ? origin : null);
    expect(answer.headers.get('vary')).toContain('Origin');
    if (status === 204) {
      expect(answer.headers.get('access-control-allow-headers')).toContain('x-ms-bot-agent');
    }
  });

  it('takes localhost and 127.0.0.1 for one place, at the same port only', async () => {
    const status = async (origin: string) =>
      (await rest(server, 'POST', '/tokens/generate', { origin })).status;

    expect(await status(`http://127.0.0.1:${server.port}`)).toBe(200);
    expect(await status(`http://localhost:${server.port}`)).toBe(200);
    expect(await status(`http://127.0.0.1:${server.port + 1}`)).toBe(403);
    expect(await status('http://127.0.0.1')).toBe(403);
  });

  it('refuses a wrong origin even with a valid token, and needs none from programs', async () => {
    const { id, token } = await start(server);
    const path = `/conversations/${id}/activities`;

    const wrong = await rest(server, 'GET', path, { token, origin: 'https://evil.example' });
    const none = await rest(server, 'GET', path, { token });

    expect([wrong.status, none.status]).toEqual([403, 200]);
  });

  it('sends the stream to the name that the client used for us', async () => {
    const { token } = await start(server);
    const ask = async (host: string) => {
      const address = `http://${host}:${server.port}/v3/directline/conversations`;
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(address, { method: 'POST', headers });
      return new URL(((await answer.json()) as { streamUrl: string }).streamUrl).host;
    };

    expect(await ask('localhost')).toBe(`localhost:${server.port}`);
  });
});

it('answers unknown addresses and methods in the form of the contract', async () => {
  const unknown = await rest(server, 'GET', '/nothing', asServer);
  const method = await rest(server, 'DELETE', '/conversations', asServer);
  const session = await rest(server, 'GET', '/session/getsessionid', asServer);

  expect([unknown.status, unknown.body.error.code]).toEqual([404, 'NotFound']);
  expect([method.status, method.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  expect([session.status, session.body.sessionId]).toEqual([200, '']);
});

describe('what our widget says in place of its own texts', () => {
  it('comes with each beginning and each coming back, as it is at that moment', async () => {
    const changes: ChangedTexts[] = [];
    const own = await startServer(conversations, {
      widgetTexts: () => Promise.resolve(changes.at(-1)),
    });
    onTestFinished(async () => own.stop());

    const { body: first } = await rest(own, 'POST', '/conversations', asServer);
    const said = { fr: { name: 'Aide' }, en: {} };
    changes.push(said);
    const { body: again } = await rest(
      own,
      'GET',
      `/conversations/${first.conversationId}`,
      asServer,
    );

    expect(first).not.toHaveProperty('widgetTexts');
    expect(again).toHaveProperty('widgetTexts', said);
  });
});
