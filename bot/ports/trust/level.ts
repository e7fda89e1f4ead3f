/** How far a reader has proved who they are, from nothing to a member of staff of the support. */
export const LEVELS = ['anonymous', 'mailbox', 'host', 'teams', 'staff'] as const;

export type Level = (typeof LEVELS)[number];
