import { createHmac } from 'node:crypto';

/** 120 bits: no two people meet. */
const LENGTH = 20;

export interface Pseudonyms {
  /** Under which the journal knows a person: by the proved address, else by the conversation. */
  readonly ofPerson: (address: string | undefined, conversationId: string) => string;
  /** Under which counters, codes and escalations know an address. Not the pseudonym of the journal. */
  readonly keyOf: (address: string) => string;
  /** Under which counters and waiting messages know a network. */
  readonly ofNetwork: (network: string) => string;
}

/**
 * Keyed pseudonyms. Addresses can be guessed, so a bare hash of one would be no secret; without
 * the key nobody can tell whose pseudonym it is, nor match the journal with the counters.
 */
export function createPseudonyms(key: Uint8Array): Pseudonyms {
  const digest = (purpose: string, value: string): string =>
    createHmac('sha256', key).update(`${purpose}\n${value}`).digest('base64url').slice(0, LENGTH);
  return {
    ofPerson: (address, conversationId) =>
      address === undefined
        ? digest('journal-conversation', conversationId)
        : digest('journal-address', address.toLowerCase()),
    keyOf: (address) => digest('address', address.toLowerCase()),
    ofNetwork: (network) => digest('network', network),
  };
}
