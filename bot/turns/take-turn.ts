import { REDACTED_CODE } from '../../dialogs/topics/code-proof.ts';
import { pickCode } from '../../dialogs/understanding/pick-up.ts';
import { Failure } from '../failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { Language } from '../ports/message.ts';
import type { Reply } from '../ports/reply.ts';
import type { ConversationStore, Pending, TurnCommit } from '../ports/store.ts';
import type { Learned, Respond, Service, TurnContext } from '../ports/turn.ts';
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
  readonly clock: Clock;
  readonly log: Log;
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
    const turn = await answer(parts, pending, refusals);
    if (turn !== undefined) return turn;
    previous = pending;
  }
}

/** The turn as it was committed; `undefined` when the store refused it. */
async function answer(
  parts: TurnParts,
  pending: Pending,
  refusals: number,
): Promise<TurnCommit | undefined> {
  const { store, log } = parts;
  try {
    if (refusals > MOST_REFUSALS) throw new Error('the turn is refused each time');
    const turn = await decide(parts, pending);
    return (await store.commit(turn)) ? turn : undefined;
  } catch (error) {
    if (error instanceof Failure && error.code.startsWith('STORE_')) throw error;
    log(toIncident('turn', error, pending.conversation.id));
    const turn = apologise(parts, pending);
    return (await store.commit(turn)) ? turn : undefined;
  }
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
  { store, service, clock }: TurnParts,
  pending: Pending,
): Promise<TurnContext> {
  return {
    now: clock.now().toISOString(),
    channel: pending.conversation.channel,
    conversationId: pending.conversation.id,
    ...(pending.identity && { identity: pending.identity }),
    newReference: newReference(),
    service,
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
