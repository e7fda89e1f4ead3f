import { expect, it, onTestFinished } from 'vitest';
import { createWorld, done } from '../../turns/turns-world.ts';
import { rest } from './rest.ts';
import { SECRET, startServer } from './start-server.ts';

it('hands the id of each request over with what it brings', async () => {
  const { turns, linesOf } = await createWorld({
    respond: (_state, _message, _learned, { requestId = 'none' }) =>
      done({ replies: [{ kind: 'text', text: requestId }] }),
  });
  const ids = ['opened', 'posted'];
  const server = await startServer(turns, { requestId: () => ids.shift() });
  onTestFinished(() => server.stop());

  const { token } = (await rest(server, 'POST', '/tokens/generate', { token: SECRET })).body;
  const { conversationId } = (await rest(server, 'POST', '/conversations', { token, body: {} }))
    .body;
  await linesOf(conversationId);
  const body = { type: 'message', text: 'hello' };
  await rest(server, 'POST', `/conversations/${conversationId}/activities`, { token, body });

  const lines = await linesOf(conversationId);
  expect(lines.filter((line) => !line.startsWith('>'))).toEqual(['opened', 'posted']);
});
