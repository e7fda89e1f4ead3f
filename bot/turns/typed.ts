import type { Message } from '../ports/message.ts';

export type Scrub = (text: string) => { readonly text: string; readonly isScrubbed: boolean };

/** What the person typed: of a form, every value. */
export function typedIn(message: Message): readonly string[] {
  switch (message.kind) {
    case 'open':
      return [];
    case 'text':
    case 'choice':
      return [message.text];
    case 'form':
      return Object.values(message.values);
  }
}

/** The same message with each typed text replaced. */
export function mapTyped(message: Message, change: (typed: string) => string): Message {
  switch (message.kind) {
    case 'open':
      return message;
    case 'text':
    case 'choice':
      return { ...message, text: change(message.text) };
    case 'form': {
      const values = Object.entries(message.values);
      return {
        ...message,
        values: Object.fromEntries(values.map(([id, typed]) => [id, change(typed)] as const)),
      };
    }
  }
}

/** Shorter ones are replaced only where they stand alone: an "a" is everywhere. */
const SHORTEST_WITHIN = 4;

/**
 * Replaces what was typed wherever it stands in a channel's activity, as text or as a number:
 * a copy that is forgotten is a secret that is kept.
 */
export function replaceTyped(raw: unknown, changes: ReadonlyMap<string, string>): unknown {
  if (typeof raw === 'string') return replaceInText(raw, changes);
  if (typeof raw === 'number') return changes.get(String(raw)) ?? raw;
  if (Array.isArray(raw)) return raw.map((item) => replaceTyped(item, changes));
  if (typeof raw !== 'object' || raw === null) return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, replaceTyped(value, changes)]),
  );
}

function replaceInText(text: string, changes: ReadonlyMap<string, string>): string {
  const whole = changes.get(text);
  if (whole !== undefined) return whole;
  return [...changes]
    .filter(([typed]) => typed.length >= SHORTEST_WITHIN)
    .reduce((changed, [typed, replacement]) => changed.replaceAll(typed, () => replacement), text);
}
