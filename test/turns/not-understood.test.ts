import { expect, it } from 'vitest';
import type { NotUnderstood, Respond } from '../../bot/ports/turn.ts';
import { readAll } from '../fakes/read-all.ts';
import { createWorld, done } from './turns-world.ts';

it('keeps what was not understood with the turn, and nothing of who said it', async () => {
  const what: NotUnderstood = { source: 'error-text', language: 'fr', text: 'erreur 4711' };
  const respond: Respond = (_state, message) =>
    message.kind === 'text' ? done({ effects: [{ kind: 'not-understood', what }] }) : done();
  const { store, say, linesOf } = await createWorld({ respond });

  await say('camille canari a erreur 4711');
  await linesOf();

  expect(await readAll(store.readNotUnderstood(undefined))).toEqual([
    { ...what, at: expect.any(String) as string },
  ]);
});
