import { z } from 'zod';
import { LANGUAGES, type Language } from '../../bot/ports/message.ts';
import { authorise } from './authorise.ts';
import { readJson } from './body.ts';
import { findConversation, limit, type Answer, type Call, type Parts } from './call.ts';
import { Refusal } from './refusal.ts';
import { newSession, tokenBody } from './token-endpoints.ts';
import type { Session } from './tokens.ts';
import { findLastSeq, readWatermark } from './watermark.ts';

const Start = z.object({ locale: z.string().max(100).nullish() });

/**
 * Starts a conversation, or finds the one that this token already started. Its first stream
 * replays from the beginning, so that nothing is lost between this answer and the socket.
 */
export async function startConversation(call: Call, parts: Parts): Promise<Answer> {
  limit(parts.limiters.starts, parts.settings.clientAddress(call.request));
  const session = (await authorise(call, parts)) ?? newSession();
  const language = readLanguage(await readJson(call.request), call);
  const isKnown = (await parts.conversations.find(session.conversationId)) !== undefined;
  await parts.conversations.open({
    id: session.conversationId,
    channel: 'web',
    userId: session.userId,
    language,
  });
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
  return {
    ...(await tokenBody(session, parts)),
    streamUrl: `${base}/v3/directline/conversations/${session.conversationId}/stream?${query.toString()}`,
  };
}

/** The language of the client, then that of the browser, then French. */
function readLanguage(body: unknown, { request }: Call): Language {
  const start = Start.safeParse(body ?? {});
  if (!start.success) throw new Refusal(400, 'BadArgument', z.prettifyError(start.error));
  const accepted = request.headers['accept-language'] ?? '';
  return toLanguage(start.data.locale ?? '') ?? byPreference(accepted)[0] ?? 'fr';
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
