/** The conditions of the guide, in the order in which they stand one behind the other. */
export const STEPS = ['unit', 'reseda', 'janus', 'sign-in', 'profile'] as const;

export type Step = (typeof STEPS)[number];

export type StepState = 'ok' | 'blocked' | 'warning' | 'unknown' | 'unavailable' | 'not-reached';

/** Who can repair something. */
export type Owner =
  | 'user'
  | 'unit-administrator'
  | 'director'
  | 'sesame-support'
  | 'sygefor-support'
  | 'it'
  | 'delegation';
