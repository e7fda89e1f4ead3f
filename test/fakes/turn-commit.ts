import type { Message } from '../../bot/ports/message.ts';
import type { Pending, TurnCommit } from '../../bot/ports/commit.ts';
import type { Store } from '../../bot/ports/store.ts';
import type { Mail } from '../../bot/ports/mail.ts';

export const AT = '2026-11-22T09:00:00.000Z';

/** So many seconds after `AT`. */
export function later(seconds: number): string {
  return new Date(Date.parse(AT) + seconds * 1000).toISOString();
}

export const HELLO: Message = { kind: 'text', text: 'hello' };

export const MAIL: Mail = {
  to: 'support@unit.test',
  subject: 'SYG-000-001',
  text: 'what happened',
  html: '<p>what happened</p>',
};

/** A turn that answers what is pending with nothing but the changes given. */
export function turnOn(pending: Pending, changes: Partial<TurnCommit> = {}): TurnCommit {
  return {
    conversationId: pending.conversation.id,
    seq: pending.seq,
    version: pending.version,
    at: AT,
    state: pending.state,
    replies: [],
    language: 'fr',
    codes: [],
    usedCodes: [],
    journal: [],
    notUnderstood: [],
    judgements: [],
    escalations: [],
    personsChanges: [],
    mails: [],
    belongings: [],
    lookUps: [],
    ...changes,
  };
}

/** Opens a conversation, with its opening answered. */
export async function openConversation(store: Store, id: string): Promise<void> {
  await store.open({ id, channel: 'web', userId: 'dl_1' }, { kind: 'open', language: 'fr' }, AT);
  await commitNext(store, id);
}

/** Answers the next pending message of a conversation with these changes. */
export async function commitNext(
  store: Store,
  id: string,
  changes: Partial<TurnCommit> = {},
): Promise<boolean> {
  const pending = await store.findPending(id);
  if (pending === undefined) throw new Error('nothing is pending');
  return store.commit(turnOn(pending, changes));
}

/** Receives a message and answers it with these changes. */
export async function say(
  store: Store,
  id: string,
  changes: Partial<TurnCommit> = {},
): Promise<boolean> {
  await store.receive(id, { message: HELLO, raw: null }, changes.at ?? AT);
  return commitNext(store, id, changes);
}
