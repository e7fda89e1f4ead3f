import type { RequestDue } from '../../ports/console-requests.ts';
import type { EscalationEventKind, EscalationMove } from '../../ports/escalations.ts';
import type { WorkingTime } from '../../ports/working-time.ts';

/** Within how many hours of work. */
export interface Targets {
  readonly answerHours: number;
  readonly solveHours: number;
}

/** What is owed, the earliest first. Nothing of a request that is solved. */
export interface DueReport {
  readonly dues: readonly RequestDue[];
  readonly isLate: boolean;
}

export interface TargetParts {
  readonly workingTime: WorkingTime;
  readonly targets: Targets;
  readonly now: Date;
}

type Clock = 'runs' | 'stands' | 'over';

/** What an event does to the time that solving takes, by how that time stood. */
const CLOCKS: Readonly<Record<Clock, Readonly<Partial<Record<EscalationEventKind, Clock>>>>> = {
  runs: { waiting: 'stands', solved: 'over', confirmed: 'over' },
  stands: {
    taken: 'runs',
    written: 'runs',
    reopened: 'runs',
    solved: 'over',
    confirmed: 'over',
  },
  over: { reopened: 'runs', added: 'runs' },
};

/** The person waits for words from here on, unless they did already. */
const ASKS: readonly EscalationEventKind[] = ['opened', 'added', 'written', 'reopened'];
/** Support said something that the person can do with. */
const ANSWERS: readonly EscalationEventKind[] = ['answered', 'waiting', 'solved', 'confirmed'];

/** Where the times of one request stand after some of its events. */
interface Course {
  readonly clock: Clock;
  /** Since when the time of solving runs; of no meaning while it does not. */
  readonly since: Date;
  /** Hours of work that ran before. */
  readonly spentHours: number;
  /** When the time for solving ran out, if it did. */
  readonly ranOutAt: Date | undefined;
  /** The earliest word of the person that has no answer. */
  readonly askedAt: Date | undefined;
  /** The day until which support waits. */
  readonly waitsUntil: string | undefined;
}

/**
 * When an answer and a solution are due, and what is late. Hours count while support works; those for
 * solving not while it waits for somebody. A request that is reopened has all of its time again.
 * `openedAt` is when it was opened, its events oldest first.
 */
export function judgeTargets(
  openedAt: string,
  events: readonly EscalationMove[],
  parts: TargetParts,
): DueReport {
  const start: Course = {
    clock: 'runs',
    since: new Date(openedAt),
    spentHours: 0,
    ranOutAt: undefined,
    askedAt: new Date(openedAt),
    waitsUntil: undefined,
  };
  const course = events.reduce((before, event) => follow(before, event, parts), start);
  const dues = toDues(course, parts)
    .map(({ kind, at }): RequestDue => ({ kind, at: at.toISOString(), isLate: at < parts.now }))
    .sort((one, other) => one.at.localeCompare(other.at));
  return { dues, isLate: dues.some(({ isLate }) => isLate) };
}

/** Late ones first, then by what is due next; a request of which nothing is due comes last. */
export function compareDues(one: DueReport, other: DueReport): number {
  const lateness = Number(other.isLate) - Number(one.isLate);
  return lateness === 0 ? nextOf(one).localeCompare(nextOf(other)) : lateness;
}

/** After every date that anybody writes, when nothing is due. */
function nextOf({ dues }: DueReport): string {
  return dues[0]?.at ?? '9999';
}

function follow(course: Course, event: EscalationMove, parts: TargetParts): Course {
  const at = new Date(event.at);
  const clock = CLOCKS[course.clock][event.kind] ?? course.clock;
  const waitsUntil = clock === 'stands' ? (event.waitingUntil ?? course.waitsUntil) : undefined;
  const timed = { ...turn(course, clock, at, parts), waitsUntil };
  if (ANSWERS.includes(event.kind)) return { ...timed, askedAt: undefined };
  const isAsked = clock !== 'over' && ASKS.includes(event.kind);
  return isAsked && timed.askedAt === undefined ? { ...timed, askedAt: at } : timed;
}

/** The time of solving stops, goes on, or begins again. */
function turn(course: Course, clock: Clock, at: Date, parts: TargetParts): Course {
  if (clock === course.clock) return course;
  if (course.clock === 'over')
    return { ...course, clock, since: at, spentHours: 0, ranOutAt: undefined };
  if (clock === 'runs') return { ...course, clock, since: at };
  if (course.clock === 'stands') return { ...course, clock };
  const { spentHours, since } = course;
  const runsOut = runningOut(course, parts);
  return {
    ...course,
    clock,
    spentHours: spentHours + parts.workingTime.hoursBetween(since, at),
    ranOutAt: runsOut < at ? runsOut : undefined,
  };
}

/** When the time runs out, as long as it runs. */
function runningOut(
  { spentHours, since, ranOutAt }: Course,
  { workingTime, targets }: TargetParts,
): Date {
  const left = Math.max(0, targets.solveHours - spentHours);
  return ranOutAt ?? workingTime.addHours(since, left);
}

interface Owed {
  readonly kind: RequestDue['kind'];
  readonly at: Date;
}

function toDues(course: Course, parts: TargetParts): readonly Owed[] {
  if (course.clock === 'over') return [];
  return [...answerDue(course, parts), ...waitDue(course, parts), ...solveDue(course, parts)];
}

function answerDue({ askedAt }: Course, { workingTime, targets }: TargetParts): readonly Owed[] {
  if (askedAt === undefined) return [];
  return [{ kind: 'answer', at: workingTime.addHours(askedAt, targets.answerHours) }];
}

function waitDue({ waitsUntil }: Course, { workingTime }: TargetParts): readonly Owed[] {
  return waitsUntil === undefined ? [] : [{ kind: 'wait', at: workingTime.endOfWork(waitsUntil) }];
}

function solveDue(course: Course, parts: TargetParts): readonly Owed[] {
  if (course.clock === 'runs') return [{ kind: 'solve', at: runningOut(course, parts) }];
  return course.ranOutAt === undefined ? [] : [{ kind: 'solve', at: course.ranOutAt }];
}
