import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import { NOT_UNDERSTOOD } from '../../../dialogs/wording/console/not-understood.ts';
import type { Figures, Share, TrendFigure } from '../../ports/figures.ts';
import type { SituationAccuracy } from '../../ports/judgements.ts';
import type { NotUnderstoodPage } from '../../ports/not-understood.ts';
import {
  hasShape,
  isBoolean,
  isListOf,
  isNumber,
  isOptional,
  isRecord,
  isString,
} from '../widget/shape.ts';
import type { Guard } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';

type Row<Name extends keyof Figures> = Figures[Name] extends readonly (infer Each)[] ? Each : never;

const { terms } = CONSOLE.fr;

const isShares = <Name extends string>(isName: Guard<Name>) =>
  isListOf(hasShape<Share<Name>>({ name: isName, people: isNumber }));

const isPeriod: Guard<Figures['days']> = (value): value is Figures['days'] =>
  value === 7 || value === 30 || value === 90;

const isCounts = (value: unknown): value is Readonly<Record<string, number>> =>
  isRecord(value) && Object.values(value).every(isNumber);

const isTrendFigure = hasShape<TrendFigure>({
  day: isString,
  came: isNumber,
  through: isNumber,
  blocked: isNumber,
  escalated: isNumber,
});

const ACCURACY_FIGURE = { right: isNumber, judged: isNumber, bySupport: isNumber } as const;

export const isFigures = hasShape<Figures>({
  days: isPeriod,
  from: isString,
  to: isString,
  accuracy: hasShape<Figures['accuracy']>({
    ...ACCURACY_FIGURE,
    situations: isListOf(hasShape<SituationAccuracy>({ ...ACCURACY_FIGURE, situation: isString })),
  }),
  satisfaction: hasShape<Figures['satisfaction']>({ yes: isNumber, no: isNumber }),
  funnel: hasShape<Figures['funnel']>({
    came: isNumber,
    unplaced: isNumber,
    steps: isListOf(
      hasShape<Figures['funnel']['steps'][number]>({
        step: isNameOf(terms.steps),
        reached: isNumber,
        blocked: isNumber,
        open: isNumber,
      }),
    ),
    through: isNumber,
  }),
  perDay: isListOf(isTrendFigure),
  perWeek: isListOf(isTrendFigure),
  situations: isListOf(
    hasShape<Row<'situations'>>({
      code: isString,
      people: isNumber,
      visits: isNumber,
      visitsBefore: isNumber,
    }),
  ),
  languages: isShares(isNameOf(terms.languages)),
  channels: isShares(isNameOf(terms.channels)),
  levels: isShares(isNameOf(terms.levels)),
  units: isListOf(
    hasShape<Row<'units'>>({ unit: isString, people: isNumber, blocked: isOptional(isNumber) }),
  ),
  escalated: hasShape<Figures['escalated']>({ people: isNumber, share: isNumber }),
  unblocked: hasShape<Figures['unblocked']>({
    count: isNumber,
    medianMs: isOptional(isNumber),
    p90Ms: isOptional(isNumber),
    spread: isListOf(
      hasShape<Figures['unblocked']['spread'][number]>({
        withinMs: isOptional(isNumber),
        count: isNumber,
      }),
    ),
  }),
  notUnderstood: isNumber,
  health: isListOf(
    hasShape<Row<'health'>>({
      system: isNameOf(terms.systems),
      isAvailable: isOptional(isBoolean),
      lastFailureAt: isOptional(isString),
      lookUps: isNumber,
      failures: isNumber,
      failuresByCode: isCounts,
      p50Ms: isOptional(isNumber),
      p95Ms: isOptional(isNumber),
    }),
  ),
  failuresPerDay: isListOf(
    hasShape<Row<'failuresPerDay'>>({
      day: isString,
      failures: hasShape<Row<'failuresPerDay'>['failures']>({
        reseda: isNumber,
        janus: isNumber,
        sygefor: isNumber,
      }),
    }),
  ),
  mail: hasShape<Figures['mail']>({
    waiting: isNumber,
    givenUp: isNumber,
    oldestWaitingSeconds: isNumber,
    isAlarming: isBoolean,
  }),
  credentials: isListOf(
    hasShape<Row<'credentials'>>({
      name: isString,
      kind: isNameOf(terms.credentialKinds),
      state: isNameOf(terms.credentialStates),
      endsAt: isOptional(isString),
    }),
  ),
});

export const isNotUnderstoodPage = hasShape<NotUnderstoodPage>({
  groups: isListOf(
    hasShape<NotUnderstoodPage['groups'][number]>({
      gist: isString,
      text: isString,
      count: isNumber,
      firstAt: isString,
      lastAt: isString,
      languages: isListOf(isNameOf(terms.languages)),
      sources: isListOf(isNameOf(NOT_UNDERSTOOD.fr.sources)),
    }),
  ),
  next: isOptional(isString),
});
