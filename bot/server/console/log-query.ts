import { LOOK_UP_FAILURES, SHOWN_OUTCOMES, type LogPlace } from '../../ports/diagnosis-log.ts';
import { PERIODS, type PeriodDays } from '../../ports/figures.ts';
import { JUDGEMENTS } from '../../ports/judgements.ts';
import { LANGUAGES } from '../../ports/message.ts';
import type { GroupPlace } from '../../ports/not-understood.ts';
import { LEVELS } from '../../ports/trust/level.ts';
import { NOT_UNDERSTOOD_SOURCES } from '../../ports/turn.ts';
import { like, oneOf, wholeNumber, type Parameter } from './read-query.ts';
import { createSpan } from './span-query.ts';

const MOST_ROWS = 200;

/** How many rows a page holds when nobody says. */
export const USUAL_ROWS = 50;

/** The filters of the diagnosis log, besides the time. */
const FILTERS = {
  channel: oneOf(['web', 'teams']),
  language: oneOf(LANGUAGES),
  step: oneOf(['unit', 'reseda', 'janus', 'sign-in', 'profile']),
  situation: like(/^[A-Z]{1,2}\d{1,2}$/, 'the code of a situation, like R2'),
  unit: like(/^[\p{L}\p{N} _.-]{1,40}$/u, 'the code of a unit, like UMR7586'),
  outcome: oneOf(SHOWN_OUTCOMES),
  level: oneOf(LEVELS),
  failure: oneOf(['any', ...LOOK_UP_FAILURES]),
  judgement: oneOf([...JUDGEMENTS, 'none']),
} as const;

const AFTER_ROW: Parameter<LogPlace> = {
  read: (text) => {
    const [, ms, id] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? [];
    return ms === undefined || id === undefined
      ? undefined
      : { at: new Date(Number(ms)).toISOString(), id: Number(id) };
  },
  expected: 'the "next" of the page before',
};

const AFTER_ID: Parameter<number> = {
  read: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined),
  expected: 'the "lastId" of the first page',
};

export function toLogCursor({ at, id }: LogPlace): string {
  return `${Date.parse(at)}-${id}`;
}

const AFTER_GROUP: Parameter<GroupPlace> = {
  read: (text) => {
    const [, count, gist] = /^(\d{1,9})-([\w-]+)$/.exec(text) ?? [];
    return count === undefined || gist === undefined
      ? undefined
      : { count: Number(count), gist: Buffer.from(gist, 'base64url').toString() };
  },
  expected: AFTER_ROW.expected,
};

/** What may be asked of the lists, by days of this time zone. */
export function createLogQuery(timeZone: string) {
  const { from, to } = createSpan(timeZone);
  const limit = wholeNumber(1, MOST_ROWS);
  const filters = { from, to, ...FILTERS };
  return {
    filters,
    /** A page of the log. */
    logPage: { ...filters, cursor: AFTER_ROW, limit },
    /** What is written after a page was read. */
    live: { ...filters, after: AFTER_ID },
    /** A page of what was not understood. */
    groupPage: { from, source: oneOf(NOT_UNDERSTOOD_SOURCES), cursor: AFTER_GROUP, limit },
  };
}

export function toGroupCursor({ count, gist }: GroupPlace): string {
  return `${count}-${Buffer.from(gist).toString('base64url')}`;
}

export const FIGURES = {
  days: {
    read: (text: string): PeriodDays | undefined => PERIODS.find((days) => String(days) === text),
    expected: `one of ${PERIODS.join(', ')}`,
  },
} as const;

/** A page of the verdicts of a period that were wrong. */
export const WRONG_PAGE = {
  ...FIGURES,
  cursor: AFTER_ROW,
  limit: wholeNumber(1, MOST_ROWS),
} as const;
