import type { IncomingMessage } from 'node:http';

/** `burst` at once, then `perMinute`. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** How much one client may ask for. Reading is never limited: a client that is told 429 stops reading for ever. */
interface Limits {
  /** Tokens and conversations that one address starts. A whole campus may share an address. */
  readonly startsPerAddress: Rate;
  readonly messagesPerConversation: Rate;
  readonly messagesPerAddress: Rate;
  readonly streamsPerConversation: Rate;
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
  /** Whose request it is, also behind a proxy. */
  readonly clientAddress: (request: IncomingMessage) => string;
  readonly now: () => Date;
  /** Hours: clients treat a dead token as the end, and a laptop may sleep longer than half an hour. */
  readonly tokenSeconds: number;
  /** Seconds: this token stands in addresses, and addresses stand in logs. */
  readonly streamTokenSeconds: number;
  readonly keepAliveMs: number;
  readonly limits: Limits;
}

/** What only needs to be said when it differs. */
export const DEFAULT_SETTINGS = {
  now: () => new Date(),
  tokenSeconds: 12 * 3600,
  streamTokenSeconds: 60,
  keepAliveMs: 20_000,
  limits: {
    startsPerAddress: { burst: 1000, perMinute: 600 },
    messagesPerConversation: { burst: 60, perMinute: 120 },
    messagesPerAddress: { burst: 4000, perMinute: 4000 },
    streamsPerConversation: { burst: 60, perMinute: 60 },
    openStreamsPerConversation: 12,
    openStreams: 10_000,
  },
} as const satisfies Partial<DirectLineSettings>;
