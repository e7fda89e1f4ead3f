import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Figures, Share } from '../../ports/console.ts';
import type { Line } from './data-table.tsx';
import { FigureTable } from './figure-table.tsx';
import { toChange, toDay, toNumber } from './format.ts';
import { nameSituation, useReader } from './reader.ts';

interface FiguresProps {
  readonly figures: Figures;
}

/** Who came, how far, and what stood in the way. */
export function People({ figures }: FiguresProps): JSX.Element {
  return (
    <>
      <Funnel figures={figures} />
      <Situations figures={figures} />
      <Shares figures={figures} />
      <Units figures={figures} />
      <Days figures={figures} />
    </>
  );
}

function Funnel({ figures: { funnel } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const { figures: labels, filters, terms } = words;
  const toLine = useLine();
  return (
    <FigureTable
      title={labels.funnel}
      labels={[filters.step, labels.reached, labels.blocked, labels.open]}
      lines={funnel.steps.map(({ step, reached, blocked, open }) =>
        toLine(step, terms.steps[step], [reached, blocked, open]),
      )}
    >
      <p>{fill(labels.unplaced, { count: toNumber(funnel.unplaced, language) })}</p>
    </FigureTable>
  );
}

function Situations({ figures: { situations } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const labels = words.figures;
  const toLine = useLine();
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
      lines={situations.map(({ code, people, visits, visitsBefore }) =>
        toLine(code, nameSituation(code, language), [
          people,
          visits,
          visitsBefore,
          toChange(visits, visitsBefore, language),
        ]),
      )}
    />
  );
}

/** The newest first: that is what one looks for. */
function Days({ figures: { perDay } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const labels = words.figures;
  const toLine = useLine();
  return (
    <FigureTable
      title={labels.perDay}
      labels={[labels.day, labels.came, labels.through, labels.blocked, labels.escalated]}
      lines={perDay
        .toReversed()
        .map(({ day, came, through, blocked, escalated }) =>
          toLine(day, toDay(day, language), [came, through, blocked, escalated]),
        )}
    />
  );
}

function Shares({ figures: { languages, channels, levels } }: FiguresProps): JSX.Element {
  const { words } = useReader();
  const { figures: labels, filters, terms } = words;
  const toLine = useLine();
  const toLines = <Name extends string>(
    kind: string,
    shares: readonly Share<Name>[],
    names: Readonly<Record<Name, string>>,
  ): readonly Line[] =>
    shares.map(({ name, people }) =>
      toLine(`${kind} ${name}`, `${kind} – ${names[name]}`, [people]),
    );
  return (
    <FigureTable
      title={labels.shares}
      labels={[labels.shares, labels.people]}
      lines={[
        ...toLines(filters.language, languages, terms.languages),
        ...toLines(filters.channel, channels, terms.channels),
        ...toLines(filters.level, levels, terms.levels),
      ]}
    />
  );
}

function Units({ figures: { units } }: FiguresProps): JSX.Element {
  const { words } = useReader();
  const labels = words.figures;
  const toLine = useLine();
  return (
    <FigureTable
      title={labels.units}
      labels={[words.filters.unit, labels.people, labels.blocked]}
      lines={units.map(({ unit, people, blocked }) =>
        toLine(unit, unit, [people, blocked ?? labels.few]),
      )}
    >
      <p class="soft">{labels.unitsNote}</p>
    </FigureTable>
  );
}

/** Makes lines with numbers as the reader writes them. */
function useLine() {
  const { language } = useReader();
  return (key: string, name: string, values: readonly (number | string)[]): Line => ({
    key,
    cells: [
      name,
      ...values.map((value) => (typeof value === 'number' ? toNumber(value, language) : value)),
    ],
  });
}
