import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartData } from './chart-data.ts';
import { readTheme } from './read-theme.ts';
import { FONT_SIZE } from './sizes.ts';
import { toBars } from './to-bars.ts';
import { toLines } from './to-lines.ts';

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Legend,
  Tooltip,
);

interface Drawn {
  destroy(): void;
}

/** Draws with the colours of the page as they are now. It follows the width of what it stands in. */
export function drawChart(canvas: HTMLCanvasElement, data: ChartData): Drawn {
  const theme = readTheme();
  Object.assign(Chart.defaults.font, { family: theme.font, size: FONT_SIZE });
  return data.kind === 'bars'
    ? new Chart(canvas, toBars(data, theme))
    : new Chart(canvas, toLines(data, theme));
}
