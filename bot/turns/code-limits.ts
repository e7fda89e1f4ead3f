import type { LimitName } from '../ports/limit.ts';
import type { CountLimit } from '../ports/codes.ts';

/** How many codes are sent, and how many are tried. */
export interface CodeSettings {
  readonly ttlMinutes: number;
  readonly pauseSeconds: number;
  readonly sendsPerHour: number;
  readonly sendsPerDay: number;
  readonly sendsPerConversationAndHour: number;
  readonly sendsPerNetworkAndHour: number;
  readonly sendsInTotalPerHour: number;
  readonly triesPerCode: number;
  /** Of all codes of an address together: a new code does not start a new count. */
  readonly triesPerDay: number;
  readonly triesPerNetworkAndHour: number;
}

export const CODE_SETTINGS: CodeSettings = {
  ttlMinutes: 20,
  pauseSeconds: 60,
  sendsPerHour: 3,
  sendsPerDay: 5,
  sendsPerConversationAndHour: 10,
  sendsPerNetworkAndHour: 10,
  sendsInTotalPerHour: 300,
  triesPerCode: 5,
  triesPerDay: 20,
  // More than the codes that one network is sent can use up.
  triesPerNetworkAndHour: 60,
};

/** Which address, in which conversation, and which message of it asks: the same message counts once. */
export interface CodeQuestion {
  readonly conversationId: string;
  readonly seq: number;
  readonly address: string;
  /** Absent where the network is not known: then no limit by network applies. */
  readonly networkKey?: string;
}

export interface CodeLimit extends CountLimit {
  readonly name: LimitName;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Where every code that is sent is counted. */
export const ALL_SENDS = { key: 'send', windowSeconds: HOUR };

export function sendLimits(
  settings: CodeSettings,
  addressKey: string,
  { conversationId, networkKey }: CodeQuestion,
): readonly CodeLimit[] {
  const key = `send:${addressKey}`;
  const perHour = (name: LimitName, limit: number, of: string): CodeLimit => ({
    name,
    limit,
    key: of,
    windowSeconds: HOUR,
  });
  return [
    { name: 'pause-seconds', key, limit: 1, windowSeconds: settings.pauseSeconds },
    perHour('sends-per-hour', settings.sendsPerHour, key),
    { name: 'sends-per-day', key, limit: settings.sendsPerDay, windowSeconds: DAY },
    perHour(
      'sends-per-conversation-and-hour',
      settings.sendsPerConversationAndHour,
      `send-from:${conversationId}`,
    ),
    ...ofNetwork(networkKey, (network) =>
      perHour(
        'sends-per-network-and-hour',
        settings.sendsPerNetworkAndHour,
        `send-network:${network}`,
      ),
    ),
    { name: 'sends-in-total-per-hour', limit: settings.sendsInTotalPerHour, ...ALL_SENDS },
  ];
}

export function tryLimits(
  settings: CodeSettings,
  addressKey: string,
  { networkKey }: CodeQuestion,
): readonly CodeLimit[] {
  return [
    {
      name: 'tries-per-day',
      key: `try:${addressKey}`,
      limit: settings.triesPerDay,
      windowSeconds: DAY,
    },
    ...ofNetwork(networkKey, (network) => ({
      name: 'tries-per-network-and-hour',
      key: `try-network:${network}`,
      limit: settings.triesPerNetworkAndHour,
      windowSeconds: HOUR,
    })),
  ];
}

function ofNetwork(
  networkKey: string | undefined,
  toLimit: (networkKey: string) => CodeLimit,
): readonly CodeLimit[] {
  return networkKey === undefined ? [] : [toLimit(networkKey)];
}
