import type { Plugin } from 'chart.js';
import type { ChartData } from './chart-data.ts';
import { lookOf } from './looks.ts';
import type { Theme } from './read-theme.ts';
import { FONT_SIZE, WIDE } from './sizes.ts';

const GAP = 12;
const LINE = FONT_SIZE + 4;

/** How much the longest name takes, with what stands around it; one line alone needs no name. */
export function roomForNames({ series }: ChartData, theme: Theme): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null || series.length === 1) return GAP;
  context.font = fontOf(theme);
  const widths = series.map(({ name }) => context.measureText(name).width);
  return Math.ceil(Math.max(...widths)) + 2 * GAP;
}

/** Writes the name of each line where it ends, one below the other where they end together. */
export function writeNames({ series }: ChartData, theme: Theme): Plugin<'line'> {
  return {
    id: 'names',
    afterDatasetsDraw(chart) {
      if (chart.width < WIDE || series.length === 1) return;
      const { ctx: context, chartArea } = chart;
      const ends = series
        .flatMap(({ name }, index) => {
          const end = chart.getDatasetMeta(index).data.at(-1);
          return end === undefined ? [] : [{ name, index, y: end.y }];
        })
        .sort((one, other) => one.y - other.y);
      context.save();
      context.font = fontOf(theme);
      context.textBaseline = 'middle';
      context.textAlign = 'left';
      spread(ends, chartArea.bottom).forEach(({ name, index, y }) => {
        context.fillStyle = theme[lookOf(index).colour];
        context.fillText(name, chartArea.right + GAP, y);
      });
      context.restore();
    },
  };
}

function fontOf({ font }: Theme): string {
  return `600 ${FONT_SIZE}px ${font}`;
}

/** From below, each at least a line above the one before. */
function spread<End extends { readonly y: number }>(
  ends: readonly End[],
  bottom: number,
): readonly End[] {
  return ends.reduceRight<readonly End[]>((placed, end) => {
    const below = placed[0]?.y ?? bottom + LINE;
    return [{ ...end, y: Math.min(end.y, below - LINE) }, ...placed];
  }, []);
}
