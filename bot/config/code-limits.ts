import { createLimitsReader } from './read-limits.ts';

const NAMES = {
  'pause-seconds': 'pauseSeconds',
  'sends-per-hour': 'sendsPerHour',
  'sends-per-day': 'sendsPerDay',
  'sends-per-conversation-and-hour': 'sendsPerConversationAndHour',
  'sends-per-network-and-hour': 'sendsPerNetworkAndHour',
  'sends-in-total-per-hour': 'sendsInTotalPerHour',
  'tries-per-code': 'triesPerCode',
  'tries-per-day': 'triesPerDay',
  'tries-per-network-and-hour': 'triesPerNetworkAndHour',
} as const;

export const CODE_LIMIT_NAMES: readonly string[] = Object.keys(NAMES);

/** Limits of verification codes that differ from those of the program. */
export type CodeLimits = NonNullable<ReturnType<typeof readCodeLimits>>;

export const readCodeLimits = createLimitsReader(NAMES);
