import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEGAL_PATHS } from '../../dialogs/wording/legal.ts';
import { start } from '../adapters/direct-line/rest.ts';
import { findFreePort } from '../live/free-port.ts';
import { startServiceProcess, type ServiceProcess } from '../live/service-process.ts';

const WIDGET_ORIGINS = ['https://intranet.example.org', 'https://ent.example.org:8443'];
const ASSETS = readdirSync(path.join(import.meta.dirname, '..', '..', 'dist', 'web', 'assets'));
const assetOf = (extension: string): string =>
  `/assets/${ASSETS.find((name) => name.endsWith(extension)) ?? ''}`;

/** Who may do what with an answer: a page runs our files, the loader is run by others, a form runs our files, data is nothing of these. */
type Kind = 'page' | 'frame' | 'loader' | 'data' | 'form';

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const DATA = {
  ...COMMON,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const pagePolicy = (socketOrigin: string, ancestors: string): string =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  `connect-src 'self' ${socketOrigin}; frame-src 'self'; base-uri 'none'; form-action 'none'; ` +
  `frame-ancestors ${ancestors}`;

function headersOf(kind: Kind, socketOrigin: string): Readonly<Record<string, string | null>> {
  switch (kind) {
    case 'data':
      return DATA;
    case 'loader':
      return { ...DATA, 'cross-origin-resource-policy': 'cross-origin' };
    case 'page':
      return { ...DATA, 'content-security-policy': pagePolicy(socketOrigin, "'none'") };
    case 'form':
      return {
        ...DATA,
        'content-security-policy':
          "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; " +
          "img-src 'self' data:; form-action 'self'; " +
          "base-uri 'none'; frame-ancestors 'none'",
        'referrer-policy': 'same-origin',
      };
    case 'frame':
      return {
        ...DATA,
        'content-security-policy': pagePolicy(
          socketOrigin,
          ["'self'", ...WIDGET_ORIGINS].join(' '),
        ),
        'x-frame-options': null,
        'cross-origin-opener-policy': null,
      };
  }
}

/** Whoever comes in by the link finds the page again that they asked for; nobody else is given a cookie. */
const COOKIES: ReadonlyMap<string, string> = new Map([
  ['http /console/log', 'console-sign-in=log'],
  ['https /console/log', '__Host-console-sign-in=log'],
]);

/** Every route that there is, and the ways to miss one. `:id` stands for a conversation under way. */
const ROUTES: readonly (readonly [method: string, path: string, status: number, kind: Kind])[] = [
  ['GET', '/', 200, 'page'],
  ['HEAD', '/', 200, 'page'],
  ['POST', '/', 405, 'page'],
  ['GET', '/index.html', 200, 'page'],
  ['GET', '/embed', 200, 'frame'],
  ['GET', '/embed?lang=en', 200, 'frame'],
  ['GET', '/embed.html', 200, 'page'],
  ...[...LEGAL_PATHS].map((legal) => ['GET', legal, 200, 'page'] as const),
  ['GET', '/legal.json', 200, 'data'],
  ['GET', '/widget.js', 200, 'loader'],
  ['GET', assetOf('.js'), 200, 'data'],
  ['GET', assetOf('.css'), 200, 'data'],
  ['GET', '/health/live', 200, 'data'],
  ['GET', '/health/ready', 200, 'data'],
  ['GET', '/metrics', 200, 'data'],
  ['GET', '/demo/about', 200, 'data'],
  ['GET', '/demo/mails?conversation=:id', 401, 'data'],
  ['POST', '/demo/mails', 405, 'data'],
  ['POST', '/v3/directline/tokens/generate', 401, 'data'],
  ['OPTIONS', '/v3/directline/tokens/generate', 405, 'data'],
  ['POST', '/v3/directline/tokens/refresh', 200, 'data'],
  ['POST', '/v3/directline/conversations', 200, 'data'],
  ['GET', '/v3/directline/conversations/:id', 200, 'data'],
  ['GET', '/v3/directline/conversations/:id/activities', 200, 'data'],
  ['POST', '/v3/directline/conversations/:id/activities', 400, 'data'],
  ['POST', '/v3/directline/conversations/:id/upload', 400, 'data'],
  ['GET', '/v3/directline/conversations/:id/stream', 426, 'data'],
  ['GET', '/v3/directline/session/getsessionid', 200, 'data'],
  ['GET', '/v3/directline/nothing', 404, 'data'],
  ['DELETE', '/v3/directline/conversations', 405, 'data'],
  ['GET', '/nothing', 404, 'data'],
  ['GET', '/nothing.html', 404, 'page'],
  ['GET', '/embed/', 404, 'data'],
  ['GET', '/console', 401, 'page'],
  ['POST', '/console', 405, 'page'],
  ['GET', '/console/log', 401, 'page'],
  ['GET', '/console/sign-in', 200, 'page'],
  ['GET', '/console/callback?code=x', 400, 'page'],
  ['GET', '/console/link?token=x', 400, 'page'],
  ['GET', '/console/api', 401, 'data'],
  ['GET', '/console/api/me', 401, 'data'],
  ['POST', '/console/api/sign-out', 401, 'data'],
  ['GET', '/console/api/diagnoses', 401, 'data'],
  ['GET', '/console.html', 404, 'page'],
  ['GET', '/consoles', 404, 'data'],
  ['GET', '/request/x', 404, 'form'],
  ['HEAD', '/request/x', 404, 'form'],
  ['POST', '/request/x', 403, 'form'],
  ['GET', '/request', 404, 'data'],
  ['POST', '/api/messages', 404, 'data'],
  ['DELETE', '/health/live', 405, 'data'],
];

describe.each([
  { how: 'on this machine', scheme: 'http', hsts: null },
  { how: 'behind TLS', scheme: 'https', hsts: 'max-age=31536000; includeSubDomains' },
])('$how the headers are those of the route:', ({ scheme, hsts }) => {
  let service: ServiceProcess;
  let host: string;
  let opened: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    service = await serveAs(scheme);
    ({ host } = new URL(service.url));
    opened = await start({ url: service.url, domain: `http://${host}/v3/directline` });
  });

  afterAll(async () => {
    await service[Symbol.asyncDispose]();
  });

  const ask = (method: string, address: string, headers: HeadersInit): Promise<Response> =>
    fetch(`http://${host}${address.replace(':id', opened.id)}`, { method, headers });

  it.each(ROUTES)('%s %s, which answers %i, is %s', async (method, address, status, kind) => {
    // Not as `Authorization` where the answer is about whoever has none.
    const headers = status === 401 ? {} : { authorization: `Bearer ${opened.token}` };

    const answer = await ask(method, address, headers);

    const wanted = headersOf(kind, `${scheme.replace('http', 'ws')}://${host}`);
    const found = Object.keys(wanted).map((name) => [name, answer.headers.get(name)]);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(found)).toEqual(wanted);
    expect(answer.headers.get('strict-transport-security')).toBe(hsts);
    if (/^\/(?:demo|v3)\//.test(address))
      expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')?.split('; ')[0]).toBe(
      COOKIES.get(`${scheme} ${address}`),
    );
    expect(answer.headers.get('server')).toBeNull();
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(await answer.text()).not.toMatch(/ {4}at |node_modules|restify/);
  });
});

/** The service, called so by browsers; what ends TLS in front of it is left out. */
async function serveAs(scheme: string): Promise<ServiceProcess> {
  for (let tries = 1; ; tries += 1) {
    const port = String(await findFreePort());
    try {
      return await startServiceProcess({
        PORT: port,
        PUBLIC_URL: `${scheme}://localhost:${port}`,
        WIDGET_ORIGINS: WIDGET_ORIGINS.join(' '),
        LOG_LEVEL: 'silent',
      });
    } catch (error) {
      // Somebody else may have taken the port meanwhile.
      if (tries === 3) throw error;
    }
  }
}
