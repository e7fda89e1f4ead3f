import type { Arrival, SharedLimit } from '../ports/conversations.ts';
import type { CountedRate, StoredArrival } from '../ports/commit.ts';
import type { Pseudonyms } from './pseudonyms.ts';

const COUNTED_BY = {
  'starts-per-network': 'network',
  'messages-per-conversation': 'conversation',
  'messages-per-network': 'network',
} as const satisfies Record<SharedLimit, 'network' | 'conversation'>;

const SHARED_LIMITS = Object.keys(COUNTED_BY) as readonly SharedLimit[];

/** Where a message comes from, as the store may know it: without the network itself. */
export function toStoredArrival(
  { network, rates = {}, requestId }: Arrival,
  conversationId: string,
  pseudonyms: Pseudonyms,
): StoredArrival {
  const networkKey = network === undefined ? undefined : pseudonyms.ofNetwork(network);
  const owners = { conversation: conversationId, network: networkKey };
  const counted = SHARED_LIMITS.flatMap((limit): readonly CountedRate[] => {
    const [rate, owner] = [rates[limit], owners[COUNTED_BY[limit]]];
    return rate === undefined || owner === undefined
      ? []
      : [{ ...rate, limit, key: `${limit}:${owner}` }];
  });
  return {
    ...(networkKey !== undefined && { networkKey }),
    ...(requestId !== undefined && { requestId }),
    rates: counted,
  };
}
