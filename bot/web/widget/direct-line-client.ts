import type { ActivitySet, OutgoingActivity } from './activity.ts';
import { isActivitySet } from './activity.ts';
import { findCrowd, type Crowd } from './crowd.ts';
import { hasShape, isJson, isNumber, isOptional, isString } from './shape.ts';
import type { Guard } from './shape.ts';

const LONGEST_CALL_MS = 20_000;

/** What opens one conversation, and for how long. */
export interface Credentials {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in?: number | undefined;
}

export interface OpenConversation extends Credentials {
  readonly streamUrl?: string | undefined;
  /** See `readWidgetTexts`. */
  readonly widgetTexts?: unknown;
}

export type Answer<T> =
  | { readonly kind: 'ok'; readonly body: T }
  /** The token is dead or the conversation unknown (`isErased`): nothing more will come of either. */
  | { readonly kind: 'gone'; readonly isErased: boolean }
  /** This very request will never be taken. */
  | { readonly kind: 'rejected'; readonly status: number }
  /** Nothing was decided; the same request may be sent again. */
  | {
      readonly kind: 'later';
      readonly afterMs?: number;
      readonly crowd?: Crowd;
    };

/** The part of Direct Line 3.0 that we use, on the server that the page came from. */
export interface DirectLineClient {
  readonly generateToken: () => Promise<Answer<Credentials>>;
  readonly refreshToken: (credentials: Credentials) => Promise<Answer<Credentials>>;
  /** `identity`: what the page that embeds us has signed of its visitor. */
  readonly start: (
    credentials: Credentials,
    locale: string,
    identity?: string,
  ) => Promise<Answer<OpenConversation>>;
  /** An empty watermark asks for everything again. */
  readonly reconnect: (
    credentials: Credentials,
    watermark: string,
  ) => Promise<Answer<OpenConversation>>;
  readonly readActivities: (
    credentials: Credentials,
    watermark: string,
  ) => Promise<Answer<ActivitySet>>;
  readonly post: (credentials: Credentials, activity: OutgoingActivity) => Promise<Answer<unknown>>;
}

interface Call<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly isExpected: Guard<T>;
}

const credentialsShape = {
  conversationId: isString,
  token: isString,
  expires_in: isOptional(isNumber),
};
const isCredentials = hasShape<Credentials>(credentialsShape);
const isOpenConversation = hasShape<OpenConversation>({
  ...credentialsShape,
  streamUrl: isOptional(isString),
  widgetTexts: isJson,
});

export function createDirectLineClient(base: string): DirectLineClient {
  const ofConversation = ({ conversationId, token }: Credentials, rest: string) => ({
    path: `/conversations/${encodeURIComponent(conversationId)}${rest}`,
    token,
  });

  return {
    generateToken: () =>
      call(base, { method: 'POST', path: '/tokens/generate', body: {}, isExpected: isCredentials }),
    refreshToken: ({ token }) =>
      call(base, { method: 'POST', path: '/tokens/refresh', token, isExpected: isCredentials }),
    start: ({ token }, locale, identity) =>
      call(base, {
        method: 'POST',
        path: '/conversations',
        token,
        body: { user: {}, locale, identity },
        isExpected: isOpenConversation,
      }),
    reconnect: (credentials, watermark) =>
      call(base, {
        method: 'GET',
        ...ofConversation(credentials, `?watermark=${encodeURIComponent(watermark)}`),
        isExpected: isOpenConversation,
      }),
    readActivities: (credentials, watermark) =>
      call(base, {
        method: 'GET',
        ...ofConversation(credentials, `/activities?watermark=${encodeURIComponent(watermark)}`),
        isExpected: isActivitySet,
      }),
    post: (credentials, activity) =>
      call(base, {
        method: 'POST',
        ...ofConversation(credentials, '/activities'),
        body: activity,
        isExpected: isJson,
      }),
  };
}

async function call<T>(base: string, { method, path, ...rest }: Call<T>): Promise<Answer<T>> {
  const headers = new Headers();
  if (rest.token !== undefined) headers.set('Authorization', `Bearer ${rest.token}`);
  if (rest.body !== undefined) headers.set('Content-Type', 'application/json');
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers,
      ...(rest.body === undefined ? {} : { body: JSON.stringify(rest.body) }),
      signal: AbortSignal.timeout(LONGEST_CALL_MS),
      cache: 'no-store',
      credentials: 'omit',
    });
    if (!response.ok) return await toRefusal(response);
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return rest.isExpected(body) ? { kind: 'ok', body } : { kind: 'later' };
  } catch {
    // Unreachable, cut off, too slow or garbled by something in between: all of it can be tried again.
    return { kind: 'later' };
  }
}

async function toRefusal(response: Response): Promise<Answer<never>> {
  const { status, headers } = response;
  if ([401, 403, 404].includes(status)) return { kind: 'gone', isErased: status === 404 };
  if (status !== 408 && status !== 429 && status < 500) return { kind: 'rejected', status };
  const seconds = Number(headers.get('Retry-After'));
  const crowd = await findCrowd(response);
  return {
    kind: 'later',
    ...(seconds > 0 && { afterMs: seconds * 1000 }),
    ...(crowd !== undefined && { crowd }),
  };
}
