import type { ChannelName } from '../../bot/ports/conversations.ts';
import type { TurnCommit } from '../../bot/ports/commit.ts';
import type { Store } from '../../bot/ports/store.ts';
import { JOURNAL_ENTRY } from './journal-entry.ts';
import { AT, commitNext, say } from './turn-commit.ts';

/** A diagnosis as a test names it: what differs from `JOURNAL_ENTRY`, when, and over which channel. */
export type Diagnosed = Partial<TurnCommit['journal'][number]> & {
  readonly at?: string;
  readonly conversation?: string;
  readonly channel?: ChannelName;
  /** What of `JOURNAL_ENTRY` it has not. */
  readonly without?: readonly ('step' | 'code' | 'unit')[];
};

/** Writes a diagnosis as a turn does, in a conversation that is opened when there is none. */
export async function diagnose(store: Store, diagnosed: Diagnosed): Promise<void> {
  const { at = AT, channel = 'web', conversation, without = [], ...changes } = diagnosed;
  const whole = { ...JOURNAL_ENTRY, ...changes };
  const left = Object.entries(whole).filter(([name]) => !without.some((gone) => gone === name));
  // What may be left out is optional.
  const entry = Object.fromEntries(left) as typeof whole;
  const id = conversation ?? `${channel} of ${entry.pseudonym}`;
  if ((await store.find(id)) === undefined) {
    await store.open({ id, channel, userId: 'dl_1' }, { kind: 'open', language: 'fr' }, at);
    await commitNext(store, id, { at });
  }
  await say(store, id, { at, journal: [entry] });
}
