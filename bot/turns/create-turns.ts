import type { Clock } from '../ports/clock.ts';
import type { AuditStore } from '../ports/audit.ts';
import type { Conversations } from '../ports/conversations.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { OnLimit } from '../ports/limit.ts';
import type { Language } from '../ports/message.ts';
import type { MailFiles } from '../ports/mail-files.ts';
import type { PersonalDataStore } from '../ports/personal-data.ts';
import type { Reply } from '../ports/reply.ts';
import type { CodeStore } from '../ports/codes.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { EscalationStore } from '../ports/store.ts';
import type { Mail } from '../ports/mail.ts';
import type { ChangedTexts } from '../ports/texts.ts';
import type { Respond, Service } from '../ports/turn.ts';
import type { OnTurn } from '../ports/turn-report.ts';
import { createAnnouncements } from './announcements.ts';
import { toStoredArrival } from './arrivals.ts';
import type { CodeSettings } from './code-limits.ts';
import { createCodes, type CodeMail } from './codes.ts';
import { toIncident, type Log } from './incident.ts';
import { createLineUp } from './line-up.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import type { KeptDays } from './personal-data.ts';
import { takeTurn, type TurnParts } from './take-turn.ts';
import { toKept } from './to-kept.ts';
import type { Scrub } from './typed.ts';

export interface TurnsSettings {
  readonly store: ConversationStore & CodeStore & EscalationStore & PersonalDataStore & AuditStore;
  readonly enquiry: Enquiry;
  readonly mailFiles: MailFiles;
  readonly keptDays: KeptDays;
  readonly respond: Respond;
  readonly scrub: Scrub;
  readonly apology: (language: Language) => Reply;
  readonly composeCodeMail: (mail: CodeMail) => Mail;
  readonly service: Service;
  readonly readTexts: () => Promise<ChangedTexts>;
  /** The page of a request, for whoever reads this mailbox. */
  readonly toReturnUrl?: (reference: string, address: string) => string;
  readonly codes: CodeSettings;
  /** Keys the hashes of codes. */
  readonly codeKey: Uint8Array;
  /** Keys the pseudonyms of the journal, the counters, the escalations and the networks. */
  readonly pseudonymKey: Uint8Array;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when mails were committed. */
  readonly onMails: () => void;
  /** Called when somebody was erased: files of mails may have to go. */
  readonly onErased: () => void;
  /** Called when a limit of codes is reached. Whoever passes a rate is told by the answer. */
  readonly onLimit: OnLimit;
  readonly onTurn?: OnTurn;
}

/** Conversations that are answered. */
export interface Turns extends Conversations {
  /** Takes up what was received and not answered before the process died. */
  resume(): Promise<void>;
  /** Starts no more turns and returns when those under way are done. What is received is kept. */
  drain(): Promise<void>;
  /** Tells whoever listens that something was said outside of a turn. */
  announce(conversationId: string): void;
  /** Whether anybody listens to this conversation at the moment. */
  hasListeners(conversationId: string): boolean;
}

const PARALLEL_TURNS = 64;
const SILENCE_BEFORE_TYPING_MS = 1000;

/** One message in, one commit, replies out. */
export function createTurns(settings: TurnsSettings): Turns {
  const { store, scrub, clock, log, onMails, onErased } = settings;
  const pseudonyms = createPseudonyms(settings.pseudonymKey);
  const parts = toParts(settings, pseudonyms);
  const { subscribe, announce, hasListeners } = createAnnouncements(log);
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
        if (turn.erasure !== undefined) onErased();
        return true;
      } finally {
        callOff();
      }
    },
  });

  return {
    async open({ language, identity, ...conversation }) {
      const message = { kind: 'open', language, ...(identity && { identity }) } as const;
      const arrival = toStoredArrival(conversation, conversation.id, pseudonyms);
      const limited = await store.open(conversation, message, clock.now().toISOString(), arrival);
      if (limited === undefined) lineUp.add(conversation.id);
      return limited;
    },
    find: async (id) => store.find(id),
    async receive(conversationId, incoming) {
      const kept = {
        ...toKept(incoming, scrub),
        ...toStoredArrival(incoming, conversationId, pseudonyms),
      };
      const received = await store.receive(conversationId, kept, clock.now().toISOString());
      if (received === undefined || 'limit' in received) return received;
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
    announce: (conversationId) => {
      announce(conversationId, { kind: 'entries' });
    },
    hasListeners,
  };
}

function toParts(settings: TurnsSettings, pseudonyms: Pseudonyms): TurnParts {
  const { store, enquiry, clock } = settings;
  const codes = createCodes({
    store,
    clock,
    settings: settings.codes,
    key: settings.codeKey,
    pseudonyms,
    composeMail: settings.composeCodeMail,
    onLimit: settings.onLimit,
  });
  const sources = {
    enquiry,
    codes,
    pseudonyms,
    clock,
    escalations: store,
    counters: store,
    personalData: settings,
  };
  return { ...settings, sources };
}
