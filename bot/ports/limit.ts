/** Everything that is limited, by the name under which it is configured and counted. */
export const LIMITS = [
  'pause-seconds',
  'sends-per-hour',
  'sends-per-day',
  'sends-per-conversation-and-hour',
  'sends-per-network-and-hour',
  'sends-in-total-per-hour',
  'tries-per-code',
  'tries-per-day',
  'tries-per-network-and-hour',
  'starts-per-network',
  'messages-per-conversation',
  'messages-per-network',
  'streams-per-conversation',
  'open-streams-per-conversation',
  'open-streams',
] as const;

export type LimitName = (typeof LIMITS)[number];

/** Told each time that something is refused because a limit is reached. */
export type OnLimit = (limit: LimitName) => void;

/** `burst` at once, then `perMinute`. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** Refused, with nothing kept: more came than this limit allows. */
export interface Limited {
  readonly limit: LimitName;
  readonly waitSeconds: number;
}
