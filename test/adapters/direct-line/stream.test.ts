import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../adapters/direct-line/settings.ts';
import { FakeConversations } from '../../fakes/fake-conversations.ts';
import { findFreePort } from '../../live/free-port.ts';
import { readStream, refusedHandshake } from './reading-stream.ts';
import { rest, start } from './rest.ts';
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

const say = (id: string, text: string): void => conversations.say(id, { kind: 'text', text });

async function post(id: string, token: string, body: object) {
  return rest(server, 'POST', `/conversations/${id}/activities`, { token, body });
}

it('replays what was said before the stream opened, then goes on live, with the echo', async () => {
  const { id, token, streamUrl } = await start(server);
  const stream = await readStream(streamUrl);
  await stream.until(({ activities }) => activities.length === 1);

  const channelData = { clientActivityID: 'c1', attachmentSizes: [], nested: { kept: true } };
  const posted = await post(id, token, { type: 'message', text: 'hello', channelData });
  await stream.until(({ activities }) => activities.length === 3);

  expect(stream.activities).toMatchObject([
    { text: 'What do you see?' },
    { id: posted.body.id, text: 'hello', channelData },
    { text: 'you said: hello' },
  ]);
  expect(stream.watermark).toBe('4');
});

it('feeds every socket of a conversation, and closes none for another', async () => {
  const { id, streamUrl } = await start(server);
  const first = await readStream(streamUrl);
  const second = await readStream(streamUrl);

  say(id, 'to both');
  await first.until(({ activities }) => activities.length === 2);
  await second.until(({ activities }) => activities.length === 2);

  expect(second.activities).toEqual(first.activities);
});

it('asks for a pause when there are too many sockets', async () => {
  const { streamUrl } = await start(server);
  await Promise.all(Array.from({ length: 12 }, () => readStream(streamUrl)));

  const thirteenth = await readStream(streamUrl);

  expect((await thirteenth.closed()).code).toBe(1013);
});

it('asks for a pause when all conversations together have too many sockets', async () => {
  const limits = { ...DEFAULT_SETTINGS.limits, openStreams: 2 };
  const small = await startServer(conversations, { limits });
  const [one, two, three] = await Promise.all([start(small), start(small), start(small)]);
  const first = await readStream(one.streamUrl);
  await readStream(two.streamUrl);

  const refused = await (await readStream(three.streamUrl)).closed();
  first.socket.close();
  await first.closed();
  const again = await readStream(three.streamUrl);

  expect(refused.code).toBe(1013);
  await again.until(({ activities }) => activities.length > 0);
  await small.stop();
});

it('slows down a conversation that opens one socket after the other', async () => {
  const limits = { ...DEFAULT_SETTINGS.limits, streamsPerConversation: { burst: 2, perMinute: 1 } };
  const limited = await startServer(conversations, { limits });
  const { streamUrl } = await start(limited);
  await readStream(streamUrl);
  await readStream(streamUrl);

  expect(await refusedHandshake(streamUrl)).toBe(429);
  await limited.stop();
});

it('goes on after the watermark, with nothing lost and nothing doubled', async () => {
  const { id, token, streamUrl } = await start(server);
  const before = await readStream(streamUrl);
  await before.until(({ activities }) => activities.length === 1);
  before.socket.terminate();
  say(id, 'while you were away');

  const path = `/conversations/${id}?watermark=${before.watermark}`;
  const { body } = await rest(server, 'GET', path, { token });
  const after = await readStream(body.streamUrl);
  await after.until(({ activities }) => activities.length === 1);

  expect(after.activities).toMatchObject([{ text: 'while you were away' }]);
});

it('replays everything after an empty watermark, and nothing when there is none', async () => {
  const { id, token } = await start(server);
  const urlFor = async (query: string) =>
    (await rest(server, 'GET', `/conversations/${id}${query}`, { token })).body.streamUrl;

  const everything = await readStream(await urlFor('?watermark='));
  const onlyNew = await readStream(await urlFor(''));
  say(id, 'new');
  await everything.until(({ activities }) => activities.length === 2);
  await onlyNew.until(({ activities }) => activities.length === 1);

  expect(onlyNew.activities).toMatchObject([{ text: 'new' }]);
});

it('survives a restart of the server', async () => {
  await server.stop();
  server = await startServer(conversations, {}, await findFreePort());
  const { id, token, streamUrl } = await start(server);
  const before = await readStream(streamUrl);
  await before.until(({ activities }) => activities.length === 1);
  await server.stop();
  expect((await before.closed()).code).toBe(1012);

  server = await startServer(conversations, {}, server.port);
  await post(id, token, { type: 'message', text: 'still there?' });
  const path = `/conversations/${id}?watermark=${before.watermark}`;
  const { body } = await rest(server, 'GET', path, { token });
  const after = await readStream(body.streamUrl);
  await after.until(({ activities }) => activities.length === 2);

  expect(after.activities.at(-1)).toMatchObject({ text: 'you said: still there?' });
});

it('shows typing on the stream and keeps it nowhere', async () => {
  const { id, token, streamUrl } = await start(server);
  const stream = await readStream(streamUrl);
  await stream.until(({ activities }) => activities.length === 1);

  conversations.type(id);
  await stream.until(({ activities }) => activities.length === 2);
  const { body } = await rest(server, 'GET', `/conversations/${id}/activities`, { token });

  expect(stream.activities.at(-1)).toMatchObject({ type: 'typing', from: { role: 'bot' } });
  expect(stream.watermark).toBe('2');
  expect(body.activities.some(({ type }) => type === 'typing')).toBe(false);
});

it('echoes events, which clients wait for, and never a conversationUpdate', async () => {
  const { id, token, streamUrl } = await start(server);
  const stream = await readStream(streamUrl);
  await stream.until(({ activities }) => activities.length === 1);

  await post(id, token, { type: 'conversationUpdate' });
  const channelData = { clientActivityID: 'e1' };
  const posted = await post(id, token, { type: 'event', name: 'webchat/join', channelData });
  await stream.until(({ activities }) => activities.length === 2);

  expect(stream.activities.at(-1)).toMatchObject({
    type: 'event',
    id: posted.body.id,
    channelData,
    from: { role: 'user' },
  });
});

it('keeps the line alive with empty frames, and lets go of whoever does not answer', async () => {
  const quick = await startServer(conversations, { keepAliveMs: 40 });
  const { streamUrl, id } = await start(quick);
  const stream = await readStream(streamUrl);
  await stream.until(({ frames }) => frames.includes(''));

  stream.socket.pause();
  await expect.poll(() => conversations.listenersOf(id), { timeout: 5000 }).toBe(0);
  stream.socket.resume();
  await quick.stop();
});

it('ends once its conversation is erased, and not because the store is silent', async () => {
  const quick = await startServer(conversations, { keepAliveMs: 20 });
  const { streamUrl, id, token } = await start(quick);
  const stream = await readStream(streamUrl);
  const beats = () => stream.frames.filter((frame) => frame === '').length;
  conversations.isDown = true;
  const before = beats();
  await stream.until(() => beats() > before + 2);
  conversations.isDown = false;
  const isOpenMeanwhile = stream.socket.readyState === stream.socket.OPEN;

  conversations.erase(id);
  const { code } = await stream.closed();

  expect(isOpenMeanwhile).toBe(true);
  expect(code).toBe(4404);
  const { status } = await rest(quick, 'GET', `/conversations/${id}`, { token });
  expect(status).toBe(404);
  await quick.stop();
});

it('stops listening when the last socket is gone', async () => {
  const { id, streamUrl } = await start(server);
  const stream = await readStream(streamUrl);
  expect(conversations.listenersOf(id)).toBe(1);

  stream.socket.close();

  await expect.poll(() => conversations.listenersOf(id)).toBe(0);
});

it('ignores what clients send, and closes on whoever sends much', async () => {
  const { id, streamUrl } = await start(server);
  const stream = await readStream(streamUrl);
  stream.socket.send('');
  stream.socket.send('{"type":"message","text":"not here"}');
  say(id, 'still open');
  await stream.until(({ activities }) => activities.length === 2);

  stream.socket.send('x'.repeat(10_000));

  expect((await stream.closed()).code).toBe(1009);
  expect(conversations.messagesOf(id)).toHaveLength(1);
});

it('comes back by itself when the store was away', async () => {
  const { id, streamUrl } = await start(server);
  const stream = await readStream(streamUrl);
  await stream.until(({ activities }) => activities.length === 1);
  conversations.isDown = true;

  say(id, 'unreadable for now');

  expect((await stream.closed()).code).toBe(1011);
  expect(server.defects).toHaveLength(1);
});

it('refuses handshakes that are not in order', async () => {
  const { id, token, streamUrl } = await start(server);
  const other = await start(server);
  const later = new Date(Date.now() + 61_000);
  const inAMinute = await startServer(conversations, { now: () => later });
  const withToken = (t: string) => `${streamUrl.split('?')[0] ?? ''}?t=${t}`;

  expect(await refusedHandshake(withToken(''))).toBe(403);
  expect(await refusedHandshake(withToken(token))).toBe(403);
  expect(await refusedHandshake(streamUrl.replace(id, other.id))).toBe(403);
  expect(await refusedHandshake(streamUrl, { origin: 'https://evil.example' })).toBe(403);
  expect(await refusedHandshake(streamUrl.replace(`:${server.port}`, `:${inAMinute.port}`))).toBe(
    403,
  );
  await inAMinute.stop();
  expect((await readStream(streamUrl, { origin: WIDGET_ORIGIN })).socket.readyState).toBe(1);
  expect(server.defects).toEqual([]);
});
