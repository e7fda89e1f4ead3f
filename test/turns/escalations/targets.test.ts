import { describe, expect, it } from 'vitest';
import type { EscalationEvent, EscalationEventKind } from '../../../bot/ports/escalations.ts';
import {
  compareDues,
  judgeTargets,
  type DueReport,
} from '../../../bot/turns/escalations/targets.ts';
import { USUAL_WORKING_TIME } from '../../fakes/usual-working-time.ts';

/** A Monday, nine in Paris. */
const OPENED_AT = '2026-11-23T08:00:00.000Z';

type Happened = readonly [at: string, kind: EscalationEventKind, waitingUntil?: string];

function judge(happened: readonly Happened[], now: string): DueReport {
  const events = happened.map(([at, kind, waitingUntil], index): EscalationEvent => ({
    id: index + 1,
    at: `${at}:00.000Z`,
    kind,
    ...(waitingUntil !== undefined && { waitingUntil }),
  }));
  return judgeTargets(OPENED_AT, events, {
    workingTime: USUAL_WORKING_TIME,
    targets: { answerHours: 8, solveHours: 40 },
    now: new Date(`${now}:00.000Z`),
  });
}

/** `answer 2026-11-23T16:00`, with `late` where it is. */
function duesOf(happened: readonly Happened[], now: string): readonly string[] {
  return judge(happened, now).dues.map(
    ({ kind, at, isLate }) => `${kind} ${at.slice(0, 16)}${isLate ? ' late' : ''}`,
  );
}

const MONDAY = '2026-11-23T09:00';
const OPENED: Happened = ['2026-11-23T08:00', 'opened'];
const BY_MONDAY = 'answer 2026-11-23T16:00';
const BY_FRIDAY = 'solve 2026-11-27T16:00';

describe('what support owes', () => {
  it.each<readonly [string, readonly Happened[], string, readonly string[]]>([
    ['nobody has done anything', [OPENED], MONDAY, [BY_MONDAY, BY_FRIDAY]],
    ['it is of an earlier version, without events', [], MONDAY, [BY_MONDAY, BY_FRIDAY]],
    ['a day has gone by', [OPENED], '2026-11-24T08:01', [`${BY_MONDAY} late`, BY_FRIDAY]],
    ['it is the last moment', [OPENED], '2026-11-23T16:00', [BY_MONDAY, BY_FRIDAY]],
    [
      'somebody took it and says nothing',
      [OPENED, ['2026-11-23T09:00', 'taken'], ['2026-11-23T09:05', 'noted']],
      MONDAY,
      [BY_MONDAY, BY_FRIDAY],
    ],
    ['it was answered', [OPENED, ['2026-11-23T09:00', 'answered']], MONDAY, [BY_FRIDAY]],
    [
      'the person wrote again',
      [OPENED, ['2026-11-23T09:00', 'answered'], ['2026-11-23T12:00', 'written']],
      MONDAY,
      ['answer 2026-11-24T12:00', BY_FRIDAY],
    ],
    [
      'the person wrote twice, which gives no more time',
      [
        OPENED,
        ['2026-11-23T09:00', 'answered'],
        ['2026-11-23T12:00', 'written'],
        ['2026-11-24T11:00', 'written'],
      ],
      MONDAY,
      ['answer 2026-11-24T12:00', BY_FRIDAY],
    ],
    [
      'support waits, which it told the person',
      [OPENED, ['2026-11-23T12:00', 'waiting', '2026-11-26']],
      '2026-11-24T09:00',
      ['wait 2026-11-26T16:00'],
    ],
    [
      'support has waited for too long',
      [OPENED, ['2026-11-23T12:00', 'waiting', '2026-11-26']],
      '2026-11-27T09:00',
      ['wait 2026-11-26T16:00 late'],
    ],
    [
      'support waits for longer than it said first',
      [
        OPENED,
        ['2026-11-23T12:00', 'waiting', '2026-11-24'],
        ['2026-11-24T12:00', 'waiting', '2026-11-30'],
      ],
      '2026-11-27T09:00',
      ['wait 2026-11-30T16:00'],
    ],
    [
      'support goes on after two days of waiting',
      [OPENED, ['2026-11-23T12:00', 'waiting', '2026-11-30'], ['2026-11-25T12:00', 'taken']],
      '2026-11-25T13:00',
      ['solve 2026-12-01T16:00'],
    ],
    [
      'the person writes while support waits',
      [OPENED, ['2026-11-23T12:00', 'waiting', '2026-11-30'], ['2026-11-25T12:00', 'written']],
      '2026-11-25T13:00',
      ['answer 2026-11-26T12:00', 'solve 2026-12-01T16:00'],
    ],
    [
      'the person escalates the same again while support waits',
      [OPENED, ['2026-11-23T12:00', 'waiting', '2026-11-30'], ['2026-11-25T12:00', 'added']],
      '2026-11-25T13:00',
      ['answer 2026-11-26T12:00', 'wait 2026-11-30T16:00'],
    ],
    [
      'support began to wait when it was too late',
      [OPENED, ['2026-11-23T12:00', 'answered'], ['2026-11-30T12:00', 'waiting', '2026-12-04']],
      '2026-12-01T09:00',
      [`${BY_FRIDAY} late`, 'wait 2026-12-04T16:00'],
    ],
    ['it is solved', [OPENED, ['2026-11-23T12:00', 'solved']], '2026-12-24T09:00', []],
    [
      'the person says thank you for the solution',
      [OPENED, ['2026-11-23T12:00', 'solved'], ['2026-11-23T13:00', 'written']],
      '2026-12-24T09:00',
      [],
    ],
    [
      'it was solved while support waited',
      [OPENED, ['2026-11-23T12:00', 'waiting', '2026-11-30'], ['2026-11-24T12:00', 'solved']],
      '2026-12-24T09:00',
      [],
    ],
    [
      'it was reopened, with all of its time again',
      [OPENED, ['2026-11-27T12:00', 'solved'], ['2026-11-30T08:00', 'reopened']],
      '2026-11-30T09:00',
      ['answer 2026-11-30T16:00', 'solve 2026-12-04T16:00'],
    ],
    [
      'the person escalates the same again after it was solved',
      [OPENED, ['2026-11-27T12:00', 'solved'], ['2026-11-30T08:00', 'added']],
      '2026-11-30T09:00',
      ['answer 2026-11-30T16:00', 'solve 2026-12-04T16:00'],
    ],
    [
      'it was reopened a week after the person said thank you',
      [
        OPENED,
        ['2026-11-23T12:00', 'solved'],
        ['2026-11-23T13:00', 'written'],
        ['2026-11-30T08:00', 'reopened'],
      ],
      '2026-11-30T09:00',
      ['answer 2026-11-30T16:00', 'solve 2026-12-04T16:00'],
    ],
    [
      'support waited twice, and worked on it before and in between',
      [
        OPENED,
        ['2026-11-23T12:00', 'waiting', '2026-11-30'],
        ['2026-11-25T12:00', 'taken'],
        ['2026-11-26T12:00', 'waiting', '2026-11-30'],
        ['2026-11-27T12:00', 'taken'],
      ],
      '2026-11-27T13:00',
      ['solve 2026-12-02T16:00'],
    ],
    [
      'the person confirmed it',
      [OPENED, ['2026-11-23T12:00', 'solved'], ['2026-11-23T13:00', 'confirmed']],
      '2026-12-24T09:00',
      [],
    ],
  ])('is known when %s', (_, happened, now, dues) => {
    expect(duesOf(happened, now)).toEqual(dues);
  });

  it('puts what is late first, then what is due next, then what nothing is due of', () => {
    const late = judge([OPENED], '2026-11-25T09:00');
    const soon = judge([OPENED, ['2026-11-23T09:00', 'written']], MONDAY);
    const later = judge([OPENED, ['2026-11-23T09:00', 'answered']], MONDAY);
    const nothing = judge([OPENED, ['2026-11-23T09:00', 'solved']], MONDAY);

    expect([nothing, later, late, soon].toSorted(compareDues)).toEqual([
      late,
      soon,
      later,
      nothing,
    ]);
  });
});
