import { expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import { createChore } from '../../bot/turns/chore.ts';
import type { Incident } from '../../bot/turns/incident.ts';
import { FakeClock } from '../fakes/fake-clock.ts';

const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Takes as long as the test likes: `finish` ends the oldest that is under way. */
function createWorld() {
  const clock = new FakeClock('2026-11-22T09:00:00.000Z');
  const incidents: Incident[] = [];
  const runs: PromiseWithResolvers<number>[] = [];
  const chore = createChore({
    part: 'retention',
    clock,
    log: (incident) => incidents.push(incident),
    afterFailureMs: 500,
    async run() {
      const run = Promise.withResolvers<number>();
      runs.push(run);
      return run.promise;
    },
  });
  const pass = async (ms: number): Promise<void> => {
    clock.pass(ms);
    await settled();
  };
  return { chore, runs, incidents, pass };
}

it('is done after the first delay, then when the last run said that it is time', async () => {
  const { chore, runs, pass } = createWorld();

  chore.start(100);
  await pass(99);
  expect(runs).toHaveLength(0);
  await pass(1);
  expect(runs).toHaveLength(1);
  runs[0]?.resolve(2000);
  await settled();
  await pass(1999);
  expect(runs).toHaveLength(1);
  await pass(1);

  expect(runs).toHaveLength(2);
});

it('waits its own time after a failure, which is logged', async () => {
  const { chore, runs, incidents, pass } = createWorld();

  chore.start(0);
  await settled();
  runs[0]?.reject(new Failure('STORE_UNAVAILABLE', 'the disk is full'));
  await settled();
  await pass(499);
  expect(runs).toHaveLength(1);
  await pass(1);

  expect(runs).toHaveLength(2);
  expect(incidents).toEqual([{ part: 'retention', code: 'STORE_UNAVAILABLE' }]);
});

it('is never done twice at once, however often it is woken', async () => {
  const { chore, runs, pass } = createWorld();

  chore.start(0);
  await settled();
  chore.wake();
  await settled();
  const whileUnderWay = runs.length;
  runs[0]?.resolve(1000);
  await settled();
  runs[1]?.resolve(1000);
  await settled();
  await pass(1000);

  expect(whileUnderWay).toBe(1);
  expect(runs).toHaveLength(3);
});

it('does nothing before it is started and after it is stopped', async () => {
  const { chore, runs, pass } = createWorld();

  chore.wake();
  await pass(10_000);
  const before = runs.length;
  chore.start(0);
  await settled();
  const stopping = chore.stop();
  runs[0]?.resolve(1000);
  await stopping;
  chore.wake();
  await pass(10_000);

  expect(before).toBe(0);
  expect(runs).toHaveLength(1);
});

it('is waited for when it is stopped in the middle', async () => {
  const { chore, runs } = createWorld();
  let hasStopped = false;

  chore.start(0);
  await settled();
  const stopping = chore.stop().then(() => {
    hasStopped = true;
  });
  await settled();
  const whileUnderWay = hasStopped;
  runs[0]?.resolve(1000);
  await stopping;

  expect(whileUnderWay).toBe(false);
});
