import type { SendResult } from '../../bot/ports/outbox.ts';
import type { Store } from '../../bot/ports/store.ts';
import { AT, MAIL, openConversation, say } from './turn-commit.ts';

/** One mail of the outbox, and how its only attempt ended; absent: nobody tried. */
export interface Posted {
  readonly to?: string;
  readonly at?: string;
  readonly reference?: string;
  readonly notAfter?: string;
  readonly result?: SendResult;
}

/** Puts mails into the outbox, each by a turn of its own. Answers their ids. */
export async function putMails(store: Store, mails: readonly Posted[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [index, { result, at = AT, ...mail }] of mails.entries()) {
    const conversation = `mails ${index}`;
    await openConversation(store, conversation);
    await say(store, conversation, { at, mails: [{ ...MAIL, ...mail }] });
    const [kept] = await store.mailsOf(conversation);
    if (kept === undefined) throw new Error('the mail was not kept');
    ids.push(kept.id);
    if (result === undefined) continue;
    const [claimed] = await store.claim('somebody', 1, at, 60);
    if (claimed?.id !== kept.id) throw new Error('another mail was due');
    await store.settle('somebody', claimed.id, claimed.attempts, result, at);
  }
  return ids;
}
