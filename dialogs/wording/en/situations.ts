import type { SituationWordings } from '../situation-wording.ts';
import { JANUS_EN } from './situations/janus.ts';
import { PROFILE_EN } from './situations/profile.ts';
import { RESEDA_EN } from './situations/reseda.ts';
import { SESAME_EN } from './situations/sesame.ts';
import { SIGN_IN_EN } from './situations/sign-in.ts';
import { UNIT_EN } from './situations/unit.ts';

/** What is said of every situation, in English. */
export const SITUATIONS_EN: SituationWordings = {
  ...UNIT_EN,
  ...RESEDA_EN,
  ...JANUS_EN,
  ...SESAME_EN,
  ...SIGN_IN_EN,
  ...PROFILE_EN,
};
