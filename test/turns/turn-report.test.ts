import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, it } from 'vitest';
import type { Respond } from '../../bot/ports/turn.ts';
import type { TurnReport } from '../../bot/ports/turn-report.ts';
import { createWorld, done } from './turns-world.ts';

/** Answers with the id of the request that it is told of, and fails when it is asked to. */
const telling: Respond = (_state, message, _learned, { requestId = 'none' }) => {
  if (message.kind !== 'text') return done();
  if (message.text === 'fail') throw new TypeError('x');
  return done({ replies: [{ kind: 'text', text: requestId }] });
};

async function openWorld() {
  const reports: TurnReport[] = [];
  const onTurn = (report: TurnReport): void => void reports.push(report);
  const world = await createWorld({ respond: telling, onTurn });
  await world.linesOf();
  reports.length = 0;
  return { ...world, reports };
}

it('tells of each turn how it ended, how long it took, and which request brought it', async () => {
  const { say, linesOf, reports } = await openWorld();

  await say('a', undefined, 'c1', { requestId: 'request-a' });
  await linesOf();
  await say('fail');
  await linesOf();

  expect(reports).toMatchObject([
    { channel: 'web', outcome: 'answered', requestId: 'request-a' },
    { channel: 'web', outcome: 'failed' },
  ]);
  expect(reports[1]).not.toHaveProperty('requestId');
  expect(reports[0]?.commit).toMatchObject({
    conversationId: 'c1',
    replies: [{ text: 'request-a' }],
  });
  for (const { seconds } of reports) expect(seconds).toBeGreaterThan(0);
});

it('tells nothing of what is received twice', async () => {
  const { say, linesOf, reports } = await openWorld();

  await say('a', 'id-1', 'c1', { requestId: 'request-a' });
  await linesOf();
  await say('a', 'id-1', 'c1', { requestId: 'request-b' });

  expect((await linesOf()).at(-1)).toBe('request-a');
  expect(reports).toHaveLength(1);
});

it('writes an incident under the request whose message it befell', async () => {
  const { say, linesOf, incidents } = await openWorld();

  await say('fail', undefined, 'c1', { requestId: 'request-a' });
  await linesOf();

  expect(incidents).toMatchObject([
    { part: 'turn', code: 'TypeError', conversationId: 'c1', requestId: 'request-a' },
  ]);
});

it('knows the request again when another process answers, after a restart', async () => {
  const { store, turns, clock } = await openWorld();
  await turns.drain();
  await turns.receive('c1', {
    message: { kind: 'text', text: 'a' },
    toRaw: () => null,
    requestId: 'request-a',
  });

  const later = await createWorld({ store, clock, respond: telling });
  await later.turns.resume();

  expect((await later.linesOf()).at(-1)).toBe('request-a');
});

it('is no part of the request that happens to set it off', async () => {
  const request = new AsyncLocalStorage<string>();
  const seen: (string | undefined)[] = [];
  const { say, linesOf } = await createWorld({
    respond: () => done(),
    onTurn: () => void seen.push(request.getStore()),
  });
  await linesOf();

  await request.run('request-a', async () => say('a'));
  await linesOf();

  expect(seen).toEqual([undefined, undefined]);
});
