import { REDACTED_CODE } from '../../dialogs/topics/code-proof.ts';
import { pickCode } from '../../dialogs/understanding/pick-up.ts';
import { Failure } from '../failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { Language } from '../ports/message.ts';
import type { Reply } from '../ports/reply.ts';
import type { Pending, TurnCommit } from '../ports/commit.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { ChangedTexts } from '../ports/texts.ts';
import type { Learned, Respond, Service, TurnContext } from '../ports/turn.ts';
import type { OnTurn, TurnReport } from '../ports/turn-report.ts';
import { gather, type Sources } from './gather.ts';
import { toIncident, type Log } from './incident.ts';
import { findLanguage } from './find-language.ts';
import { newReference } from './new-reference.ts';
import { readTranscript } from './read-transcript.ts';
import { toCommit, type Decided } from './to-commit.ts';
import { typedIn } from './typed.ts';

export interface TurnParts {
  readonly store: ConversationStore;
  readonly sources: Sources;
  readonly respond: Respond;
  readonly apology: (language: Language) => Reply;
  readonly service: Service;
  /** What is said instead of the shipped texts, at this moment. */
  readonly readTexts: () => Promise<ChangedTexts>;
  /** The page of a request, for whoever reads this mailbox. */
  readonly toReturnUrl?: (reference: string, address: string) => string;
  readonly clock: Clock;
  readonly log: Log;
  readonly onTurn?: OnTurn;
}

const MOST_ROUNDS = 8;
/** A turn that is refused although nobody moved the conversation on (its escalation is doubled, say). */
const MOST_REFUSALS = 8;

/**
 * Answers the oldest message that waits. `undefined` when none does.
 * A defect costs the person an apology, never the message, and is never tried twice.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` or `STORE_UNREADABLE`; the message waits on.
 */
export async function takeTurn(
  parts: TurnParts,
  conversationId: string,
): Promise<TurnCommit | undefined> {
  let refusals = 0;
  for (let previous: Pending | undefined; ;) {
    const pending = await parts.store.findPending(conversationId);
    if (pending === undefined) return undefined;
    refusals = pending.version === previous?.version ? refusals + 1 : 0;
    const startedAt = performance.now();
    const answered = await answer(parts, pending, refusals);
    if (answered !== undefined) {
      const seconds = (performance.now() - startedAt) / 1000;
      parts.onTurn?.({
        ...answered,
        ...requestOf(pending),
        channel: pending.conversation.channel,
        seconds,
      });
      return answered.commit;
    }
    previous = pending;
  }
}

/** The turn as it was committed; `undefined` when the store refused it. */
async function answer(
  parts: TurnParts,
  pending: Pending,
  refusals: number,
): Promise<Pick<TurnReport, 'outcome' | 'commit'> | undefined> {
  const { store, log } = parts;
  try {
    if (refusals > MOST_REFUSALS) throw new Error('the turn is refused each time');
    const commit = await decide(parts, pending);
    return (await store.commit(commit)) ? { outcome: 'answered', commit } : undefined;
  } catch (error) {
    if (error instanceof Failure && error.code.startsWith('STORE_')) throw error;
    log({ ...toIncident('turn', error, pending.conversation.id), ...requestOf(pending) });
    const commit = apologise(parts, pending);
    return (await store.commit(commit)) ? { outcome: 'failed', commit } : undefined;
  }
}

function requestOf({ requestId }: Pending): Pick<Pending, 'requestId'> {
  return requestId === undefined ? {} : { requestId };
}

async function decide(parts: TurnParts, pending: Pending): Promise<TurnCommit> {
  const context = await toContext(parts, pending);
  let learned: Learned = {};
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const response = parts.respond(pending.state, pending.message, learned, context);
    if (response.kind === 'done') return toCommit(parts.sources, pending, response, context.now);
    learned = { ...learned, ...(await gather(parts.sources, pending, response.needs)) };
  }
  throw new Error('the dialog needs something without end');
}

async function toContext(
  { store, service, readTexts, toReturnUrl, clock }: TurnParts,
  pending: Pending,
): Promise<TurnContext> {
  return {
    now: clock.now().toISOString(),
    channel: pending.conversation.channel,
    conversationId: pending.conversation.id,
    ...(pending.identity && { identity: pending.identity }),
    ...requestOf(pending),
    newReference: newReference(),
    ...(toReturnUrl && { toReturnUrl }),
    service,
    texts: await readTexts(),
    transcript: await readTranscript(store, pending),
  };
}

/** Leaves everything as it was before the message, but for a code that may still live. */
function apologise({ apology, sources, clock }: TurnParts, pending: Pending): TurnCommit {
  const { state, message } = pending;
  const hasCode = typedIn(message).some((typed) => pickCode(typed) !== undefined);
  const decided: Decided = {
    kind: 'done',
    state,
    replies: [apology(findLanguage(state, message))],
    effects: [],
    ...(hasCode && { redactedText: REDACTED_CODE }),
  };
  return toCommit(sources, pending, decided, clock.now().toISOString());
}
