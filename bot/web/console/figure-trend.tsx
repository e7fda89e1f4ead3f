import type { JSX } from 'preact';
import { CHARTS } from '../../../dialogs/wording/console/charts.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Figures, TrendFigure } from '../../ports/figures.ts';
import type { ChartData } from './charts/chart-data.ts';
import { FigureTable } from './figure-table.tsx';
import { toDay, toNumber, toPercent, toShortDay } from './format.ts';
import { LogLink } from './log-link.tsx';
import { useReader } from './reader.ts';
import { useLine } from './use-line.ts';

/** More days in a chart are a thicket; the weeks tell of longer times. */
const MOST_DAYS = 31;

interface FiguresProps {
  readonly figures: Figures;
}

/** How it went, week by week and day by day. */
export function Trends({ figures }: FiguresProps): JSX.Element {
  return (
    <>
      <Weeks figures={figures} />
      <Days figures={figures} />
      <EscalatedShare figures={figures} />
    </>
  );
}

function Days({ figures: { perDay } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const { perDay: title, day } = words.figures;
  const isCut = perDay.length > MOST_DAYS;
  return (
    <Trend
      title={title}
      first={day}
      trend={perDay}
      days={1}
      {...(isCut && { note: fill(CHARTS[language].daysNote, { days: String(MOST_DAYS) }) })}
    />
  );
}

function Weeks({ figures: { perWeek } }: FiguresProps): JSX.Element {
  const { language } = useReader();
  const { perWeek: title, week, weeksNote } = CHARTS[language];
  return <Trend title={title} first={week} trend={perWeek} days={7} note={weeksNote} />;
}

interface TrendProps {
  readonly title: string;
  readonly first: string;
  readonly trend: readonly TrendFigure[];
  /** How many days each of it holds. */
  readonly days: number;
  readonly note?: string;
}

/** In the table the newest comes first: that is what one looks for. */
function Trend({ title, first, trend, days, note }: TrendProps): JSX.Element {
  const { language, words } = useReader();
  const { came, through, blocked, escalated } = words.figures;
  const toLine = useLine();
  const shown = trend.slice(-MOST_DAYS);
  const chart: ChartData = {
    kind: 'lines',
    labels: shown.map(({ day }) => toShortDay(day, language)),
    series: [
      { name: came, values: shown.map((figure) => figure.came) },
      { name: blocked, values: shown.map((figure) => figure.blocked) },
      { name: through, values: shown.map((figure) => figure.through) },
      { name: escalated, values: shown.map((figure) => figure.escalated) },
    ],
    tell: (value) => toNumber(value, language),
  };
  return (
    <FigureTable
      title={title}
      labels={[first, came, blocked, through, escalated]}
      chart={chart}
      lines={trend
        .toReversed()
        .map((figure) =>
          toLine(figure.day, <LogLink key="day" from={figure.day} days={days} />, [
            figure.came,
            figure.blocked,
            figure.through,
            figure.escalated,
          ]),
        )}
    >
      {note !== undefined && <p class="soft">{note}</p>}
    </FigureTable>
  );
}

/** Of those who came in a week, how many needed a human; nothing where nobody came. */
function EscalatedShare({ figures: { perWeek } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const charts = CHARTS[language];
  const toLine = useLine();
  const shares = perWeek.map(({ day, came, escalated }) => ({
    day,
    came,
    escalated,
    share: came === 0 ? undefined : escalated / came,
  }));
  const tell = (share: number): string => toPercent(share, language);
  return (
    <FigureTable
      title={charts.escalatedShare}
      labels={[charts.week, words.figures.came, words.figures.escalated, charts.share]}
      chart={{
        kind: 'lines',
        labels: shares.map(({ day }) => toShortDay(day, language)),
        series: [{ name: charts.share, values: shares.map(({ share }) => share) }],
        tell,
        least: 0.2,
      }}
      lines={shares
        .toReversed()
        .map(({ day, came, escalated, share }) =>
          toLine(day, toDay(day, language), [
            came,
            escalated,
            share === undefined ? words.none : tell(share),
          ]),
        )}
    >
      <p class="soft">{charts.weeksNote}</p>
    </FigureTable>
  );
}
