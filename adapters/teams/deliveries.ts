import type { Chat } from '../../bot/ports/chats.ts';
import type { Announcement } from '../../bot/ports/conversations.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import type { LetterWay } from '../../dialogs/cards/letter-way.ts';
import type { Bot } from './create-bot.ts';
import { createDeliveryQueue } from './delivery-queue.ts';
import { giveUp } from './give-up.ts';
import { judgeError } from './judge-error.ts';
import { readReference, type Reference } from './reference.ts';
import { sendEntry, sendShortened } from './send-entry.ts';
import type { IsServiceUrl } from './service-hosts.ts';
import type { TeamsSettings } from './settings.ts';
import type { Said } from './to-outgoing.ts';

export interface Deliveries {
  /** Delivers what this chat lacks, and what is said in it from now on. */
  watch(conversationId: string): void;
  /** Delivers what this conversation lacks, if it is a chat. */
  bring(conversationId: string): void;
  /** Takes up what was said and not delivered before the process died. */
  start(): void;
  /** Starts no more deliveries; what was not delivered is kept. */
  stop(): Promise<void>;
}

type Parts = Pick<
  TeamsSettings,
  | 'conversations'
  | 'store'
  | 'clock'
  | 'composeMissed'
  | 'readTexts'
  | 'onMails'
  | 'onDefect'
  | 'timeouts'
  | 'random'
> & {
  readonly bot: Bot;
  readonly isServiceUrl: IsServiceUrl;
  /** How letters leave. */
  readonly toWays: (texts: ChangedTexts) => readonly LetterWay[];
};

const PAGE = 100;
const PARALLEL = 32;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 300_000;
const LONGEST_GOODBYE_MS = 3000;

/** Brings what was committed into the chats: in order, at least once, and once unless the process dies in between. */
export function createDeliveries(parts: Parts): Deliveries {
  const { conversations, store, clock, timeouts, onDefect } = parts;
  const subscriptions = new Map<string, () => void>();
  let callOff: () => void = () => undefined;
  let isStopped = false;

  const queue = createDeliveryQueue({
    clock,
    width: PARALLEL,
    work: async (conversationId, failures) => {
      try {
        return await deliver(parts, conversationId, failures);
      } catch (error) {
        onDefect(error, { conversationId });
        return toWaitMs(failures, parts.random);
      }
    },
  });

  const listen = (conversationId: string, { kind }: Announcement): void => {
    switch (kind) {
      case 'entries':
        queue.add(conversationId);
        return;
      case 'typing':
        void showTyping(parts, conversationId);
        return;
    }
  };

  const sweep = async (): Promise<void> => {
    try {
      for (const id of await store.listUndelivered()) queue.add(id);
    } catch (error) {
      onDefect(error);
    }
    if (!isStopped) callOff = clock.after(timeouts.sweepMs, () => void sweep());
  };

  return {
    watch(conversationId) {
      if (!subscriptions.has(conversationId)) {
        const leave = conversations.subscribe(conversationId, (what) => {
          listen(conversationId, what);
        });
        subscriptions.set(conversationId, leave);
      }
      queue.add(conversationId);
    },
    bring: (conversationId) => {
      queue.add(conversationId);
    },
    start: () => void sweep(),
    async stop() {
      isStopped = true;
      callOff();
      for (const leave of subscriptions.values()) leave();
      await queue.stop(LONGEST_GOODBYE_MS);
    },
  };
}

/** Answers after how long to try again; `undefined` when the chat lacks nothing. */
async function deliver(
  parts: Parts,
  conversationId: string,
  failures: number,
): Promise<number | undefined> {
  for (;;) {
    const chat = await parts.store.findChat(conversationId);
    if (chat === undefined) return undefined;
    const next = await findNext(parts, chat);
    if (next === undefined) return undefined;
    const reference = readReference(chat.reference);
    if (chat.isGone || reference === undefined || !parts.isServiceUrl(reference.serviceUrl)) {
      await giveUp(parts, chat);
      continue;
    }
    const waitMs = await deliverOne(parts, chat, reference, next, failures);
    if (waitMs !== undefined) return waitMs;
  }
}

/** Answers after how long to try again; `undefined` when it is done, in whatever way. */
async function deliverOne(
  parts: Parts,
  chat: Chat,
  reference: Reference,
  entry: Said,
  failures: number,
): Promise<number | undefined> {
  const { bot, store } = parts;
  try {
    const ways = parts.toWays(await parts.readTexts());
    const pathActivityId = await sendEntry(bot, reference, chat, entry, ways);
    await store.advanceChat(chat, entry.seq, pathActivityId);
    return undefined;
  } catch (error) {
    const judgement = judgeError(error, failures);
    switch (judgement.kind) {
      case 'gone':
        await giveUp(parts, chat);
        return undefined;
      case 'shorter':
        return deliverShortened(parts, chat, reference, entry, error);
      case 'again':
        parts.onDefect(error, chat);
        return Math.max(judgement.afterMs ?? 0, toWaitMs(failures, parts.random));
    }
  }
}

async function deliverShortened(
  parts: Parts,
  chat: Chat,
  reference: Reference,
  entry: Said,
  error: unknown,
): Promise<undefined> {
  parts.onDefect(error, chat);
  await sendShortened(parts.bot, reference, entry);
  await parts.store.advanceChat(chat, entry.seq);
}

async function findNext(
  { conversations }: Parts,
  { conversationId, deliveredSeq }: Chat,
): Promise<Said | undefined> {
  for (let seq = deliveredSeq; ;) {
    const entries = await conversations.entriesAfter(conversationId, seq, PAGE);
    const said = entries.find((entry) => entry.role === 'assistant');
    if (said !== undefined || entries.length < PAGE) return said;
    seq = entries.at(-1)?.seq ?? seq;
  }
}

async function showTyping(
  { store, bot, isServiceUrl, onDefect }: Parts,
  conversationId: string,
): Promise<void> {
  try {
    const chat = await store.findChat(conversationId);
    const reference = readReference(chat?.reference);
    if (chat?.isGone !== false || reference === undefined) return;
    if (isServiceUrl(reference.serviceUrl)) await bot.send(reference, { type: 'typing' });
  } catch (error) {
    onDefect(error, { conversationId });
  }
}

/** Longer each time, and not all at the same moment. */
function toWaitMs(failures: number, random: () => number): number {
  const fullMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 20));
  return Math.round(fullMs * (0.5 + random() / 2));
}
