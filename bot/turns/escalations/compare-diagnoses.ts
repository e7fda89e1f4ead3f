import { entriesOf } from '../../diagnosis/condition.ts';
import { STEPS, type Step, type StepState } from '../../diagnosis/step.ts';
import { FACT_NAMES } from '../../diagnosis/fact.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { EscalationDossier } from '../../ports/escalations.ts';
import type { Replay, ReplayedFact, ReplayedVerdict } from '../../ports/replay.ts';
import type { ToldFact } from '../../ports/told.ts';
import { toToldFact } from '../../../dialogs/topics/journal.ts';

/** Who told it, and when, is no difference. */
const COMPARED = ['finding', 'reason', 'isPossible'] as const satisfies readonly (keyof ToldFact)[];

type Told = Pick<EscalationDossier, 'verdict' | 'step' | 'code' | 'steps' | 'evidence' | 'facts'>;

/** What is concluded now beside what was told then. */
export function compareDiagnoses(told: Told, diagnosis: Diagnosis): Replay {
  const states = (reports: readonly { readonly step: Step; readonly state: StepState }[]) =>
    new Map(reports.map(({ step, state }) => [step, state]));
  const [before, now] = [states(told.steps), states(diagnosis.steps)];
  return {
    before: toVerdict(told.verdict, told.step, told.code),
    now: toVerdict(
      diagnosis.verdict,
      diagnosis.step,
      diagnosis.verdict === 'blocked' ? diagnosis.code : undefined,
    ),
    steps: STEPS.map((step) => ({
      step,
      before: before.get(step) ?? 'unknown',
      now: now.get(step) ?? 'unknown',
    })),
    facts: compareFacts(told.evidence ?? factsOf(told), diagnosis.evidence.map(toToldFact)),
    unavailable: diagnosis.unavailable,
  };
}

/** Of a request of an earlier version, at least what the person told. */
function factsOf({ facts }: Told): readonly ToldFact[] {
  return entriesOf(facts).map(([fact, told]) => toToldFact({ fact, ...told }));
}

/** A step of another version is none. */
function toVerdict(verdict: string, step?: string, code?: string): ReplayedVerdict {
  const known = STEPS.find((each) => each === step);
  return {
    verdict,
    ...(known !== undefined && { step: known }),
    ...(code !== undefined && { code }),
  };
}

/** Those that differ, in the order of the table. */
function compareFacts(
  before: readonly ToldFact[],
  now: readonly ToldFact[],
): readonly ReplayedFact[] {
  const [then, today] = [byName(before), byName(now)];
  const gone = [...then.keys()].filter((name) => !FACT_NAMES.some((known) => known === name));
  return [...FACT_NAMES, ...gone].flatMap((fact) => {
    const [told, found] = [then.get(fact), today.get(fact)];
    if (isSame(told, found)) return [];
    return [
      {
        fact,
        ...(told !== undefined && { before: told }),
        ...(found !== undefined && { now: found }),
      },
    ];
  });
}

function byName(facts: readonly ToldFact[]): ReadonlyMap<string, ToldFact> {
  return new Map(facts.map((told) => [told.fact, told]));
}

function isSame(one: ToldFact | undefined, other: ToldFact | undefined): boolean {
  return COMPARED.every((key) => one?.[key] === other?.[key]);
}
