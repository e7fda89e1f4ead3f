import { expect, it } from 'vitest';
import { createMetrics } from '../../bot/server/metrics.ts';

/** The lines of one metric, without its comments. */
async function linesOf(metrics: ReturnType<typeof createMetrics>, name: string) {
  const lines = (await metrics.text()).split('\n');
  return lines.filter((line) => line.startsWith(name));
}

it('shows what is counted for each value of a label, as it stands when it is asked', async () => {
  let reached = 1;
  const metrics = createMetrics(
    [],
    [
      {
        name: 'limits_total',
        help: 'Refusals',
        label: 'limit',
        read: () => ({ 'open-streams': reached, 'pause-seconds': 0 }),
      },
    ],
  );

  const first = await linesOf(metrics, 'limits_total');
  reached = 3;
  const second = await linesOf(metrics, 'limits_total');

  expect(first).toEqual([
    'limits_total{limit="open-streams"} 1',
    'limits_total{limit="pause-seconds"} 0',
  ]);
  expect(second[0]).toBe('limits_total{limit="open-streams"} 3');
  expect(await metrics.text()).toContain('# TYPE limits_total counter');
});

it('shows the others when one number cannot be looked up', async () => {
  const metrics = createMetrics([
    { name: 'broken', help: 'h', read: () => Promise.reject(new Error('the store is away')) },
    { name: 'alarm', help: 'h', read: () => 1 },
  ]);

  expect((await linesOf(metrics, 'broken'))[0]).toMatch(/^broken nan$/iu);
  expect(await linesOf(metrics, 'alarm')).toEqual(['alarm 1']);
});

it('shows numbers under labels as they stand when it is asked, and not those that went', async () => {
  let ends = { 'teams-secret': 1, 'ldap-authority-1': 2 } as Readonly<Record<string, number>>;
  const metrics = createMetrics(
    [],
    [],
    [
      {
        name: 'ends',
        help: 'h',
        labels: ['credential'],
        read: () =>
          Object.entries(ends).map(([credential, value]) => ({ labels: { credential }, value })),
      },
    ],
  );

  const first = await linesOf(metrics, 'ends');
  ends = { 'teams-secret': 3 };
  const second = await linesOf(metrics, 'ends');

  expect(first).toEqual([
    'ends{credential="teams-secret"} 1',
    'ends{credential="ldap-authority-1"} 2',
  ]);
  expect(second).toEqual(['ends{credential="teams-secret"} 3']);
});
