import type { JSX } from 'preact';
import { CHARTS } from '../../../dialogs/wording/console/charts.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Figures, Share } from '../../ports/figures.ts';
import { FigureTable } from './figure-table.tsx';
import { Changes, Situations } from './figure-situations.tsx';
import { Unblocked } from './figure-unblocked.tsx';
import { Units } from './figure-units.tsx';
import { toNumber, toPercent } from './format.ts';
import { useReader } from './reader.ts';
import { useLine } from './use-line.ts';

interface FiguresProps {
  readonly figures: Figures;
}

/** Who came, how far, and what stood in the way. */
export function People({ figures }: FiguresProps): JSX.Element {
  return (
    <>
      <Funnel figures={figures} />
      <Unblocked figures={figures} />
      <Situations figures={figures} />
      <Changes figures={figures} />
      <Shares figures={figures} />
      <Units figures={figures} />
    </>
  );
}

function Funnel({ figures: { funnel } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const { figures: labels, filters, terms } = words;
  const toLine = useLine();
  const { steps } = funnel;
  return (
    <FigureTable
      title={labels.funnel}
      labels={[filters.step, labels.reached, labels.blocked, labels.open]}
      chart={{
        kind: 'bars',
        isStacked: true,
        labels: steps.map(
          ({ step, reached }) => `${terms.steps[step]} (${toNumber(reached, language)})`,
        ),
        series: [
          {
            name: CHARTS[language].passed,
            values: steps.map(({ reached, blocked, open }) => reached - blocked - open),
          },
          { name: labels.blocked, values: steps.map(({ blocked }) => blocked) },
          { name: labels.open, values: steps.map(({ open }) => open) },
        ],
        tell: (value) => toNumber(value, language),
      }}
      lines={steps.map(({ step, reached, blocked, open }) =>
        toLine(step, terms.steps[step], [reached, blocked, open]),
      )}
    >
      <p>{fill(labels.unplaced, { count: toNumber(funnel.unplaced, language) })}</p>
    </FigureTable>
  );
}

function Shares({ figures: { languages, channels, levels } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const { figures: labels, filters, terms } = words;
  const toLine = useLine();
  const toParts = <Name extends string>(
    kind: string,
    shares: readonly Share<Name>[],
    names: Readonly<Record<Name, string>>,
  ) => {
    const all = shares.reduce((sum, { people }) => sum + people, 0);
    return shares.map(({ name, people }) => ({
      key: `${kind} ${name}`,
      name: `${kind} – ${names[name]}`,
      people,
      share: people / all,
    }));
  };
  const parts = [
    ...toParts(filters.language, languages, terms.languages),
    ...toParts(filters.channel, channels, terms.channels),
    ...toParts(filters.level, levels, terms.levels),
  ];
  return (
    <FigureTable
      title={labels.shares}
      labels={[labels.shares, labels.people, CHARTS[language].share]}
      chart={{
        kind: 'bars',
        labels: parts.map(({ name }) => name),
        series: [{ name: labels.people, values: parts.map(({ share }) => share) }],
        tell: (value) => toPercent(value, language),
        least: 1,
      }}
      lines={parts.map(({ key, name, people, share }) =>
        toLine(key, name, [people, toPercent(share, language)]),
      )}
    />
  );
}
