import type { Enquiry } from '../ports/enquiry.ts';
import type { Store } from '../ports/store.ts';
import type { Service } from '../ports/turn.ts';
import { createReplayApi } from '../server/console/replay-api.ts';
import type { Route } from '../server/console/route.ts';
import { createStaffDiagnosisApi } from '../server/console/staff-diagnosis-api.ts';
import type { Desk } from '../turns/escalations/desk.ts';
import { createReplay } from '../turns/escalations/replay.ts';
import type { Pseudonyms } from '../turns/pseudonyms.ts';
import { createStaffDiagnosis } from '../turns/staff-diagnosis.ts';
import { systemClock } from '../turns/system-clock.ts';
import type { Texts } from '../turns/texts/create-texts.ts';

export interface StaffLookUpNeeds {
  readonly store: Store;
  readonly desk: Desk;
  readonly enquiry: Enquiry;
  readonly service: Service;
  readonly texts: Pick<Texts, 'read'>;
  readonly pseudonyms: Pick<Pseudonyms, 'keyOf'>;
}

/** What support may look up of people, each time with a line in the audit log. */
export function openStaffLookUps(needs: StaffLookUpNeeds): readonly Route[] {
  const { store, texts } = needs;
  const kept = { store, clock: systemClock };
  const parts = { ...needs, ...kept, audit: store, readTexts: texts.read };
  return [
    ...createReplayApi({ ...kept, replay: createReplay(parts) }),
    ...createStaffDiagnosisApi({ ...kept, diagnose: createStaffDiagnosis(parts) }),
  ];
}
