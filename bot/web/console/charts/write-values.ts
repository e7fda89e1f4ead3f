import type { Element, Plugin } from 'chart.js';
import type { ChartData } from './chart-data.ts';
import type { Theme } from './read-theme.ts';
import { FONT_SIZE } from './sizes.ts';

const GAP = 6;
const PAD = 3;

/** Writes each value at the end of its bar, or into its part of the bar where it fits. */
export function writeValues(data: ChartData, theme: Theme): Plugin<'bar'> {
  const { series, isStacked = false, tell } = data;
  return {
    id: 'values',
    afterDatasetsDraw(chart) {
      const { ctx: context } = chart;
      context.save();
      context.font = `600 ${FONT_SIZE}px ${theme.font}`;
      context.textBaseline = 'middle';
      context.fillStyle = theme.ink;
      series.forEach(({ values }, index) => {
        chart.getDatasetMeta(index).data.forEach((bar, place) => {
          const value = values[place];
          if (value === undefined) return;
          if (!isStacked) writeBeside(context, placeOf(bar), tell(value));
          else if (value > 0) writeInside(context, placeOf(bar), tell(value), theme);
        });
      });
      context.restore();
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly base: number;
}

function placeOf(bar: Element): Place {
  const { x = 0, y = 0, base = 0 }: Partial<Place> = bar.getProps(['x', 'y', 'base'], true);
  return { x, y, base };
}

function writeBeside(context: CanvasRenderingContext2D, { x, y, base }: Place, text: string): void {
  const isBefore = x < base;
  context.textAlign = isBefore ? 'right' : 'left';
  context.fillText(text, isBefore ? x - GAP : x + GAP, y);
}

/** On ground of its own: a pattern would make it hard to read. */
function writeInside(
  context: CanvasRenderingContext2D,
  { x, y, base }: Place,
  text: string,
  { surface, ink }: Theme,
): void {
  const width = context.measureText(text).width + 2 * PAD;
  if (width > Math.abs(x - base) - 2) return;
  const middle = (x + base) / 2;
  context.fillStyle = surface;
  context.fillRect(middle - width / 2, y - FONT_SIZE / 2 - PAD, width, FONT_SIZE + 2 * PAD);
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.fillText(text, middle, y);
}
