import type { IncomingMessage, ServerResponse } from 'node:http';

/** `session` is who is signed in; `sign-in` waits in the browser while the provider asks who it is. */
type CookieUse = 'session' | 'sign-in';

const NAMES: Readonly<Record<CookieUse, string>> = {
  session: 'console',
  'sign-in': 'console-sign-in',
};

export interface Cookies {
  read(request: IncomingMessage, use: CookieUse): string | undefined;
  /** Without `maxAgeSeconds` the browser forgets it when it is closed. */
  write(response: ServerResponse, use: CookieUse, value: string, maxAgeSeconds?: number): void;
  clear(response: ServerResponse, use: CookieUse): void;
}

/**
 * Cookies that no script reads and no other site sends along. Behind TLS, their names promise that
 * this very host wrote them; on this machine without TLS, browsers would refuse such names.
 */
export function createCookies(publicUrl: () => string): Cookies {
  const isSecure = (): boolean => publicUrl().startsWith('https:');
  const nameOf = (use: CookieUse): string => `${isSecure() ? '__Host-' : ''}${NAMES[use]}`;

  const append = (response: ServerResponse, use: CookieUse, value: string, maxAge?: number) => {
    const parts = [
      `${nameOf(use)}=${value}`,
      'Path=/',
      'HttpOnly',
      // Not strict: coming back from the provider and following a link in a mail are to find the session.
      'SameSite=Lax',
      ...(isSecure() ? ['Secure'] : []),
      ...(maxAge === undefined ? [] : [`Max-Age=${String(maxAge)}`]),
    ];
    response.appendHeader('set-cookie', parts.join('; '));
  };

  return {
    read: ({ headers }, use) => findValue(headers.cookie ?? '', nameOf(use)),
    write: (response, use, value, maxAgeSeconds) => append(response, use, value, maxAgeSeconds),
    clear: (response, use) => append(response, use, '', 0),
  };
}

/** Two of one name are nobody's: one of them was planted. */
function findValue(header: string, name: string): string | undefined {
  const values = header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
  return values.length === 1 && values[0] !== '' ? values[0] : undefined;
}
