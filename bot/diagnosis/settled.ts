import { holds, type Condition } from './condition.ts';
import type { Facts } from './fact.ts';
import type { Step } from './step.ts';

/** What the person sees today proves a step and those before it, whatever a directory says. */
const SETTLED_BY: readonly {
  readonly steps: readonly Step[];
  readonly when: readonly Condition[];
}[] = [
  {
    steps: ['unit', 'reseda', 'janus', 'sign-in'],
    when: [
      { 'sees.profile': 'yes', 'told.signed-in-with-cru': 'not-yes' },
      { 'told.works': 'yes' },
      { 'sygefor.account': 'yes', 'sygefor.active': 'not-no', 'sygefor.profile-saved': 'yes' },
    ],
  },
  {
    steps: ['profile'],
    when: [
      { 'told.works': 'yes' },
      { 'sygefor.account': 'yes', 'sygefor.active': 'not-no', 'sygefor.profile-saved': 'yes' },
    ],
  },
  { steps: ['janus'], when: [{ 'sees.janus-accepts': 'yes' }] },
  { steps: ['sign-in'], when: [{ 'sygefor.account': 'yes', 'sygefor.active': 'not-no' }] },
];

/** Facts that prove a step by themselves, without anybody having seen it work. */
const PROVED_BY: Readonly<Record<Step, readonly Condition[]>> = {
  unit: [{ 'unit.attached': 'yes' }, { 'unit.member': 'yes' }],
  reseda: [{ 'reseda.record': 'yes', 'reseda.mail': 'yes', 'reseda.shared-mail': 'not-yes' }],
  janus: [
    { 'janus.account': 'yes', 'janus.password-set': 'yes', 'janus.locked': 'no' },
    { 'janus.account': 'yes', 'janus.password-set': 'yes', 'janus.locked': 'unasked' },
    { 'janus.account': 'yes', 'person.used-janus': 'yes' },
  ],
  'sign-in': [],
  profile: [],
};

/** Whether the person was seen to be past this step. */
export function isSettled(step: Step, facts: Facts): boolean {
  return SETTLED_BY.some(
    ({ steps, when }) => steps.includes(step) && when.some((condition) => holds(condition, facts)),
  );
}

/** Whether the facts prove this step, seen or told by a directory. */
export function isProved(step: Step, facts: Facts): boolean {
  return isSettled(step, facts) || PROVED_BY[step].some((condition) => holds(condition, facts));
}
