import type { Arrival } from '../../bot/ports/conversations.ts';
import type { Limited } from '../../bot/ports/limit.ts';
import type { Call, Parts } from './call.ts';
import type { LocalLimit } from './limiter.ts';
import { Refusal } from './refusal.ts';

type Asked = Pick<Call, 'request'>;

/**
 * Counts in this process, before anything is read or stored: a flood is refused where it arrives.
 * What is kept is then counted for all instances together, see `Arrival`.
 *
 * @throws `Refusal` 429.
 */
export function limit(parts: Parts, name: LocalLimit, key: string): void {
  const waitSeconds = parts.limiters[name](key);
  if (waitSeconds > 0) throw tooMany({ limit: name, waitSeconds }, parts);
}

/** The refusal that says when to come back, and whom to write to meanwhile. */
export function tooMany({ limit: name, waitSeconds }: Limited, { settings }: Parts): Refusal {
  settings.onLimit(name);
  const { contact } = settings;
  const instead = contact === undefined ? '' : `, or write to ${contact}`;
  return new Refusal(
    429,
    'TooManyRequests',
    `too many requests: try again in ${waitSeconds} s${instead}`,
    { 'retry-after': String(waitSeconds) },
    contact,
  );
}

/** Under what the requests of one client are counted here: its network, or this machine. */
export function clientKey({ request }: Asked, { settings }: Parts): string {
  return settings.clientNetwork(request) ?? 'this machine';
}

/** Where a new conversation comes from, and how many may come. */
export function toStart(call: Asked, { settings }: Parts): Arrival {
  return {
    ...originOf(call, settings),
    rates: { 'starts-per-network': settings.limits.startsPerNetwork },
  };
}

/** Where a message comes from, and how many may come. */
export function toArrival(call: Asked, { settings }: Parts): Arrival {
  const { messagesPerConversation, messagesPerNetwork } = settings.limits;
  return {
    ...originOf(call, settings),
    rates: {
      'messages-per-conversation': messagesPerConversation,
      'messages-per-network': messagesPerNetwork,
    },
  };
}

function originOf({ request }: Asked, { clientNetwork, requestId }: Parts['settings']) {
  const [network, id] = [clientNetwork(request), requestId()];
  return {
    ...(network !== undefined && { network }),
    ...(id !== undefined && { requestId: id }),
  };
}
