import type { IncomingMessage, ServerResponse } from 'node:http';

/** Of the page to sign in, which the policy of pages allows no script within. */
export const KEEP_PLACE = '/console/keep-place.js';

/**
 * What stands behind the `#` never comes here, and does not survive a sign-in: the page to sign in asks
 * for the same place in an address without it, and is then answered with a way back.
 */
const SCRIPT = `const [, page] = /^#\\/([\\w-].*)$/u.exec(location.hash) ?? [];
const [start] = /^.*?\\/console(?=\\/|$)/u.exec(location.pathname) ?? [];
if (page !== undefined && start !== undefined) {
  location.replace(\`\${location.origin}\${start}/\${page}\`);
}
`;

export async function sendKeepPlace(_: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('content-type', 'text/javascript; charset=utf-8');
  response.setHeader('cache-control', 'no-cache');
  response.end(SCRIPT);
  return Promise.resolve();
}
