import { hasShape, isOptional, isString, type Guard } from '../widget/shape.ts';
import { isMe, type Me } from './read-me.ts';

export type Answer<T> =
  | { readonly kind: 'given'; readonly value: T }
  /** There is nothing at this address. */
  | { readonly kind: 'gone' }
  /** The question itself was wrong. */
  | { readonly kind: 'refused' }
  /** Nobody knows: the service did not answer, or not what we expect. */
  | { readonly kind: 'failed' };

/** Where the console stands: the service may lie below a path of its own. */
export function toConsoleUrl(): string {
  const [start = ''] = /^.*?\/console(?=\/|$)/u.exec(location.pathname) ?? [];
  return `${location.origin}${start}`;
}

/** Something that the console serves, such as `diagnoses.csv`. */
export function toApiUrl(path: string, query = ''): string {
  return `${toConsoleUrl()}/api/${path}${query === '' ? '' : `?${query}`}`;
}

/** Asks for data. Without a session any more, the page itself is asked for, which leads to the sign-in. */
export async function ask<T>(
  path: string,
  query: string,
  isExpected: Guard<T>,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  const answer = await askQuietly(path, query, isExpected, signal);
  if (answer.kind !== 'signed-out') return answer;
  location.assign(toPageUrl());
  return { kind: 'failed' };
}

/** Asks for data, and never leaves the page: somebody may be writing there. */
export async function askQuietly<T>(
  path: string,
  query: string,
  isExpected: Guard<T>,
  signal?: AbortSignal,
): Promise<Answer<T> | { readonly kind: 'signed-out' }> {
  try {
    const response = await fetch(toApiUrl(path, query), {
      cache: 'no-store',
      ...(signal !== undefined && { signal }),
    });
    if (response.status === 401) return { kind: 'signed-out' };
    if (response.status === 404) return { kind: 'gone' };
    if (response.status === 400) return { kind: 'refused' };
    const value: unknown = response.ok ? await response.json() : undefined;
    return isExpected(value) ? { kind: 'given', value } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

export type Told<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** What the service does not take, by the code of its answer (`NotNow`, `BodyInvalid`). */
  | { readonly kind: 'refused'; readonly code: string }
  /** The session is over: what was typed is to be kept, and the person signs in again. */
  | { readonly kind: 'signed-out' }
  /** Somebody else has signed in meanwhile, in another tab: nothing was sent in their name. */
  | { readonly kind: 'somebody-else' }
  | { readonly kind: 'failed' };

/** Who sends, as the page knows them. */
export type Sender = Pick<Me, 'who' | 'csrf'>;

/**
 * Changes something. It never leaves the page: what somebody typed there is theirs.
 * Whoever has signed in again in another tab has another token: it is asked for, and the change sent again.
 */
export async function tell<T>(
  path: string,
  sender: Sender,
  body: object,
  isExpected: Guard<T>,
): Promise<Told<T>> {
  const told = await send(path, sender.csrf, body, isExpected);
  if (told.kind !== 'refused' || told.code !== 'CsrfMissing') return told;
  const now = await askQuietly('me', '', isMe);
  if (now.kind !== 'given') return { kind: now.kind === 'signed-out' ? now.kind : 'failed' };
  if (now.value.who !== sender.who) return { kind: 'somebody-else' };
  return send(path, now.value.csrf, body, isExpected);
}

async function send<T>(
  path: string,
  csrf: string,
  body: object,
  isExpected: Guard<T>,
): Promise<Told<T>> {
  try {
    const response = await fetch(toApiUrl(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-console-csrf': csrf },
      body: JSON.stringify(body),
    });
    if (response.status === 401) return { kind: 'signed-out' };
    const text = await response.text();
    const value: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.ok) return isExpected(value) ? { kind: 'done', value } : { kind: 'failed' };
    return isRefusal(value) ? { kind: 'refused', code: value.error.code } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

const isRefusal = hasShape<{ readonly error: { readonly code: string } }>({
  error: hasShape<{ readonly code: string }>({ code: isString }),
});

const isGoodbye = hasShape<{ readonly provider?: string }>({ provider: isOptional(isString) });

/** False when it did not work; otherwise the page is on its way out, also from the provider. */
export async function signOut(sender: Sender, everywhere: boolean): Promise<boolean> {
  const told = await tell('sign-out', sender, { everywhere }, isGoodbye);
  if (told.kind !== 'done' && told.kind !== 'signed-out') return false;
  // Whoever leaves leaves nothing behind; who is only signed out finds what they wrote.
  sessionStorage.clear();
  location.assign((told.kind === 'done' ? told.value.provider : undefined) ?? toConsoleUrl());
  return true;
}

/**
 * The page that is shown, in an address without `#`: the server asks whoever has no session to sign in
 * there, and from there leads back to this place.
 */
export function toPageUrl(): string {
  const { hash, href } = location;
  return hash === '' ? href : `${toConsoleUrl()}${hash.replace(/^#\/?/u, '/')}`;
}
