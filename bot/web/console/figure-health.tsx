import type { JSX } from 'preact';
import { CHARTS } from '../../../dialogs/wording/console/charts.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Figures, HealthFigure } from '../../ports/figures.ts';
import { FigureTable } from './figure-table.tsx';
import { toDay, toDuration, toFailure, toNumber, toPercent, toShortDay } from './format.ts';
import { useReader } from './reader.ts';
import { useLine } from './use-line.ts';
import { useMoment } from './use-moment.ts';

interface FiguresProps {
  readonly figures: Figures;
}

/** How the directories answer now and answered in the period. */
export function Directories({ figures }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const { health, terms, none } = words;
  const toLine = useLine();
  const nameStanding = useStanding();
  const tell = (ms: number): string => toDuration(ms, language);
  const asked = figures.health.filter(({ lookUps }) => lookUps > 0);
  return (
    <FigureTable
      title={health.title}
      wordy={[health.now]}
      labels={[
        words.diagnosis.system,
        health.now,
        health.lookUps,
        health.failures,
        CHARTS[language].answered,
        health.p50,
        health.p95,
      ]}
      {...(asked.length > 0 && {
        chart: {
          kind: 'bars',
          labels: asked.map(
            (figure) => `${terms.systems[figure.system]} (${nameStanding(figure)})`,
          ),
          series: [
            { name: health.p50, values: asked.map(({ p50Ms }) => p50Ms) },
            { name: health.p95, values: asked.map(({ p95Ms }) => p95Ms) },
          ],
          tell,
        },
      })}
      lines={figures.health.map((figure) => {
        const { system, lookUps, failures, p50Ms, p95Ms } = figure;
        return toLine(system, terms.systems[system], [
          nameStanding(figure),
          lookUps,
          failures,
          lookUps === 0 ? none : toPercent(1 - failures / lookUps, language),
          p50Ms === undefined ? none : tell(p50Ms),
          p95Ms === undefined ? none : tell(p95Ms),
        ]);
      })}
    >
      <p>{health.counted}</p>
    </FigureTable>
  );
}

/** How a directory is at the moment: the last thing that is known of it. */
function useStanding(): (figure: HealthFigure) => string {
  const { health } = useReader().words;
  const toMoment = useMoment();
  return ({ isAvailable, lastFailureAt }) => {
    if (isAvailable === undefined) return health.isUnwatched;
    if (!isAvailable) return health.isUnavailable;
    return lastFailureAt === undefined
      ? health.isAvailable
      : fill(health.isFailing, { at: toMoment(lastFailureAt) });
  };
}

/** What kept the directories from answering. */
export function Failures({ figures: { health } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const charts = CHARTS[language];
  const toLine = useLine();
  const failures = health
    .flatMap(({ failuresByCode }) => Object.entries(failuresByCode))
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => ({ code, count, name: toFailure(code, words.terms) }));
  return (
    <FigureTable
      title={charts.failures}
      labels={[words.filters.failure, charts.count]}
      empty={charts.noFailures}
      chart={{
        kind: 'bars',
        labels: failures.map(({ name }) => name),
        series: [{ name: charts.count, values: failures.map(({ count }) => count) }],
        tell: (value) => toNumber(value, language),
      }}
      lines={failures.map(({ code, name, count }) => toLine(code, name, [count]))}
    />
  );
}

/** On which days they did not answer. */
export function FailuresPerDay({ figures: { failuresPerDay } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const charts = CHARTS[language];
  const { systems } = words.terms;
  const toLine = useLine();
  const hasFailures = failuresPerDay.some(({ failures }) =>
    Object.values(failures).some((count) => count > 0),
  );
  const days = hasFailures ? failuresPerDay : [];
  return (
    <FigureTable
      title={charts.failuresPerDay}
      labels={[words.figures.day, systems.reseda, systems.janus, systems.sygefor]}
      empty={charts.noFailures}
      chart={{
        kind: 'lines',
        labels: days.map(({ day }) => toShortDay(day, language)),
        series: (['reseda', 'janus', 'sygefor'] as const).map((system) => ({
          name: systems[system],
          values: days.map(({ failures }) => failures[system]),
        })),
        tell: (value) => toNumber(value, language),
      }}
      lines={days
        .toReversed()
        .map(({ day, failures: { reseda, janus, sygefor } }) =>
          toLine(day, toDay(day, language), [reseda, janus, sygefor]),
        )}
    />
  );
}
