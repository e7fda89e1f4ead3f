import { WISHES } from './intents.ts';

export type OfferedIntent = (typeof WISHES)[number];

/** Whether a text is the name of an intent that may be offered. */
export function isOfferedIntent(label: string): label is OfferedIntent {
  return (WISHES as readonly string[]).includes(label);
}
