import { z } from 'zod';
import { LANGUAGES, type Language } from '../../bot/ports/message.ts';
import { authorise } from './authorise.ts';
import { readJson } from './body.ts';
import { findConversation, type Answer, type Call, type Parts } from './call.ts';
import { clientKey, limit, tooMany, toStart } from './limits.ts';
import { readShape } from './read-shape.ts';
import { takeIdentity } from './take-identity.ts';
import { newSession, tokenBody } from './token-endpoints.ts';
import type { Session } from './tokens.ts';
import { findLastSeq, readWatermark } from './watermark.ts';

const Start = z.object({
  locale: z.string().max(100).nullish(),
  /** Ours, beyond Direct Line: a JWT of the page that embeds us. */
  identity: z.string().max(8192).nullish(),
});

/**
 * Starts a conversation, or finds the one that this token already started. Its first stream
 * replays from the beginning, so that nothing is lost between this answer and the socket.
 */
export async function startConversation(call: Call, parts: Parts): Promise<Answer> {
  limit(parts, 'starts-per-network', clientKey(call, parts));
  const session = (await authorise(call, parts)) ?? newSession();
  const start = readShape(Start, (await readJson(call.request)) ?? {});
  const isKnown = (await parts.conversations.find(session.conversationId)) !== undefined;
  const identity =
    typeof start.identity === 'string'
      ? await takeIdentity(start.identity, isKnown, call, parts)
      : undefined;
  const limited = await parts.conversations.open({
    id: session.conversationId,
    channel: 'web',
    userId: session.userId,
    language: findLanguage(start, call),
    ...(identity && { identity }),
    ...toStart(call, parts),
  });
  if (limited !== undefined) throw tooMany(limited, parts);
  return { status: isKnown ? 200 : 201, body: await connection(session, 0, call, parts) };
}

/** A new stream of a conversation, from where the client stands. */
export async function reconnect(call: Call, parts: Parts): Promise<Answer> {
  const session = await authorise(call, parts);
  const { id, userId } = await findConversation(parts, call.conversationId);
  const seq = readWatermark(call.query) ?? (await findLastSeq(parts.conversations, id));
  const own = session ?? { conversationId: id, userId };
  return { status: 200, body: await connection(own, seq, call, parts) };
}

async function connection(session: Session, seq: number, call: Call, parts: Parts) {
  const base = parts.origins.socketBase(call.request);
  const query = new URLSearchParams({
    watermark: String(seq),
    t: await parts.tokens.issueForStream(session.conversationId),
  });
  const widgetTexts = await parts.settings.widgetTexts();
  return {
    ...(await tokenBody(session, parts)),
    // Ours, beyond Direct Line: other clients pass over it.
    ...(widgetTexts && { widgetTexts }),
    streamUrl: `${base}/v3/directline/conversations/${session.conversationId}/stream?${query.toString()}`,
  };
}

/** The language of the client, then that of the browser, then French. */
function findLanguage({ locale }: z.infer<typeof Start>, { request }: Call): Language {
  const accepted = request.headers['accept-language'] ?? '';
  return toLanguage(locale ?? '') ?? byPreference(accepted)[0] ?? 'fr';
}

function byPreference(accepted: string): readonly Language[] {
  return accepted
    .split(',')
    .map((part) => ({
      language: toLanguage(part.trim()),
      weight: Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1),
    }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ language }) => language ?? []);
}

function toLanguage(tag: string): Language | undefined {
  return LANGUAGES.find((language) => tag.slice(0, 2).toLowerCase() === language);
}
