import type { Accuracy, AccuracyFigure, Satisfaction } from '../../../bot/ports/judgements.ts';
import { total } from './to-funnel.ts';

interface Count {
  readonly value: string;
  readonly count: number;
}

interface Judged extends Count {
  readonly judge: string;
  readonly judgement: string;
  readonly situation: string;
}

/** How often verdicts were right, from what `cellsOf` counts under `judged`. */
export function toAccuracy(counts: readonly Count[]): Accuracy {
  const judged = counts.map(readJudged);
  const situations = [...Map.groupBy(judged, ({ situation }) => situation)]
    .map(([situation, own]) => ({ situation, ...toFigure(own) }))
    .sort((one, other) => other.judged - one.judged || (one.situation < other.situation ? -1 : 1));
  return { ...toFigure(judged), situations };
}

/** What people answered, from what is counted under `helped`. */
export function toSatisfaction(counts: readonly Count[]): Satisfaction {
  return {
    yes: total(counts.filter(({ value }) => value === 'yes')),
    no: total(counts.filter(({ value }) => value === 'no')),
  };
}

function readJudged({ value, count }: Count): Judged {
  const [judge = '', judgement = '', situation = ''] = value.split(' ');
  return { value, count, judge, judgement, situation };
}

function toFigure(judged: readonly Judged[]): AccuracyFigure {
  return {
    right: total(judged.filter(({ judgement }) => judgement === 'right')),
    judged: total(judged),
    bySupport: total(judged.filter(({ judge }) => judge === 'support')),
  };
}
