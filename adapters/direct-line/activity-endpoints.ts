import { Failure } from '../../bot/failure.ts';
import { activityId, toActivity, toPassing } from './activity.ts';
import { authorise } from './authorise.ts';
import { discardBody, readJson } from './body.ts';
import {
  findConversation,
  unknownConversation,
  type Answer,
  type Call,
  type Parts,
} from './call.ts';
import { readActivity, toIncoming } from './incoming.ts';
import { clientKey, limit, toArrival, tooMany } from './limits.ts';
import { Refusal } from './refusal.ts';
import { PAGE } from './stream.ts';
import { readWatermark } from './watermark.ts';

/**
 * One page of the lines after the watermark, from the beginning when there is none. While the store
 * is away there is nothing new: Microsoft's client stops polling for ever when it is told 5xx.
 */
export async function listActivities(call: Call, parts: Parts): Promise<Answer> {
  await authorise(call, parts);
  const seq = readWatermark(call.query) ?? 0;
  try {
    return { status: 200, body: await readPage(call.conversationId, seq, parts) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    parts.onDefect(error);
    return { status: 200, body: { activities: [], watermark: String(seq) } };
  }
}

async function readPage(conversationId: string, seq: number, parts: Parts) {
  const conversation = await findConversation(parts, conversationId);
  const entries = await parts.conversations.entriesAfter(conversation.id, seq, PAGE);
  return {
    activities: entries
      .map((entry) => toActivity(conversation, entry))
      .filter((activity) => activity !== undefined),
    watermark: String(entries.at(-1)?.seq ?? seq),
  };
}

/** Keeps a message and answers at once: its turn runs afterwards, and what comes of it arrives by the stream. */
export async function postActivity(call: Call, parts: Parts): Promise<Answer> {
  await authorise(call, parts);
  limit(parts, 'messages-per-network', clientKey(call, parts));
  limit(parts, 'messages-per-conversation', call.conversationId);
  const activity = readActivity(await readJson(call.request));
  const conversation = await findConversation(parts, call.conversationId);
  if (activity.type === 'message') {
    const incoming = { ...toIncoming(activity), ...toArrival(call, parts) };
    const received = await parts.conversations.receive(conversation.id, incoming);
    if (received === undefined) throw unknownConversation();
    if ('limit' in received) throw tooMany(received, parts);
    return { status: 200, body: { id: activityId(conversation.id, received.seq) } };
  }
  const passing = toPassing(conversation, activity, parts.settings.now().toISOString());
  // Direct Line never shows these to clients.
  if (activity.type !== 'conversationUpdate') parts.streams.pass(conversation.id, passing);
  return { status: 200, body: { id: passing['id'] } };
}

/** Files are of no use to a diagnosis, and nobody would look at them. */
export async function refuseUpload(call: Call, parts: Parts): Promise<Answer> {
  await authorise(call, parts);
  await discardBody(call.request);
  throw new Refusal(400, 'BadArgument', 'files are not accepted: describe or paste what you see');
}

/** Clients ask for it before they show a card to sign in; there is none, and they go on without. */
export async function findSessionId(call: Call, parts: Parts): Promise<Answer> {
  await authorise(call, parts);
  return { status: 200, body: { sessionId: '' } };
}
