import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CHARTS } from '../../../dialogs/wording/console/charts.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Figures } from '../../ports/figures.ts';
import { FigureTable } from './figure-table.tsx';
import { toNumber } from './format.ts';
import { useReader } from './reader.ts';
import { useLine } from './use-line.ts';

/** There are more than a thousand units. */
const FIRST = 20;

/** Where people come from, most of them first. */
export function Units({ figures: { units } }: { readonly figures: Figures }): JSX.Element {
  const { language, words } = useReader();
  const [isWhole, setWhole] = useState(false);
  const labels = words.figures;
  const charts = CHARTS[language];
  const toLine = useLine();
  const shown = isWhole ? units : units.slice(0, FIRST);
  const counts = {
    shown: toNumber(shown.length, language),
    count: toNumber(units.length, language),
  };
  return (
    <FigureTable
      title={labels.units}
      labels={[words.filters.unit, labels.people, labels.blocked]}
      lines={shown.map(({ unit, people, blocked }) =>
        toLine(unit, unit, [people, blocked ?? labels.few]),
      )}
    >
      <p class="soft">{labels.unitsNote}</p>
      {units.length > FIRST && (
        <div class="few">
          <p role="status">{fill(charts.shownOf, counts)}</p>
          <button type="button" class="button" onClick={() => setWhole(!isWhole)}>
            {isWhole ? charts.showFirst : charts.showAll}
          </button>
        </div>
      )}
    </FigureTable>
  );
}
