import { createLimitsReader } from './read-limits.ts';

const NAMES = {
  'starts-per-network-at-once': 'startsPerNetworkAtOnce',
  'starts-per-network-and-minute': 'startsPerNetworkAndMinute',
  'messages-per-conversation-at-once': 'messagesPerConversationAtOnce',
  'messages-per-conversation-and-minute': 'messagesPerConversationAndMinute',
  'messages-per-network-at-once': 'messagesPerNetworkAtOnce',
  'messages-per-network-and-minute': 'messagesPerNetworkAndMinute',
  'streams-per-conversation-at-once': 'streamsPerConversationAtOnce',
  'streams-per-conversation-and-minute': 'streamsPerConversationAndMinute',
  'open-streams-per-conversation': 'openStreamsPerConversation',
  'open-streams': 'openStreams',
} as const;

export const WEB_LIMIT_NAMES: readonly string[] = Object.keys(NAMES);

/** Limits of the web channel that differ from those of the program. */
export type WebLimits = NonNullable<ReturnType<typeof readWebLimits>>;

export const readWebLimits = createLimitsReader(NAMES);
