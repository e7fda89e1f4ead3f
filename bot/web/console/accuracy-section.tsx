import type { JSX } from 'preact';
import { ACCURACY } from '../../../dialogs/wording/console/accuracy.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Figures } from '../../ports/figures.ts';
import type { SituationAccuracy } from '../../ports/judgements.ts';
import type { Line } from './data-table.tsx';
import { FigureTable } from './figure-table.tsx';
import { toNumber, toPercent } from './format.ts';
import { nameVerdict } from './log-table.tsx';
import { useReader } from './reader.ts';
import { Section } from './section.tsx';
import { toPlace } from './to-place.ts';
import { WrongVerdicts } from './wrong-verdicts.tsx';

interface FiguresProps {
  readonly figures: Figures;
}

/** A chart holds so many situations; the table has them all. */
const MOST_BARS = 8;

/** A code, rather than a verdict without a situation: the log can be filtered by it. */
const CODE = /^[A-Z]/u;

/** Whether the assistant was right: the first that an administrator looks at. */
export function AccuracySection({ figures }: FiguresProps): JSX.Element {
  const { language } = useReader();
  const words = ACCURACY[language];
  const { accuracy } = figures;
  return (
    <>
      <Section title={words.title}>
        <p class="soft">{words.note}</p>
        {accuracy.judged === 0 ? <p>{words.none}</p> : <Overall figures={figures} />}
      </Section>
      {accuracy.judged > 0 && <Situations figures={figures} />}
      {accuracy.judged > 0 && (
        <WrongVerdicts
          key={figures.days}
          days={figures.days}
          count={accuracy.judged - accuracy.right}
        />
      )}
    </>
  );
}

function Overall({ figures: { accuracy, satisfaction } }: FiguresProps): JSX.Element {
  const { language } = useReader();
  const words = ACCURACY[language];
  const share = useShare();
  const { right, judged, bySupport } = accuracy;
  const answers = satisfaction.yes + satisfaction.no;
  const entries: readonly (readonly [string, string])[] = [
    [words.accuracy, share(right, judged)],
    [words.byPerson, toNumber(judged - bySupport, language)],
    [words.bySupport, toNumber(bySupport, language)],
    [words.satisfaction, answers === 0 ? '–' : share(satisfaction.yes, answers)],
  ];
  return (
    <dl class="tiles">
      {entries.map(([term, told]) => (
        <div key={term} class="panel">
          <dt>{term}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}

function Situations({ figures: { accuracy, from } }: FiguresProps): JSX.Element {
  const { language, words: common } = useReader();
  const words = ACCURACY[language];
  const nameOf = ({ situation }: SituationAccuracy): string =>
    nameVerdict(
      CODE.test(situation) ? { code: situation, verdict: '' } : { verdict: situation },
      common,
      language,
    );
  const toLine = (figure: SituationAccuracy): Line => {
    const { situation, right, judged, bySupport } = figure;
    const wrong = toNumber(judged - right, language);
    const query = new URLSearchParams({ judgement: 'wrong', situation, from });
    return {
      key: situation,
      cells: [
        nameOf(figure),
        toPercent(right / judged, language),
        toNumber(right, language),
        judged > right && CODE.test(situation) ? (
          <a key="wrong" href={toPlace('log', query.toString())}>
            {wrong}
          </a>
        ) : (
          wrong
        ),
        toNumber(judged, language),
        toNumber(judged - bySupport, language),
        toNumber(bySupport, language),
      ],
    };
  };
  const shown = accuracy.situations.slice(0, MOST_BARS);
  return (
    <FigureTable
      title={words.situations}
      labels={[
        common.filters.situation,
        words.share,
        words.right,
        words.wrong,
        words.judged,
        words.byPerson,
        words.bySupport,
      ]}
      chart={{
        kind: 'bars',
        isStacked: true,
        labels: shown.map(nameOf),
        series: [
          { name: words.right, values: shown.map(({ right }) => right) },
          { name: words.wrong, values: shown.map(({ right, judged }) => judged - right) },
        ],
        tell: (value) => toNumber(value, language),
      }}
      lines={accuracy.situations.map(toLine)}
    />
  );
}

/** A share, and of how many: a share of three is not one of three hundred. */
function useShare(): (count: number, all: number) => string {
  const { language } = useReader();
  return (count, all) => {
    const of = fill(ACCURACY[language].of, {
      count: toNumber(count, language),
      all: toNumber(all, language),
    });
    return `${toPercent(count / all, language)} (${of})`;
  };
}
