import type { Clock } from '../../bot/ports/clock.ts';
import type { Directories } from '../../bot/ports/directories.ts';
import type { Store } from '../../bot/ports/store.ts';
import { createReplayApi } from '../../bot/server/console/replay-api.ts';
import type { Route } from '../../bot/server/console/route.ts';
import { createStaffDiagnosisApi } from '../../bot/server/console/staff-diagnosis-api.ts';
import { createReplay } from '../../bot/turns/escalations/replay.ts';
import { createPseudonyms } from '../../bot/turns/pseudonyms.ts';
import { createStaffDiagnosis } from '../../bot/turns/staff-diagnosis.ts';
import { AS_SHIPPED } from '../../dialogs/wording/texts/worded.ts';
import { SERVICE } from './converse.ts';
import { directoriesOf, enquiryOf } from './enquiry-of.ts';
import { openTestDesk } from './open-test-desk.ts';

/** What support may look up in the console, over directories in which Anne Martin is in order. */
export function testStaffLookUps(
  store: Store,
  clock: Clock,
  directories: Directories = directoriesOf(),
): readonly Route[] {
  const parts = {
    store,
    clock,
    desk: openTestDesk(store, clock).desk,
    enquiry: enquiryOf(directories),
    audit: store,
    pseudonyms: createPseudonyms(Buffer.alloc(32, 1)),
    service: SERVICE,
    readTexts: () => Promise.resolve(AS_SHIPPED),
  };
  return [
    ...createReplayApi({ store, clock, replay: createReplay(parts) }),
    ...createStaffDiagnosisApi({ store, clock, diagnose: createStaffDiagnosis(parts) }),
  ];
}
