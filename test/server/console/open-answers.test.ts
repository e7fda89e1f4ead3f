import { expect, it } from 'vitest';
import type { Route } from '../../../bot/server/console/route.ts';
import { startWithProvider } from './sign-in.ts';

const LIVE: Route = {
  method: 'GET',
  path: /^\/console\/api\/live$/,
  role: 'admin',
  isQuiet: true,
  handle: async (_, response) => {
    response.setHeader('content-type', 'text/event-stream');
    response.write('data: 1\n\n');
    return Promise.resolve();
  },
};

const ADMIN = ['support', 'admin'] as const;

/** Reads until the answer ends, however it does. */
async function read(answer: Response): Promise<string> {
  let text = '';
  try {
    for await (const chunk of answer.body ?? [])
      text += Buffer.from(chunk as Uint8Array).toString();
  } catch {
    text += '(cut)';
  }
  return text;
}

it('an answer that goes on is cut when its session is signed out, and no other', async () => {
  const { signIn } = await startWithProvider({ routes: () => [LIVE] });
  const [desk, laptop] = [await signIn({ roles: ADMIN }), await signIn({ roles: ADMIN })];
  const [cut, kept] = [await desk.ask('/console/api/live'), await laptop.ask('/console/api/live')];
  const ending = read(kept);

  await desk.post('/console/api/sign-out');
  expect(await read(cut)).toBe('data: 1\n\n(cut)');

  await laptop.post('/console/api/sign-out', { everywhere: true });
  expect(await ending).toBe('data: 1\n\n(cut)');
});

it.each([
  { why: 'the session has had its time', change: {}, minutes: 31 },
  { why: 'the role is gone', change: { roles: ['support'] as const }, minutes: 6 },
])('an answer that goes on is cut when $why', async ({ change, minutes }) => {
  const { signIn, clock, provider } = await startWithProvider({ routes: () => [LIVE] });
  const { ask } = await signIn({ roles: ADMIN, renewal: 'ask me' });
  const answer = await ask('/console/api/live');
  provider.person = { ...provider.person, ...change };

  clock.pass(minutes * 60_000);

  expect(await read(answer)).toBe('data: 1\n\n(cut)');
});

it('answers that go on end with the service', async () => {
  const { signIn, console } = await startWithProvider({ routes: () => [LIVE] });
  const { ask } = await signIn({ roles: ADMIN });
  const answer = await ask('/console/api/live');

  console.close();

  expect(await read(answer)).toBe('data: 1\n\n(cut)');
});
