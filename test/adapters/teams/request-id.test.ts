import { expect, it } from 'vitest';
import { done } from '../../turns/turns-world.ts';
import { createTeamsWorld, enrol } from './teams-world.ts';

it('hands the id of each request over with what it brings', async () => {
  const told: (readonly [string, string | undefined])[] = [];
  let requestId = 'request-a';
  const { cloud, send, said } = await createTeamsWorld({
    teams: { requestId: () => requestId },
    respond: (_state, { kind }, _learned, context) => {
      told.push([kind, context.requestId]);
      return done({ replies: [{ kind: 'text', text: 'answer' }] });
    },
  });
  const alice = enrol(cloud, 'alice');

  await send(alice);
  await said(2);
  requestId = 'request-b';
  await send(alice);
  await said(3);

  // The first one is that of the conversation which the world opens itself.
  expect(told.filter(([, id]) => id !== undefined)).toEqual([
    ['open', 'request-a'],
    ['text', 'request-a'],
    ['text', 'request-b'],
  ]);
});
