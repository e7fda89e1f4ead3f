import type { ChartConfiguration } from 'chart.js';
import type { ChartData } from './chart-data.ts';
import { lookOf } from './looks.ts';
import type { Theme } from './read-theme.ts';
import { WIDE } from './sizes.ts';
import { toTooltip } from './to-tooltip.ts';
import { roomForNames, writeNames } from './write-names.ts';

type Lines = ChartConfiguration<'line', (number | null)[], string>;

/** Points of a long line are drawn once a week: shapes side by side cannot be told apart. */
const MANY_POINTS = 31;
const POINTS_APART = 7;

/** Lines through time, each with its name at its end, or in a legend where there is no room. */
export function toLines(data: ChartData, theme: Theme): Lines {
  const { labels, series, tell, least } = data;
  const last = labels.length - 1;
  const isShown = (index: number): boolean =>
    labels.length <= MANY_POINTS || (last - index) % POINTS_APART === 0;
  const room = roomForNames(data, theme);
  return {
    type: 'line',
    data: {
      labels: [...labels],
      datasets: series.map(({ name, values }, index) => {
        const { colour, dash, point, pattern } = lookOf(index);
        return {
          label: name,
          data: values.map((value) => value ?? null),
          borderColor: theme[colour],
          borderDash: [...dash],
          borderWidth: 2,
          pointStyle: point,
          pointRadius: ({ dataIndex }) => (isShown(dataIndex) ? 4.5 : 0),
          pointBackgroundColor: pattern === 'full' ? theme[colour] : theme.surface,
          pointBorderColor: theme[colour],
          pointBorderWidth: 2,
        };
      }),
    },
    options: {
      maintainAspectRatio: false,
      animation: false,
      color: theme.ink,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: ({ chart }) => ({ top: 8, right: chart.width < WIDE ? 12 : room }) },
      onResize: ({ options }, { width }) => {
        if (options.plugins?.legend === undefined) return;
        options.plugins.legend.display = series.length > 1 && width < WIDE;
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: theme.inkSoft },
          ticks: { color: theme.inkSoft, maxRotation: 0, autoSkipPadding: 16 },
        },
        y: {
          beginAtZero: true,
          ...(least !== undefined && { suggestedMax: least }),
          border: { display: false },
          grid: { color: theme.rule },
          ticks: {
            color: theme.inkSoft,
            maxTicksLimit: 6,
            // Nobody counts half a person; shares are told apart by less than one.
            ...(least === undefined && { precision: 0 }),
            callback: (value) => tell(Number(value)),
          },
        },
      },
      plugins: {
        legend: {
          position: 'bottom',
          align: 'start',
          onClick: () => undefined,
          labels: { color: theme.ink, usePointStyle: true, padding: 14 },
        },
        tooltip: toTooltip(data, theme),
      },
    },
    plugins: [writeNames(data, theme)],
  };
}
