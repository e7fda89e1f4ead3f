import { expect, it } from 'vitest';
import { toOpenMetrics, wantsOpenMetrics } from '../../bot/server/open-metrics-text.ts';

/** As Prometheus 2.42 sends it. */
const PROMETHEUS =
  'application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1';

it.each([
  [PROMETHEUS, true],
  ['application/openmetrics-text', true],
  ['Application/OpenMetrics-Text; Q=0.5', true],
  ['application/openmetrics-text, text/plain', true],
  ['text/plain, application/openmetrics-text;q=0.5', false],
  ['application/openmetrics-text;q=0', false],
  ['application/openmetrics-text;q=nonsense', false],
  ['text/html, */*', false],
  ['', false],
])('takes "%s" for a wish for OpenMetrics: %s', (accept, isWanted) => {
  expect(wantsOpenMetrics(accept)).toBe(isWanted);
});

it('names counters without their ending where they are described, and ends the text', () => {
  const plain = [
    '# HELP a_total How many a_total there are',
    '# TYPE a_total counter',
    'a_total{kind="x_total"} 1',
    '',
    '# HELP b_total A gauge that is called so',
    '# TYPE b_total gauge',
    'b_total Nan',
    '',
  ].join('\n');

  expect(toOpenMetrics(plain).split('\n')).toEqual([
    '# HELP a How many a_total there are',
    '# TYPE a counter',
    'a_total{kind="x_total"} 1',
    '# HELP b_total A gauge that is called so',
    '# TYPE b_total gauge',
    'b_total NaN',
    '# EOF',
    '',
  ]);
});
