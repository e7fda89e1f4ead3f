import { scrub } from '../../dialogs/understanding/scrub.ts';
import { AS_SHIPPED } from '../../dialogs/wording/texts/worded.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Store } from '../../bot/ports/store.ts';
import { createDesk } from '../../bot/turns/escalations/create-desk.ts';
import type { Desk } from '../../bot/turns/escalations/desk.ts';
import { createJudgeDues, type JudgeDues } from '../../bot/turns/escalations/judge-dues.ts';
import {
  createReadConversation,
  type ReadConversation,
} from '../../bot/turns/escalations/read-conversation.ts';
import { SERVICE } from './converse.ts';
import { USUAL_WORKING_TIME } from './usual-working-time.ts';

export interface TestDesk {
  readonly desk: Desk;
  readonly judge: JudgeDues;
  readonly readConversation: ReadConversation;
}

/** The requests of a store, with eight hours of work to answer and forty to solve. */
export function openTestDesk(store: Store, clock: Clock): TestDesk {
  return {
    desk: createDesk({
      store,
      service: SERVICE,
      scrub,
      clock,
      readTexts: () => Promise.resolve(AS_SHIPPED),
      toReturnUrl: (reference) => `http://localhost:3978/request/${reference}`,
      hasListeners: () => false,
      onSaid: () => undefined,
      onMails: () => undefined,
    }),
    judge: createJudgeDues({
      store,
      clock,
      workingTime: () => Promise.resolve(USUAL_WORKING_TIME),
      targets: { answerHours: 8, solveHours: 40 },
    }),
    readConversation: createReadConversation({
      store,
      pseudonyms: { keyOf: (address) => `key of ${address}` },
      scrub,
    }),
  };
}
