import type { ChartConfiguration } from 'chart.js';
import type { ChartData } from './chart-data.ts';
import { lookOf } from './looks.ts';
import type { Theme } from './read-theme.ts';
import { toFill } from './to-fill.ts';
import { toTooltip } from './to-tooltip.ts';
import { lettersBeside, wrap } from './wrap.ts';
import { writeValues } from './write-values.ts';

type Bars = ChartConfiguration<'bar', (number | null)[], string>;

/** For the value beside the longest bar. */
const ROOM_AFTER = 28;

/** Lying bars, each with its value written beside it: no axis has to be read. */
export function toBars(data: ChartData, theme: Theme): Bars {
  const { labels, series, isStacked = false, least } = data;
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: series.map(({ name, values }, index) => {
        const look = lookOf(index);
        return {
          label: name,
          data: values.map((value) => value ?? null),
          backgroundColor: toFill(look, theme),
          borderColor: theme[look.colour],
          borderWidth: 1.5,
          borderSkipped: false,
          maxBarThickness: 26,
        };
      }),
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      animation: false,
      color: theme.ink,
      layout: { padding: { right: ROOM_AFTER } },
      scales: {
        x: {
          stacked: isStacked,
          ...(!isStacked && { grace: '15%' }),
          ...(least !== undefined && { suggestedMax: least }),
          ticks: { display: false },
          border: { display: false },
          grid: {
            drawTicks: false,
            // Only where the bars begin: not all of them grow to the right.
            color: ({ tick }) => (tick.value === 0 ? theme.inkSoft : 'transparent'),
          },
        },
        y: {
          stacked: isStacked,
          grid: { display: false },
          border: { display: false },
          ticks: {
            autoSkip: false,
            color: theme.ink,
            callback(value) {
              return wrap(
                labels[Number(value)] ?? '',
                lettersBeside(this.chart.width - ROOM_AFTER),
              );
            },
          },
        },
      },
      plugins: {
        legend: {
          display: series.length > 1,
          align: 'start',
          // Nothing is taken out of a chart: who cannot click would not see the same.
          onClick: () => undefined,
          labels: { color: theme.ink, boxWidth: 30, boxHeight: 14, padding: 14 },
        },
        tooltip: toTooltip(data, theme),
      },
    },
    plugins: [writeValues(data, theme)],
  };
}
