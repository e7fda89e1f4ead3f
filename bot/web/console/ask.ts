import type { Guard } from '../widget/shape.ts';

export type Answer<T> =
  | { readonly kind: 'given'; readonly value: T }
  /** There is nothing at this address. */
  | { readonly kind: 'gone' }
  /** The question itself was wrong. */
  | { readonly kind: 'refused' }
  /** Nobody knows: the service did not answer, or not what we expect. */
  | { readonly kind: 'failed' };

/** Where the console stands: the service may lie below a path of its own. */
function consoleUrl(): string {
  const [start = ''] = /^.*?\/console(?=\/|$)/u.exec(location.pathname) ?? [];
  return `${location.origin}${start}`;
}

/** Something that the console serves, such as `diagnoses.csv`. */
export function toApiUrl(path: string, query = ''): string {
  return `${consoleUrl()}/api/${path}${query === '' ? '' : `?${query}`}`;
}

/** Asks for data. Without a session any more, the page itself is asked for, which leads to the sign-in. */
export async function ask<T>(
  path: string,
  query: string,
  isExpected: Guard<T>,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  try {
    const response = await fetch(toApiUrl(path, query), {
      cache: 'no-store',
      ...(signal !== undefined && { signal }),
    });
    if (response.status === 401) leave();
    if (response.status === 404) return { kind: 'gone' };
    if (response.status === 400) return { kind: 'refused' };
    const value: unknown = response.ok ? await response.json() : undefined;
    return isExpected(value) ? { kind: 'given', value } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

/** False when it did not work; otherwise the page is on its way out. */
export async function signOut(csrf: string, everywhere: boolean): Promise<boolean> {
  try {
    const response = await fetch(toApiUrl('sign-out'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-console-csrf': csrf },
      body: JSON.stringify({ everywhere }),
    });
    if (!response.ok && response.status !== 401) return false;
    leave();
    return true;
  } catch {
    return false;
  }
}

/** The server sends the page to sign in to whoever has no session. */
function leave(): void {
  location.assign(consoleUrl());
}
