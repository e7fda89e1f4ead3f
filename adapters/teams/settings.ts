import type { Chat, ChatStore } from '../../bot/ports/chats.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Conversations } from '../../bot/ports/conversations.ts';
import type { OnLimit, Rate } from '../../bot/ports/limit.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import type { Mail } from '../../bot/ports/mail.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import type { OnLogin } from './bot-token.ts';

/** Who may speak with us, and how both sides prove themselves. */
export type TeamsAccess =
  /** A developer's machine: everybody is believed, and only this machine is written to. */
  | { readonly kind: 'playground'; readonly appId: string }
  | {
      readonly kind: 'service';
      readonly appId: string;
      readonly credential:
        | { readonly kind: 'password'; readonly password: string; readonly tenantId: string }
        | { readonly kind: 'managed-identity'; readonly tenantId: string };
      /** Lower-cased. */
      readonly tenantIds: readonly string[];
      readonly guests: 'refuse' | 'code';
      readonly serviceHosts: readonly string[];
      readonly endpoints: {
        readonly metadata: string;
        readonly issuer: string;
        readonly login: string;
        readonly scope: string;
      };
    };

export interface TeamsSettings {
  readonly access: TeamsAccess;
  readonly conversations: Conversations;
  readonly store: ChatStore;
  /** At least 32 bytes: makes ids of conversations that lead back to nobody. */
  readonly key: Uint8Array;
  readonly clock: Clock;
  readonly readAddress: (text: string) => string | undefined;
  readonly messagesPerConversation: Rate;
  /** Addresses behind which is no one person. */
  readonly sharedMailboxes: readonly string[];
  readonly onLimit: OnLimit;
  /** Under which the log has the request that is being answered. */
  readonly requestId: () => string | undefined;
  /** What a chat lacks that cannot be reached any more, as a mail. */
  readonly composeMissed: (
    address: string,
    language: Language,
    replies: readonly Reply[],
  ) => Promise<Mail>;
  /** What is said in place of the shipped texts. @throws `Failure` with `STORE_UNAVAILABLE`. */
  readonly readTexts: () => Promise<ChangedTexts>;
  /** Mails were put into the outbox. */
  readonly onMails: () => void;
  /** A request that is not served; the reason is a word of ours. */
  readonly onRefusal: (reason: string, status: number) => void;
  /** We asked for a token. */
  readonly onLogin: OnLogin;
  readonly onDefect: (error: unknown, chat?: Pick<Chat, 'conversationId'>) => void;
  readonly timeouts: Timeouts;
  readonly random: () => number;
}

export interface Timeouts {
  /** Of the question who somebody is: a person waits for it, and Teams for the whole of it. */
  readonly rosterMs: number;
  readonly sendMs: number;
  /** How often chats are looked for that lack something. */
  readonly sweepMs: number;
}

export const TIMEOUTS: Timeouts = { rosterMs: 4000, sendMs: 15_000, sweepMs: 30_000 };
