import type { JSX } from 'preact';
import { CHARTS } from '../../../dialogs/wording/console/charts.ts';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import type { Figures } from '../../ports/figures.ts';
import { FigureTable } from './figure-table.tsx';
import { toChange, toNumber } from './format.ts';
import { useReader } from './reader.ts';
import { useLine } from './use-line.ts';

interface FiguresProps {
  readonly figures: Figures;
}

/** A chart holds so many situations; the table has them all. */
const MOST_BARS = 6;
const MOST_CHANGES = 8;

/** What stood in the way, beside the period before. */
export function Situations({ figures: { situations } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const labels = words.figures;
  const toLine = useLine();
  const shown = situations.slice(0, MOST_BARS);
  return (
    <FigureTable
      title={labels.situations}
      labels={[
        words.filters.situation,
        labels.people,
        labels.visits,
        labels.visitsBefore,
        labels.change,
      ]}
      chart={{
        kind: 'bars',
        labels: shown.map(({ code }) => nameSituation(code, language)),
        series: [
          { name: CHARTS[language].now, values: shown.map(({ visits }) => visits) },
          { name: labels.visitsBefore, values: shown.map(({ visitsBefore }) => visitsBefore) },
        ],
        tell: (value) => toNumber(value, language),
      }}
      lines={situations.map(({ code, people, visits, visitsBefore }) =>
        toLine(code, nameSituation(code, language), [
          people,
          visits,
          visitsBefore,
          toChange(visits, visitsBefore, language),
        ]),
      )}
    >
      <p class="soft">{CHARTS[language].visitsNote}</p>
    </FigureTable>
  );
}

/** What rose and fell most; nothing of what stayed as it was. */
export function Changes({ figures: { situations } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const toLine = useLine();
  const changed = situations
    .map(({ code, visits, visitsBefore }) => ({ code, change: visits - visitsBefore }))
    .filter(({ change }) => change !== 0)
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change))
    .slice(0, MOST_CHANGES)
    .sort((one, other) => other.change - one.change);
  const tell = (value: number): string => toChange(value, 0, language);
  return (
    <FigureTable
      title={CHARTS[language].changes}
      labels={[words.filters.situation, words.figures.change]}
      empty={CHARTS[language].unchanged}
      chart={{
        kind: 'bars',
        labels: changed.map(({ code }) => nameSituation(code, language)),
        series: [{ name: words.figures.change, values: changed.map(({ change }) => change) }],
        tell,
      }}
      lines={changed.map(({ code, change }) =>
        toLine(code, nameSituation(code, language), [tell(change)]),
      )}
    />
  );
}
