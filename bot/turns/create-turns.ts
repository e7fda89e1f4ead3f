import type { Clock } from '../ports/clock.ts';
import type { Conversations, Incoming } from '../ports/conversations.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { Language } from '../ports/message.ts';
import type { Reply } from '../ports/reply.ts';
import type { CodeStore, ConversationStore, EscalationStore } from '../ports/store.ts';
import type { Mail, Respond, Service } from '../ports/turn.ts';
import { createAnnouncements } from './announcements.ts';
import { createCodes, type CodeMail, type CodeSettings } from './codes.ts';
import { toIncident, type Log } from './incident.ts';
import { createLineUp } from './line-up.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { takeTurn, type TurnParts } from './take-turn.ts';
import { mapTyped, replaceTyped, typedIn, type Scrub } from './typed.ts';

export interface TurnsSettings {
  readonly store: ConversationStore & CodeStore & EscalationStore;
  readonly enquiry: Enquiry;
  readonly respond: Respond;
  readonly scrub: Scrub;
  readonly apology: (language: Language) => Reply;
  readonly composeCodeMail: (mail: CodeMail) => Mail;
  readonly service: Service;
  readonly codes: CodeSettings;
  /** Keys the hashes of codes. */
  readonly codeKey: Uint8Array;
  /** Keys the pseudonyms of the journal, the counters and the escalations. */
  readonly pseudonymKey: Uint8Array;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when mails were committed. */
  readonly onMails: () => void;
}

/** Conversations that are answered. */
export interface Turns extends Conversations {
  /** Takes up what was received and not answered before the process died. */
  resume(): Promise<void>;
  /** Starts no more turns and returns when those under way are done. What is received is kept. */
  drain(): Promise<void>;
}

const PARALLEL_TURNS = 64;
const SILENCE_BEFORE_TYPING_MS = 1000;

/** One message in, one commit, replies out. */
export function createTurns(settings: TurnsSettings): Turns {
  const { store, scrub, clock, log, onMails } = settings;
  const parts = toParts(settings);
  const { subscribe, announce } = createAnnouncements(log);
  const lineUp = createLineUp({
    width: PARALLEL_TURNS,
    clock,
    onError: (conversationId, error) => {
      log(toIncident('turn', error, conversationId));
    },
    work: async (conversationId) => {
      const callOff = clock.after(SILENCE_BEFORE_TYPING_MS, () => {
        announce(conversationId, { kind: 'typing' });
      });
      try {
        const turn = await takeTurn(parts, conversationId);
        if (turn === undefined) return false;
        announce(conversationId, { kind: 'entries' });
        if (turn.mails.length > 0) onMails();
        return true;
      } finally {
        callOff();
      }
    },
  });

  return {
    async open({ language, identity, ...conversation }) {
      const message = { kind: 'open', language, ...(identity && { identity }) } as const;
      await store.open(conversation, message, clock.now().toISOString());
      lineUp.add(conversation.id);
    },
    find: async (id) => store.find(id),
    async receive(conversationId, incoming) {
      const kept = toKept(incoming, scrub);
      const received = await store.receive(conversationId, kept, clock.now().toISOString());
      if (received === undefined) return undefined;
      if (!received.isDuplicate) announce(conversationId, { kind: 'entries' });
      lineUp.add(conversationId);
      return received;
    },
    entriesAfter: async (conversationId, seq, limit) =>
      store.entriesAfter(conversationId, seq, limit),
    subscribe,
    async resume() {
      for (const conversationId of await store.listPending()) lineUp.add(conversationId);
    },
    drain: lineUp.drain,
  };
}

function toParts(settings: TurnsSettings): TurnParts {
  const { store, enquiry, clock } = settings;
  const pseudonyms = createPseudonyms(settings.pseudonymKey);
  const codes = createCodes({
    store,
    clock,
    settings: settings.codes,
    key: settings.codeKey,
    pseudonyms,
    composeMail: settings.composeCodeMail,
  });
  return { ...settings, sources: { enquiry, codes, escalations: store, pseudonyms } };
}

/** Secrets are taken out before anything is kept. */
function toKept({ message, clientId, toRaw }: Incoming, scrub: Scrub) {
  const scrubbed = mapTyped(message, (typed) => scrub(typed).text);
  const changes = typedIn(message)
    .map((typed) => [typed, scrub(typed)] as const)
    .filter(([, { isScrubbed }]) => isScrubbed)
    .map(([typed, { text }]) => [typed, text] as const);
  return {
    message: scrubbed,
    raw: replaceTyped(toRaw(typedIn(scrubbed).join(', ')), new Map(changes)),
    ...(clientId !== undefined && { clientId }),
  };
}
