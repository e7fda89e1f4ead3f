import type { Chat } from '../../bot/ports/chats.ts';
import { ConnectorError } from './connector-error.ts';
import type { Bot } from './create-bot.ts';
import type { LetterWay } from '../../dialogs/cards/letter-way.ts';
import type { Reference } from './reference.ts';
import { toOutgoing, toShortened, type Said } from './to-outgoing.ts';

/** The message that shows the access path is not there any more, or cannot be changed. */
const CANNOT_UPDATE = new Set([400, 404, 405]);

/**
 * Shows one line in the chat. Answers the id of the message that shows the access path from now on,
 * when it changed.
 *
 * @throws `ConnectorError`, or `Failure` with `TEAMS_UNAVAILABLE` or `TEAMS_REFUSED`.
 */
export async function sendEntry(
  bot: Bot,
  reference: Reference,
  chat: Pick<Chat, 'pathActivityId'>,
  entry: Said,
  ways: readonly LetterWay[],
): Promise<string | undefined> {
  const isPath = entry.reply.kind === 'access-path';
  const activity = toOutgoing(entry, ways);
  if (isPath && (await isUpdated(bot, reference, chat.pathActivityId, activity))) return undefined;
  const id = await bot.send(reference, activity);
  return isPath ? id : undefined;
}

/** Shows it in few words. False when even that is not taken: nothing helps it then. */
export async function sendShortened(bot: Bot, reference: Reference, entry: Said): Promise<boolean> {
  try {
    await bot.send(reference, toShortened(entry));
    return true;
  } catch (error) {
    if (error instanceof ConnectorError && [400, 413].includes(error.status)) return false;
    throw error;
  }
}

async function isUpdated(
  bot: Bot,
  reference: Reference,
  id: string | undefined,
  activity: ReturnType<typeof toOutgoing>,
): Promise<boolean> {
  if (id === undefined) return false;
  try {
    await bot.update(reference, id, activity);
    return true;
  } catch (error) {
    if (error instanceof ConnectorError && CANNOT_UPDATE.has(error.status)) return false;
    throw error;
  }
}
