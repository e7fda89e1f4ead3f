import type { JSX } from 'preact';
import { CHARTS } from '../../../dialogs/wording/console/charts.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Figures } from '../../ports/figures.ts';
import { FigureTable } from './figure-table.tsx';
import { toDuration, toNumber } from './format.ts';
import { useReader } from './reader.ts';
import { useLine } from './use-line.ts';

/** How long people were blocked who are not any more. */
export function Unblocked({ figures: { unblocked } }: { readonly figures: Figures }): JSX.Element {
  const { language } = useReader();
  const charts = CHARTS[language];
  const toLine = useLine();
  const nameOf = (withinMs: number | undefined): string =>
    withinMs === undefined
      ? charts.longer
      : fill(charts.within, { duration: toDuration(withinMs, language) });
  const spread = unblocked.count === 0 ? [] : unblocked.spread;
  return (
    <FigureTable
      title={charts.unblocked}
      labels={[charts.took, charts.count]}
      chart={{
        kind: 'bars',
        labels: spread.map(({ withinMs }) => nameOf(withinMs)),
        series: [{ name: charts.count, values: spread.map(({ count }) => count) }],
        tell: (value) => toNumber(value, language),
      }}
      lines={spread.map(({ withinMs, count }) =>
        toLine(String(withinMs), nameOf(withinMs), [count]),
      )}
    >
      <p class="soft">{charts.unblockedNote}</p>
    </FigureTable>
  );
}
