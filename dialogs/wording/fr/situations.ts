import type { SituationWordings } from '../situation-wording.ts';
import { JANUS_FR } from './situations/janus.ts';
import { PROFILE_FR } from './situations/profile.ts';
import { RESEDA_FR } from './situations/reseda.ts';
import { SESAME_FR } from './situations/sesame.ts';
import { SIGN_IN_FR } from './situations/sign-in.ts';
import { UNIT_FR } from './situations/unit.ts';

/** What is said of every situation, in French. */
export const SITUATIONS_FR: SituationWordings = {
  ...UNIT_FR,
  ...RESEDA_FR,
  ...JANUS_FR,
  ...SESAME_FR,
  ...SIGN_IN_FR,
  ...PROFILE_FR,
};
