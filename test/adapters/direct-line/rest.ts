import { SECRET, type RunningServer } from './start-server.ts';

/** Everything that any answer may hold. */
interface Body {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl: string;
  readonly id: string;
  readonly sessionId: string;
  readonly activities: readonly SeenActivity[];
  readonly watermark: string;
  readonly error: { readonly code: string; readonly message: string };
}

export interface SeenActivity {
  readonly type: string;
  readonly id: string;
  readonly text?: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly channelData?: { readonly clientActivityID?: string; readonly reply?: unknown };
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  readonly suggestedActions?: { readonly actions: readonly Record<string, unknown>[] };
  readonly replyToId?: string;
  readonly value?: unknown;
}

export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly text: string;
}

export interface RestOptions {
  readonly token?: string;
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is when it is a string, as JSON otherwise. */
  readonly body?: unknown;
}

/** One call as a server or a script makes it. */
export async function rest(
  { domain }: Pick<RunningServer, 'domain'>,
  method: string,
  path: string,
  options: RestOptions = {},
): Promise<RestAnswer> {
  const { token, origin, headers, body } = options;
  const response = await fetch(`${domain}${path}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(origin !== undefined && { origin }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

/** A conversation that was just started, as a page of ours starts it. */
export async function start(
  server: Pick<RunningServer, 'url' | 'domain'>,
  body: unknown = {},
): Promise<{ readonly id: string; readonly token: string; readonly streamUrl: string }> {
  const generated = await rest(server, 'POST', '/tokens/generate', { origin: server.url });
  const started = await rest(server, 'POST', '/conversations', {
    token: generated.body.token,
    body,
  });
  const { conversationId, token, streamUrl } = started.body;
  return { id: conversationId, token, streamUrl };
}

export const asServer = { token: SECRET } as const;

function parse(text: string): Body {
  // Tests look for what should be there, and fail when it is not.
  return (text.startsWith('{') ? JSON.parse(text) : {}) as Body;
}
