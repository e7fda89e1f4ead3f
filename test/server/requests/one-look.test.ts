import { expect, it } from 'vitest';
import { isOneLook, toOneLook } from '../../../bot/server/requests/one-look.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { AT } from '../../fakes/turn-commit.ts';

const SECOND_MS = 1000;

async function open() {
  return { store: await openTestStore(), clock: new FakeClock(AT) };
}

it('a sign is good for one look, also for another instance, and a minute later', async () => {
  const parts = await open();
  const sign = toOneLook(parts);

  const first = await isOneLook(parts, sign);
  const second = await isOneLook({ ...parts, clock: new FakeClock(AT) }, sign);
  parts.clock.pass(60 * SECOND_MS);
  const later = await isOneLook(parts, sign);

  expect([first, second, later]).toEqual([true, false, false]);
});

it.each([
  { seconds: 119, isGood: true },
  { seconds: 120, isGood: false },
  { seconds: -119, isGood: true },
  { seconds: -120, isGood: false },
])('$seconds seconds after it was made, by the clock there, it is good: $isGood', async (when) => {
  const parts = await open();
  const there = new FakeClock(new Date(Date.parse(AT) - when.seconds * SECOND_MS).toISOString());

  expect(await isOneLook(parts, toOneLook({ clock: there }))).toBe(when.isGood);
});

it.each(['', 'x', '0.x', `${'z'.repeat(13)}.00000000-0000-0000-0000-000000000000`])(
  'what is no sign of ours is good for none: %j',
  async (sign) => {
    expect(await isOneLook(await open(), sign)).toBe(false);
  },
);
