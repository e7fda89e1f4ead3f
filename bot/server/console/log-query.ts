import { LOOK_UP_FAILURES, SHOWN_OUTCOMES, type LogPlace } from '../../ports/diagnosis-log.ts';
import { PERIODS, type PeriodDays } from '../../ports/figures.ts';
import { JUDGEMENTS } from '../../ports/judgements.ts';
import { LANGUAGES } from '../../ports/message.ts';
import type { GroupPlace } from '../../ports/not-understood.ts';
import { readInstant } from '../../ports/read-instant.ts';
import { LEVELS } from '../../ports/trust/level.ts';
import { NOT_UNDERSTOOD_SOURCES } from '../../ports/turn.ts';
import { like, oneOf, wholeNumber, type Parameter } from './read-query.ts';

const DAY_MS = 86_400_000;

const MOST_ROWS = 200;

/** How many rows a page holds when nobody says. */
export const USUAL_ROWS = 50;

const FROM: Parameter<string> = {
  read: readInstant,
  expected: 'a day like 2026-11-01, or an instant like 2026-11-01T09:00:00Z',
};

/** A day is meant to its end. */
const TO: Parameter<string> = {
  read: (text) => {
    const instant = readInstant(text);
    if (instant === undefined || text.includes('T')) return instant;
    return new Date(Date.parse(instant) + DAY_MS).toISOString();
  },
  expected: `${FROM.expected}; a day is included`,
};

/** The filters of the diagnosis log. */
export const FILTERS = {
  from: FROM,
  to: TO,
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

/** A page of the log. */
export const LOG_PAGE = {
  ...FILTERS,
  cursor: AFTER_ROW,
  limit: wholeNumber(1, MOST_ROWS),
} as const;

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

/** A page of what was not understood. */
export const GROUP_PAGE = {
  from: FROM,
  source: oneOf(NOT_UNDERSTOOD_SOURCES),
  cursor: AFTER_GROUP,
  limit: wholeNumber(1, MOST_ROWS),
} as const;

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
