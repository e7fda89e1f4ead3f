import type { IncomingMessage } from 'node:http';
import type { CheckIdentity, IdentityCheck } from '../../bot/ports/host-identity.ts';
import type { OnLimit, Rate } from '../../bot/ports/limit.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';

/** How much one client may ask for. Reading is never limited: a client that is told 429 stops reading for ever. */
export interface Limits {
  /** Tokens and conversations that one network starts. A whole campus may share an address. */
  readonly startsPerNetwork: Rate;
  readonly messagesPerConversation: Rate;
  readonly messagesPerNetwork: Rate;
  readonly streamsPerConversation: Rate;
  /** Sockets are what one process holds: each counts its own. */
  readonly openStreamsPerConversation: number;
  readonly openStreams: number;
}

export interface DirectLineSettings {
  /** How browsers reach us, without a slash at the end. Asked late, because the port may be chosen by the system. */
  readonly publicUrl: () => string;
  /** Other origins whose pages may speak with us. */
  readonly widgetOrigins: readonly string[];
  /** What opens any conversation, for servers. Without it there are only tokens. */
  readonly secret: string | undefined;
  /** The network that a request comes from, also behind a proxy; `undefined` when nobody can tell. */
  readonly clientNetwork: (request: IncomingMessage) => string | undefined;
  /** Who the embedding page says that its visitor is. */
  readonly checkIdentity: CheckIdentity;
  readonly now: () => Date;
  /** Hours: clients treat a dead token as the end, and a laptop may sleep longer than half an hour. */
  readonly tokenSeconds: number;
  /** Seconds: this token stands in addresses, and addresses stand in logs. */
  readonly streamTokenSeconds: number;
  readonly keepAliveMs: number;
  readonly limits: Limits;
  readonly onLimit: OnLimit;
  /** Under which the log has the request that is being answered. */
  readonly requestId: () => string | undefined;
  /** The mailbox that people are told of when a limit keeps them out. */
  readonly contact: string | undefined;
  /** What our widget says in place of its own texts; `undefined`: just those. Never fails. */
  readonly widgetTexts: () => Promise<ChangedTexts | undefined>;
}

/** What only needs to be said when it differs. */
export const DEFAULT_SETTINGS = {
  checkIdentity: () => Promise.resolve<IdentityCheck>({ kind: 'refused', fault: 'not-accepted' }),
  now: () => new Date(),
  tokenSeconds: 12 * 3600,
  streamTokenSeconds: 60,
  keepAliveMs: 20_000,
  limits: {
    startsPerNetwork: { burst: 1000, perMinute: 600 },
    messagesPerConversation: { burst: 60, perMinute: 120 },
    messagesPerNetwork: { burst: 4000, perMinute: 4000 },
    streamsPerConversation: { burst: 60, perMinute: 60 },
    openStreamsPerConversation: 12,
    openStreams: 10_000,
  },
  onLimit: () => undefined,
  requestId: () => undefined,
  contact: undefined,
  widgetTexts: () => Promise.resolve(undefined),
} as const satisfies Partial<DirectLineSettings>;
