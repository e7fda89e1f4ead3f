import { createDesk, type DeskParts } from '../../../bot/turns/escalations/create-desk.ts';
import type { Desk } from '../../../bot/turns/escalations/desk.ts';
import type { EscalationDossier, EscalationStatus } from '../../../bot/ports/escalations.ts';
import type { Mail } from '../../../bot/ports/mail.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { AS_SHIPPED } from '../../../dialogs/wording/texts/worded.ts';
import { DOSSIER } from '../../fakes/dossier.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { MAIL, commitNext, say } from '../../fakes/turn-commit.ts';
import { SERVICE } from '../turns-world.ts';

export const REFERENCE = 'SYG-000-001';
export const ALICE = { by: 'Alice' } as const;
export const CAUSE = { code: 'R3', isVerdictRight: false } as const;

export interface DeskWorld {
  readonly desk: Desk;
  readonly store: Store;
  readonly clock: FakeClock;
  /** Conversations that their channels were told of. */
  readonly announced: readonly string[];
  readonly mailCalls: () => number;
  /** What was said in the conversation since the request. */
  readonly repliesOf: (conversationId?: string) => Promise<readonly string[]>;
  /** Mails that were written since the request. */
  readonly newMails: () => Promise<readonly Mail[]>;
}

export interface DeskChanges {
  readonly channel?: 'web' | 'teams';
  readonly dossier?: EscalationDossier;
  readonly isHeard?: boolean;
  /** In the place of the store that the desk works with. */
  readonly wrap?: (store: Store) => DeskParts['store'];
}

/** A desk over a real store, with one request that came from the conversation `c1`. */
export async function createDeskWorld(changes: DeskChanges = {}): Promise<DeskWorld> {
  const { channel = 'web', dossier = DOSSIER, isHeard = true, wrap } = changes;
  const store = await openTestStore({ keepsSentMails: true });
  const clock = new FakeClock();
  const announced: string[] = [];
  let mailCalls = 0;
  const at = clock.now().toISOString();
  await store.open({ id: 'c1', channel, userId: 'u1' }, { kind: 'open', language: 'fr' }, at);
  await commitNext(store, 'c1');
  await say(store, 'c1', {
    escalations: [
      { reference: REFERENCE, situation: 'R2', addressKeys: ['k1'], isAddition: false, dossier },
    ],
    mails: [{ ...MAIL, reference: REFERENCE }],
  });
  const before = (await store.entriesAfter('c1', 0, 100)).length;
  const desk = createDesk({
    store: wrap?.(store) ?? store,
    clock,
    service: SERVICE,
    readTexts: async () => Promise.resolve(AS_SHIPPED),
    scrub: (words) => ({ text: words.replaceAll('hunter2', '***'), isScrubbed: false }),
    toReturnUrl: (reference, address) => `http://localhost/request/${reference}/${address}`,
    hasListeners: () => isHeard,
    onSaid: (conversationId) => announced.push(conversationId),
    onMails: () => (mailCalls += 1),
  });
  return {
    desk,
    store,
    clock,
    announced,
    mailCalls: () => mailCalls,
    repliesOf: async (conversationId = 'c1') => {
      const entries = await store.entriesAfter(conversationId, before, 100);
      return entries.flatMap((entry) =>
        entry.role === 'assistant' ? JSON.stringify(entry.reply) : [],
      );
    },
    newMails: async () => (await store.mailsOf('c1')).slice(1).map(({ mail }) => mail),
  };
}

/** What brings a new request there. */
const WAYS: Readonly<Record<EscalationStatus, (desk: Desk) => Promise<unknown>>> = {
  new: async () => Promise.resolve(),
  taken: async (desk) => desk.take(REFERENCE, ALICE),
  waiting: async (desk) =>
    desk.wait(REFERENCE, { ...ALICE, waitingFor: 'the unit', waitingUntil: '2026-11-30' }),
  solved: async (desk) => desk.solve(REFERENCE, { ...ALICE, text: 'done', cause: CAUSE }),
  reopened: async (desk) => {
    await desk.solve(REFERENCE, { ...ALICE, text: 'done', cause: CAUSE });
    await desk.reopen(REFERENCE);
  },
  confirmed: async (desk) => desk.confirm(REFERENCE),
};

/** A desk whose request stands there. */
export async function createDeskWorldAt(
  status: EscalationStatus,
  changes: DeskChanges = {},
): Promise<DeskWorld> {
  const world = await createDeskWorld(changes);
  await WAYS[status](world.desk);
  return world;
}
