import type { PathStep } from '../../../ports/reply.ts';
import type { Preview } from './previews.ts';

type State = PathStep['state'];

const STEPS = [
  ['unit', 'talk.stepUnit'],
  ['reseda', 'talk.stepReseda'],
  ['janus', 'talk.stepJanus'],
  ['sign-in', 'talk.stepSignIn'],
  ['profile', 'talk.stepProfile'],
] as const;

const STATES: Readonly<Record<State, string>> = {
  ok: 'talk.stateOk',
  blocked: 'talk.stateBlocked',
  warning: 'talk.stateWarning',
  unknown: 'talk.stateUnknown',
  unavailable: 'talk.stateUnavailable',
  'not-reached': 'talk.stateNotReached',
};

const STATE_NAMES: readonly State[] = [
  'ok',
  'blocked',
  'warning',
  'unknown',
  'unavailable',
  'not-reached',
];

/** The five steps; the third one stands as the text says that is shown. */
export const pathPreview: Preview = ({ say, id }) => {
  const shown = STATE_NAMES.find((state) => STATES[state] === id) ?? 'blocked';
  const sourceLabel = say(id.startsWith('talk.source') ? id : 'talk.sourceJanus');
  const steps = STEPS.map(([step, label], index): PathStep => {
    const state = stateAt(index, shown);
    return {
      step,
      label: say(label),
      state,
      stateLabel: say(STATES[state]),
      ...(index === 2 && { source: 'janus', sourceLabel, at: '2026-11-22T09:00:00Z' }),
    };
  });
  return [{ kind: 'access-path', title: say('talk.pathTitle'), steps }];
};

function stateAt(index: number, shown: State): State {
  if (index === 2) return shown;
  return index < 2 ? 'ok' : 'not-reached';
}
