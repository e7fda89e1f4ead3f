import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import type { Fact, FactName, Facts, Source } from '../../bot/diagnosis/fact.ts';
import { groundsOfSituation } from '../../bot/diagnosis/holding.ts';
import { SITUATION_OF } from '../../bot/diagnosis/situations.ts';
import { STEPS, type Step, type StepState } from '../../bot/diagnosis/step.ts';
import type { PathStep, Reply } from '../../bot/ports/reply.ts';
import { talkOf, type Scene } from '../scene.ts';
import { factsOf } from './case.ts';
import { isNeutral } from './neutral.ts';
import { writeDayOf } from './write-date.ts';
import { SOURCE_WORDS, STATE_WORDS, STEP_WORDS } from './verdict-words.ts';

/** The facts that tell a step, the most telling first. */
const TOLD_BY: Readonly<Record<Step, readonly FactName[]>> = {
  unit: ['unit.attached', 'unit.member', 'sees.profile'],
  reseda: ['reseda.mail', 'reseda.record', 'reseda.other-mail', 'sees.profile'],
  janus: [
    'sees.janus-accepts',
    'janus.account',
    'janus.password-set',
    'person.used-janus',
    'sees.profile',
  ],
  'sign-in': ['sygefor.account', 'sees.profile', 'told.works'],
  profile: ['sygefor.profile-saved', 'told.works'],
};

/** "Where your access stands": five steps with state, source and time. */
export function accessPath(scene: Scene, diagnosis: Diagnosis): Reply {
  const facts = factsOf(scene.state);
  const talk = talkOf(scene);
  const steps = STEPS.map((step): PathStep => {
    const state = diagnosis.steps.find((report) => report.step === step)?.state ?? 'unknown';
    const told = telling(step, state, diagnosis, facts);
    return {
      step,
      label: talk[STEP_WORDS[step]],
      state,
      stateLabel: talk[STATE_WORDS[state]],
      ...(told === undefined ? {} : originOf(told, scene)),
    };
  });
  return { kind: 'access-path', title: talk.pathTitle, steps };
}

/** Who told it, and when. */
function originOf({ source, at }: Fact, scene: Scene): Partial<PathStep> {
  const { language } = scene.state;
  return {
    source,
    sourceLabel: talkOf(scene)[SOURCE_WORDS[source]],
    at,
    dayLabel: writeDayOf(at, language, scene.context.service.timeZone),
  };
}

/** The fact that tells how a step stands, where one does. */
export function telling(
  step: Step,
  state: StepState,
  diagnosis: Diagnosis,
  facts: Facts,
): Fact | undefined {
  if (state === 'not-reached' || state === 'unknown') return undefined;
  const names = state === 'blocked' ? groundsOf(diagnosis, facts) : TOLD_BY[step];
  return names
    .map((name) => facts[name])
    .find((fact) => fact !== undefined && fact.reason !== 'not-asked');
}

/** The system whose step it is. */
const SYSTEM_OF: Readonly<Record<Step, Source>> = {
  unit: 'reseda',
  reseda: 'reseda',
  janus: 'janus',
  'sign-in': 'sygefor',
  profile: 'sygefor',
};

/** What the verdict rests on, the word of the step's own system first; of a neutral one nothing is shown. */
function groundsOf(diagnosis: Diagnosis, facts: Facts): readonly FactName[] {
  if (diagnosis.verdict !== 'blocked' || isNeutral(diagnosis.code)) return [];
  const grounds = groundsOfSituation(SITUATION_OF[diagnosis.code], facts);
  const isOwn = (name: FactName): boolean => facts[name]?.source === SYSTEM_OF[diagnosis.step];
  return grounds.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
}
