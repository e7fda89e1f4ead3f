import { JANUS_SITUATIONS } from './situations/janus.ts';
import { PROFILE_SITUATIONS } from './situations/profile.ts';
import { RESEDA_SITUATIONS } from './situations/reseda.ts';
import { SESAME_SITUATIONS } from './situations/sesame.ts';
import { SIGN_IN_SITUATIONS } from './situations/sign-in.ts';
import type { Situation } from './situations/situation.ts';
import { UNIT_SITUATIONS } from './situations/unit.ts';

type Row =
  | (typeof UNIT_SITUATIONS)[number]
  | (typeof RESEDA_SITUATIONS)[number]
  | (typeof JANUS_SITUATIONS)[number]
  | (typeof SESAME_SITUATIONS)[number]
  | (typeof SIGN_IN_SITUATIONS)[number]
  | (typeof PROFILE_SITUATIONS)[number];

export type SituationCode = Row['code'];
export type SituationId = Row['id'];

/** A row with its own code and id. */
export interface KnownSituation extends Situation {
  readonly code: SituationCode;
  readonly id: SituationId;
}

const TABLES: readonly (readonly KnownSituation[])[] = [
  UNIT_SITUATIONS,
  RESEDA_SITUATIONS,
  JANUS_SITUATIONS,
  SESAME_SITUATIONS,
  SIGN_IN_SITUATIONS,
  PROFILE_SITUATIONS,
];

/** Every situation that a person can be in, in the order within one verdict. */
export const SITUATIONS: readonly KnownSituation[] = TABLES.flat().sort(
  (one, other) => one.place - other.place,
);

/** The row of a code. Total, because the codes are those of the rows. */
export const SITUATION_OF = Object.fromEntries(
  SITUATIONS.map((row) => [row.code, row]),
) as Readonly<Record<SituationCode, KnownSituation>>;
