import type { Announcement } from '../ports/conversations.ts';
import { toIncident, type Log } from './incident.ts';

type Listener = (announcement: Announcement) => void;

export interface Announcements {
  readonly subscribe: (conversationId: string, listener: Listener) => () => void;
  readonly announce: (conversationId: string, announcement: Announcement) => void;
  /** Whether anybody listens to this conversation at the moment. */
  readonly hasListeners: (conversationId: string) => boolean;
}

/** Tells those who listen to a conversation that there is something new. What it is, they read. */
export function createAnnouncements(log: Log): Announcements {
  const listeners = new Map<string, Set<Listener>>();
  return {
    subscribe(conversationId, listener) {
      const known = listeners.get(conversationId) ?? new Set();
      // The same function may be given twice, and is then told twice.
      const told: Listener = (announcement) => {
        listener(announcement);
      };
      listeners.set(conversationId, known.add(told));
      return () => {
        known.delete(told);
        if (known.size === 0 && listeners.get(conversationId) === known) {
          listeners.delete(conversationId);
        }
      };
    },

    hasListeners: (conversationId) => listeners.has(conversationId),

    announce(conversationId, announcement) {
      for (const listener of [...(listeners.get(conversationId) ?? [])]) {
        try {
          listener(announcement);
        } catch (error) {
          // One broken connection must not keep the others from hearing.
          log(toIncident('listener', error, conversationId));
        }
      }
    },
  };
}
