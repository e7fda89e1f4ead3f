import type { Janus, Reseda } from '../../bot/ports/directories.ts';
import { createSampleJanus } from './create-sample-janus.ts';
import { createSampleReseda } from './create-sample-reseda.ts';

/** RESEDA and Janus of invented people, `SAMPLE_PEOPLE`, whose dates are counted from now. */
export function createSampleDirectory(clock: () => Date): {
  readonly reseda: Reseda;
  readonly janus: Janus;
} {
  return { reseda: createSampleReseda(clock), janus: createSampleJanus(clock) };
}
