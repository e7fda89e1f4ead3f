import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { Figures } from '../../ports/figures.ts';
import { AccuracySection } from './accuracy-section.tsx';
import { People } from './figure-people.tsx';
import { Service } from './figure-service.tsx';
import { Trends } from './figure-trend.tsx';
import { toDay, toDuration, toNumber, toPercent } from './format.ts';
import { toPlace } from './to-place.ts';
import { isFigures } from './read-figures.ts';
import { useReader } from './reader.ts';
import { Standing } from './standing.tsx';
import { useAnswer } from './use-answer.ts';

const PERIODS: readonly Figures['days'][] = [7, 30, 90];
const USUAL_DAYS = 30;

/** What happened in a period, and how the service is. */
export function FiguresView({ query }: { readonly query: string }): JSX.Element {
  const { words } = useReader();
  const asked = Number(new URLSearchParams(query).get('days') ?? USUAL_DAYS);
  const days = PERIODS.find((period) => period === asked) ?? USUAL_DAYS;
  const { answer, again } = useAnswer('figures', `days=${days}`, isFigures);
  return (
    <>
      <nav class="choice" aria-label={words.figures.period}>
        {PERIODS.map((period) => (
          <a
            key={period}
            href={toPlace('figures', `days=${period}`)}
            {...(period === days ? { 'aria-current': 'true' as const } : {})}
          >
            {fill(words.figures.days, { days: String(period) })}
          </a>
        ))}
      </nav>
      <Standing answer={answer} again={again}>
        {(figures) => (
          <>
            <AccuracySection figures={figures} />
            <Overview figures={figures} />
            <div class="figures">
              <div class="figure-column">
                <People figures={figures} />
              </div>
              <div class="figure-column">
                <Trends figures={figures} />
                <Service figures={figures} />
              </div>
            </div>
          </>
        )}
      </Standing>
    </>
  );
}

function Overview({ figures }: { readonly figures: Figures }): JSX.Element {
  const { language, words } = useReader();
  const { funnel, escalated, unblocked, notUnderstood, from, to } = figures;
  const labels = words.figures;
  const blocked = funnel.steps.reduce((sum, step) => sum + step.blocked, 0);
  const number = (value: number): string => toNumber(value, language);
  const duration = (ms: number | undefined): string =>
    ms === undefined ? words.none : toDuration(ms, language);
  const entries: readonly (readonly [string, string])[] = [
    [labels.came, number(funnel.came)],
    [labels.through, number(funnel.through)],
    [labels.blocked, number(blocked)],
    [labels.escalated, `${number(escalated.people)} (${toPercent(escalated.share, language)})`],
    [labels.unblocked, number(unblocked.count)],
    [labels.median, duration(unblocked.medianMs)],
    [labels.p90, duration(unblocked.p90Ms)],
    [labels.notUnderstood, number(notUnderstood)],
  ];
  return (
    <>
      <p class="soft">
        {fill(labels.span, { from: toDay(from, language), to: toDay(to, language) })}
      </p>
      <dl class="tiles">
        {entries.map(([term, told]) => (
          <div key={term} class="panel">
            <dt>{term}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
