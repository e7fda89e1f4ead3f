import Sqlite from 'better-sqlite3';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStream, refusedHandshake } from '../adapters/direct-line/reading-stream.ts';
import { rest, start } from '../adapters/direct-line/rest.ts';
import { startServiceProcess, type ServiceProcess } from './service-process.ts';

const FORGED = 'forged';

/** What the service makes, or never reads, with a mark in all of it. */
const FORGERY = {
  id: FORGED,
  timestamp: `1999-01-01T00:00:00.000Z ${FORGED}`,
  channelId: FORGED,
  serviceUrl: `https://${FORGED}.test`,
  replyToId: FORGED,
  from: { id: `dl_${FORGED}`, name: FORGED, role: 'bot', aadObjectId: FORGED },
  recipient: { id: FORGED, name: FORGED },
  entities: [{ type: FORGED }],
  attachments: [{ contentType: FORGED, content: FORGED }],
  suggestedActions: { actions: [{ type: 'imBack', title: FORGED, value: FORGED }] },
  channelData: { clientActivityID: 'own', reply: { kind: 'text', text: FORGED } },
};

let service: ServiceProcess;
let place: { readonly url: string; readonly domain: string };

beforeAll(async () => {
  service = await startServiceProcess({ LOG_LEVEL: 'error' });
  place = { url: service.url, domain: `${service.url}/v3/directline` };
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const userOf = (token: string): unknown =>
  (
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      readonly user: unknown;
    }
  ).user;

describe('a visitor', () => {
  it('has an id that the service made, whatever a page asks for', async () => {
    const asked = { User: { Id: 'dl_somebody-else' }, user: { id: 'dl_somebody-else' } };
    const page = { origin: place.url };
    const tokens = [];
    for (const body of [{}, asked, asked]) {
      const answer = await rest(place, 'POST', '/tokens/generate', { ...page, body });
      tokens.push(answer.body.token);
    }

    const ids = tokens.map(userOf);
    for (const id of ids) expect(id).toMatch(/^dl_[\da-f]{8}-[\da-f-]{27}$/u);
    expect(new Set(ids).size).toBe(3);
  });

  it.each(['message', 'event', 'typing', 'invoke', 'messageReaction', 'endOfConversation'])(
    'who writes a %s is shown as who they are, whoever they claim to be',
    async (type) => {
      const { id, token, streamUrl } = await start(place);
      const other = await start(place);
      const stream = await readStream(streamUrl);
      await stream.until(({ activities }) => activities.length > 0);
      const greeting = stream.activities.length;

      const body = { ...FORGERY, type, text: 'bonjour', conversation: { id: other.id } };
      const posted = await rest(place, 'POST', `/conversations/${id}/activities`, { token, body });
      await stream.until(({ activities }) => activities.length > greeting);

      const echo = stream.activities[greeting];
      const read = await rest(place, 'GET', `/conversations/${id}/activities`, { token });
      const others = await rest(place, 'GET', `/conversations/${other.id}/activities`, other);
      expect(posted.body.id).toMatch(new RegExp(`^${id}\\|`, 'u'));
      expect(echo).toMatchObject({
        type,
        id: posted.body.id,
        channelId: 'directline',
        conversation: { id },
        from: { id: userOf(token), role: 'user' },
        channelData: { clientActivityID: 'own' },
      });
      expect(Object.keys(echo?.from ?? {}).toSorted()).toEqual(['id', 'role']);
      expect(stream.frames.join('\n')).not.toContain(FORGED);
      expect(read.text).not.toContain(FORGED);
      expect(others.text).not.toContain('bonjour');
      stream.socket.terminate();
    },
  );

  it('leaves no forgery in what is kept', async () => {
    const { id, token } = await start(place);
    const body = { ...FORGERY, type: 'message', text: 'bonjour' };
    await rest(place, 'POST', `/conversations/${id}/activities`, { token, body });

    const kept = new Sqlite(path.join(service.dataDir, 'assistant.sqlite'), { readonly: true });
    const rows = ['conversation', 'entry'].map((table) =>
      kept.prepare(`select * from ${table}`).all(),
    );
    kept.close();

    expect(JSON.stringify(rows)).toContain('bonjour');
    expect(JSON.stringify(rows)).not.toContain(FORGED);
  });
});

describe('the token of one conversation', () => {
  it.each([
    ['GET', ''],
    ['GET', '?watermark=0'],
    ['GET', '/activities'],
    ['GET', '/activities?watermark='],
    ['GET', '/activities?watermark=1'],
    ['POST', '/activities'],
    ['POST', '/upload'],
    ['POST', '/upload?userId=dl_somebody-else'],
  ])('opens no other: %s %s', async (method, below) => {
    const mine = await start(place);
    const theirs = await start(place);

    const answer = await rest(place, method, `/conversations/${theirs.id}${below}`, {
      token: mine.token,
      ...(method === 'POST' && { body: { type: 'message', text: 'bonjour' } }),
    });

    expect(answer.status).toBe(403);
    expect(answer.body.error.code).toBe('TokenInvalid');
    expect(answer.text).not.toContain(theirs.id);
  });

  it('opens no other stream, at whatever line', async () => {
    const mine = await start(place);
    const theirs = await start(place);
    const ticket = new URL(mine.streamUrl).searchParams.get('t') ?? '';
    const refused = [];
    for (const t of [ticket, mine.token, theirs.token, '']) {
      for (const watermark of ['', '0', '1', '99']) {
        const url = new URL(theirs.streamUrl);
        url.search = new URLSearchParams({ watermark, t }).toString();
        refused.push(await refusedHandshake(url.href));
      }
    }

    expect(new Set(refused)).toEqual(new Set([403]));
  });

  it('starts and refreshes its own conversation, and no other', async () => {
    const mine = await start(place);
    const theirs = await start(place);
    const body = { conversationId: theirs.id, conversation: { id: theirs.id } };

    const started = await rest(place, 'POST', '/conversations', { token: mine.token, body });
    const refreshed = await rest(place, 'POST', '/tokens/refresh', { token: mine.token, body });

    expect(started.body.conversationId).toBe(mine.id);
    expect(refreshed.body.conversationId).toBe(mine.id);
  });
});
