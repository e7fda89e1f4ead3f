import type { TurnCommit } from '../../bot/ports/commit.ts';
import type { Message } from '../../bot/ports/message.ts';
import type { Store } from '../../bot/ports/store.ts';
import { AT, commitNext } from './turn-commit.ts';

/** Somebody says this in a conversation, and is answered with these changes. */
export async function speak(
  store: Store,
  id: string,
  said: Message | string,
  changes: Partial<TurnCommit> = {},
): Promise<void> {
  const message: Message = typeof said === 'string' ? { kind: 'text', text: said } : said;
  await store.receive(id, { message, raw: null }, changes.at ?? AT);
  if (!(await commitNext(store, id, changes))) throw new Error('the answer is not kept');
}

/** What the assistant says, as a change of `speak`. */
export const answering = (text: string): Pick<TurnCommit, 'replies'> => ({
  replies: [{ kind: 'text', text }],
});
