import type { Effect } from '../bot/ports/turn.ts';
import type { State } from './state.ts';

/**
 * Whose the conversation has become by this turn: of whoever proved an address, and of whoever gave
 * one as their own. What is typed for somebody else is nobody's claim, but for the address to answer
 * to, which is that of the person who asks.
 */
export function belongingsSince(before: State, after: State): readonly Effect[] {
  const proved = addressesOf(after.proofs);
  const newlyProved = without(proved, addressesOf(before.proofs));
  const newlyGiven = without(givenIn(after), [...givenIn(before), ...proved]);
  return [
    ...newlyProved.map((address) => ({ kind: 'belongs-to', address, isProved: true }) as const),
    ...newlyGiven.map((address) => ({ kind: 'belongs-to', address, isProved: false }) as const),
  ];
}

function addressesOf(proofs: State['proofs']): readonly string[] {
  return proofs.map(({ address }) => address);
}

function givenIn({ forWhom, givenMails, codeFor, escalation }: State): readonly string[] {
  const typed = forWhom === 'somebody-else' ? [] : givenMails;
  return [...typed, ...[codeFor, escalation?.replyTo].filter((mail) => mail !== undefined)];
}

function without(all: readonly string[], known: readonly string[]): readonly string[] {
  return [...new Set(all)].filter((address) => !known.includes(address));
}
