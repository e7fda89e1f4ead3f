import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CHARTS } from '../../../../dialogs/wording/console/charts.ts';
import { fill } from '../../../../dialogs/wording/fill.ts';
import { useReader } from '../reader.ts';
import type { ChartData } from './chart-data.ts';
import { useIsDark } from './use-is-dark.ts';

const LINES_HEIGHT = 300;
const LEGEND_HEIGHT = 40;
const ROW_HEIGHT = 56;
const BAR_HEIGHT = 28;

interface ChartProps {
  readonly title: string;
  readonly data: ChartData;
}

/** A chart. What draws it is loaded with the first one that is shown. */
export function Chart({ title, data }: ChartProps): JSX.Element {
  const { language } = useReader();
  const words = CHARTS[language];
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = useIsDark();
  // Drawn again when it says something else, not whenever the page is written again.
  const drawnAs = JSON.stringify([language, isDark, data]);
  const [isLost, setIsLost] = useState(false);

  useEffect(() => {
    let wipe: (() => void) | undefined;
    let isOver = false;
    import('./draw-chart.ts').then(
      ({ drawChart }) => {
        if (isOver || canvas.current === null) return;
        const drawn = drawChart(canvas.current, data);
        wipe = () => drawn.destroy();
      },
      () => setIsLost(true),
    );
    return () => {
      isOver = true;
      wipe?.();
    };
  }, [drawnAs]);

  if (isLost) return <p class="soft">{words.lost}</p>;
  return (
    <div class="chart" style={{ height: `${heightOf(data)}px` }}>
      <canvas ref={canvas} role="img" aria-label={fill(words.label, { title })} />
    </div>
  );
}

function heightOf({ kind, labels, series, isStacked = false }: ChartData): number {
  if (kind === 'lines') return LINES_HEIGHT;
  const bars = isStacked ? 1 : series.length;
  const row = Math.max(ROW_HEIGHT, bars * BAR_HEIGHT + BAR_HEIGHT / 2);
  return labels.length * row + (series.length > 1 ? LEGEND_HEIGHT : 0);
}
