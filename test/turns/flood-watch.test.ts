import { expect, it } from 'vitest';
import { LIMITS } from '../../bot/ports/limit.ts';
import { CODE_SETTINGS } from '../../bot/turns/code-limits.ts';
import { createFloodWatch } from '../../bot/turns/flood-watch.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { createCodeWorld } from './code-world.ts';

const MINUTE = 60_000;

async function createWatch(mostRefusals: number) {
  const clock = new FakeClock();
  const store = await openTestStore();
  return {
    clock,
    watch: createFloodWatch({ store, clock, sendsInTotalPerHour: 300, mostRefusals }),
  };
}

it('counts every refusal under the name of its limit, and names those that were not reached', async () => {
  const { watch } = await createWatch(100);

  watch.onLimit('messages-per-network');
  watch.onLimit('messages-per-network');
  watch.onLimit('pause-seconds');

  const refusals = watch.refusals();
  expect(Object.keys(refusals)).toEqual(LIMITS);
  expect(refusals).toMatchObject({
    'messages-per-network': 2,
    'pause-seconds': 1,
    'open-streams': 0,
  });
});

it('raises an alarm while more is refused in ten minutes than is usual, and then takes it back', async () => {
  const { clock, watch } = await createWatch(3);
  const alarms: boolean[] = [];
  const look = async () => alarms.push(await watch.isFlood());

  for (let count = 0; count < 3; count += 1) watch.onLimit('messages-per-network');
  await look();
  clock.pass(9 * MINUTE);
  watch.onLimit('open-streams');
  await look();
  clock.pass(MINUTE);
  await look();
  for (let count = 0; count < 2; count += 1) watch.onLimit('open-streams');
  await look();
  watch.onLimit('pause-seconds');
  await look();
  clock.pass(10 * MINUTE);
  await look();

  expect(alarms).toEqual([false, true, false, false, true, false]);
});

it('raises an alarm while more than 80 % of the codes of an hour are used up, by whatever instance', async () => {
  const codes = { ...CODE_SETTINGS, sendsInTotalPerHour: 10 };
  const { ask, store, clock, passMinutes } = await createCodeWorld({ codes });
  const watch = createFloodWatch({ store, clock, sendsInTotalPerHour: 10, mostRefusals: 100 });
  const seen: (readonly [number, boolean])[] = [];
  const look = async () => seen.push([await watch.codesLastHour(), await watch.isFlood()]);

  for (let index = 0; index < 8; index += 1) await ask(`send a${String(index)}@univ.test`);
  await look();
  passMinutes(30);
  await ask('send one-more@univ.test');
  await look();
  passMinutes(30);
  await look();
  passMinutes(30);
  await look();

  expect(seen).toEqual([
    [8, false],
    [9, true],
    [1, false],
    [0, false],
  ]);
});
