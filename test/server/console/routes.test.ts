import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConsoleRole } from '../../../bot/ports/console-session.ts';
import { createEscalationApi } from '../../../bot/server/console/escalation-api.ts';
import { createLogApi } from '../../../bot/server/console/log-api.ts';
import { createMailApi } from '../../../bot/server/console/mail-api.ts';
import type { Route } from '../../../bot/server/console/route.ts';
import { createTextsApi } from '../../../bot/server/console/texts-api.ts';
import { writeJson } from '../../../bot/server/write-json.ts';
import { createMailQueue } from '../../../bot/turns/mail-queue.ts';
import { openTestDesk } from '../../fakes/open-test-desk.ts';
import { testStaffLookUps } from '../../fakes/test-staff-look-ups.ts';
import { startWithProvider, type ConsoleWithProvider, type SignedIn } from './sign-in.ts';
import { APP } from './start-console.ts';

interface Row {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly role: ConsoleRole;
  readonly status: number;
}

/** Two that are only here: something that changes something, for each role. */
const EXTRA: readonly Route[] = (['support', 'admin'] as const).map((role) => ({
  method: 'POST',
  path: new RegExp(`^/console/api/extra/${role}$`),
  role,
  handle: async (_, response) => {
    writeJson(response, 200, { done: true });
    return Promise.resolve();
  },
}));

const get = (path: string): Row => ({ method: 'GET', path, role: 'support', status: 200 });

const requestPath = (end: string): string => `/console/api/escalations/SYG-999-999${end}`;
const change = (end: string): Row => ({
  method: 'POST',
  path: requestPath(end),
  role: 'support',
  status: 404,
});

const ROWS: readonly Row[] = [
  get('/console/api/escalations'),
  get('/console/api/escalations/live'),
  { ...get(requestPath('')), status: 404 },
  { ...get(requestPath('/live')), status: 404 },
  { ...get(requestPath('/conversation')), status: 404 },
  { ...get(requestPath('/conversation/live')), status: 404 },
  { ...change('/unmask'), status: 400 },
  change('/take'),
  { ...change('/answer'), status: 400 },
  { ...change('/wait'), status: 400 },
  { ...change('/note'), status: 400 },
  { ...change('/solve'), status: 400 },
  { ...change('/replay'), status: 400 },
  { ...get(requestPath('/replays')), status: 404 },
  { method: 'POST', path: '/console/api/diagnose', role: 'support', status: 400 },
  get('/console/api/diagnoses'),
  { ...get('/console/api/diagnoses/12'), status: 404 },
  { method: 'POST', path: '/console/api/diagnoses/export', role: 'support', status: 400 },
  { ...get('/console/api/diagnoses.csv'), status: 403 },
  { ...get('/console/api/diagnoses.json'), status: 403 },
  get('/console/api/diagnoses/live'),
  get('/console/api/figures'),
  get('/console/api/not-understood'),
  get('/console/api/wrong-verdicts'),
  { method: 'GET', path: '/console/api/me', role: 'support', status: 200 },
  { method: 'POST', path: '/console/api/sign-out', role: 'support', status: 200 },
  { method: 'GET', path: '/console/api/audit', role: 'admin', status: 200 },
  { method: 'GET', path: '/console/api/audit/look-ups', role: 'admin', status: 200 },
  { method: 'GET', path: '/console/api/texts', role: 'admin', status: 200 },
  { method: 'GET', path: '/console/api/texts/history', role: 'admin', status: 200 },
  { method: 'POST', path: '/console/api/texts/change', role: 'admin', status: 400 },
  { method: 'GET', path: '/console/api/mails', role: 'admin', status: 200 },
  { method: 'POST', path: '/console/api/mails/none/retry', role: 'admin', status: 404 },
  { method: 'POST', path: '/console/api/extra/support', role: 'support', status: 200 },
  { method: 'POST', path: '/console/api/extra/admin', role: 'admin', status: 200 },
];

const NO_MAILS = { waiting: 0, givenUp: 0, oldestWaitingSeconds: 0, isAlarming: false };

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const PAGES = ['/console', '/console/', '/console/figures', '/console/log/12'];

let service: ConsoleWithProvider;

beforeEach(async () => {
  service = await startWithProvider({
    routes: ({ store, clock }) => [
      ...EXTRA,
      ...createEscalationApi({
        ...openTestDesk(store, clock),
        store,
        clock,
        unmaskKey: Buffer.alloc(32),
      }),
      ...testStaffLookUps(store, clock),
      ...createTextsApi({
        store,
        clock,
        contacts: { support: undefined, sesame: undefined, hours: undefined, delay: undefined },
      }),
      ...createMailApi({
        store,
        clock,
        queue: createMailQueue({ store, clock, isSupports: () => false, onMails: () => undefined }),
      }),
      ...createLogApi({
        store,
        clock,
        timeZone: 'UTC',
        exportKey: Buffer.alloc(32),
        readMails: async () => Promise.resolve(NO_MAILS),
        credentials: () => [],
        directories: () => [],
      }),
    ],
  });
});

const signedInAs = async (role: ConsoleRole): Promise<SignedIn> =>
  service.signIn({ roles: role === 'admin' ? ['support', 'admin'] : ['support'] });

/** The way our own page asks, but for what the test changes. */
const askAs = async (
  { ask, csrf }: SignedIn,
  { method, path }: Pick<Row, 'method' | 'path'>,
  changed: Readonly<Record<string, string | undefined>> = {},
): Promise<Response> => {
  const own =
    method === 'GET'
      ? {}
      : { origin: service.url, 'x-console-csrf': csrf, 'content-type': 'application/json' };
  const wanted: Readonly<Record<string, string | undefined>> = { ...own, ...changed };
  const headers = new Headers();
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined) headers.set(name, value);
  }
  return ask(path, {
    method,
    headers,
    ...(method === 'POST' && { body: '{}' }),
  });
};

const codeOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { readonly error: { readonly code: string } }).error.code;

it('the table below names every address that needs a session', () => {
  const unnamed = service.console.routes.filter(
    ({ method, path, role }) =>
      !ROWS.some((row) => row.method === method && row.role === role && path.test(row.path)),
  );

  expect(unnamed).toEqual([]);
  expect(service.console.routes).toHaveLength(ROWS.length);
});

describe('without a session', () => {
  it.each(ROWS)('$method $path answers that one has to sign in', async ({ method, path }) => {
    const answer = await fetch(service.url + path, { method });

    expect(answer.status).toBe(401);
    expect(await codeOf(answer)).toBe('NotSignedIn');
  });

  it.each(METHODS)('%s of any data, there or not, is refused in the same way', async (method) => {
    const paths = ['/console/api', '/console/api/nothing', ...ROWS.map(({ path }) => path)];
    const answers = await Promise.all(paths.map((path) => fetch(service.url + path, { method })));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  });

  it.each(PAGES)('%s is the page to sign in, and nothing of the application', async (path) => {
    const answer = await fetch(service.url + path, { headers: { 'accept-language': 'en-GB,fr' } });
    const text = await answer.text();

    expect(answer.status).toBe(401);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<html lang="en">');
    const link = /href="([^"]*sign-in[^"]*)"/.exec(text)?.[1] ?? '';
    const page = path.replace(/^\/console\/?/u, '');
    const to = page === '' ? '' : `&to=${encodeURIComponent(page)}`;
    expect(new URL(link.replaceAll('&amp;', '&'), service.url + path).href).toBe(
      `${service.url}/console/sign-in?lang=en${to}`,
    );
    expect(text).not.toContain('app.js');
  });
});

describe.each(['support', 'admin'] as const)('somebody who is %s', (role) => {
  it.each(ROWS)('asks $method $path, which is for $role', async (row) => {
    const mayAsk = role === 'admin' || row.role === 'support';

    const answer = await askAs(await signedInAs(role), row);

    expect(answer.status).toBe(mayAsk ? row.status : 403);
    if (mayAsk) await answer.body?.cancel();
    else expect(await codeOf(answer)).toBe('RoleMissing');
  });

  it.each(ROWS)('cannot ask $path with another method than $method', async ({ method, path }) => {
    const { ask } = await signedInAs(role);

    for (const other of METHODS.filter((one) => one !== method)) {
      const answer = await ask(path, { method: other, headers: { origin: service.url } });
      expect([other, answer.status]).toEqual([other, 405]);
      expect(answer.headers.get('allow')).toBe(method);
    }
  });

  it.each(PAGES)('sees the application at %s', async (path) => {
    const { ask } = await signedInAs(role);
    const answer = await ask(path);
    const text = await answer.text();

    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    const script = /src="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(new URL(script, service.url + path).href).toBe(`${service.url}/assets/app.js`);
    expect(text.replace(script, './assets/app.js')).toBe(APP);
  });
});

const STRANGERS = [
  { origin: 'https://evil.example.org' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1.evil.example.org' },
  { origin: 'http://127.0.0.1:1' },
  { origin: 'https://127.0.0.1' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
];

describe.each(STRANGERS)('a page with %j', (headers) => {
  it.each(ROWS)('reads and changes nothing with $method $path', async (row) => {
    const answer = await askAs(await signedInAs('admin'), row, headers);

    expect(answer.status).toBe(403);
    expect(await codeOf(answer)).toBe('OriginRefused');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('something that changes something', () => {
  const changing = ROWS.filter(({ method }) => method !== 'GET');

  it.each(changing)('is refused at $path without an origin', async (row) => {
    const answer = await askAs(await signedInAs('admin'), row, { origin: undefined });

    expect([answer.status, await codeOf(answer)]).toEqual([403, 'OriginRefused']);
  });

  it.each([undefined, '', 'x', 'A'.repeat(43)])(
    'is refused everywhere with the page’s token "%s"',
    async (csrf) => {
      const page = await signedInAs('admin');

      for (const row of changing) {
        const answer = await askAs(page, row, { 'x-console-csrf': csrf });
        expect([answer.status, await codeOf(answer)]).toEqual([403, 'CsrfMissing']);
      }
      expect((await page.ask('/console')).status).toBe(200);
    },
  );

  it('is refused with the page’s token of another session, also of the same person', async () => {
    const [one, other] = [await signedInAs('admin'), await signedInAs('admin')];

    const answer = await askAs(
      one,
      { method: 'POST', path: '/console/api/sign-out' },
      {
        'x-console-csrf': other.csrf,
      },
    );

    expect(answer.status).toBe(403);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    undefined,
  ])('is refused as %s, which a form could send', async (type) => {
    const page = await signedInAs('admin');

    const answer = await askAs(
      page,
      { method: 'POST', path: '/console/api/sign-out' },
      {
        'content-type': type,
      },
    );

    expect(answer.status).toBe(415);
  });

  it('is taken from both names of this machine, and with a charset', async () => {
    const origin = service.url.replace('127.0.0.1', 'localhost');
    const page = await signedInAs('admin');

    const answer = await askAs(
      page,
      { method: 'POST', path: '/console/api/sign-out' },
      {
        origin,
        'content-type': 'application/json; charset=utf-8',
      },
    );

    expect(answer.status).toBe(200);
  });
});

it.each(['/console/sign-in', '/console/callback', '/console/link'])(
  '%s is only read',
  async (path) => {
    for (const method of METHODS.filter((one) => one !== 'GET')) {
      const answer = await fetch(service.url + path, { method, redirect: 'manual' });
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET']);
    }
  },
);

it('whoever signs in by the other name of this machine is sent to the one that the provider knows', async () => {
  const { host, port } = new URL(service.url.replace('127.0.0.1', 'localhost'));
  const asked = request({ host: '127.0.0.1', port, path: '/console/sign-in?lang=en' });
  const [answer] = (await once(asked.setHeader('host', host).end(), 'response')) as [
    IncomingMessage,
  ];

  expect(answer.headers.location).toBe(`${service.url}/console/sign-in?lang=en`);
  expect(answer.headers['set-cookie']).toBeUndefined();
  answer.destroy();
});

it.each(['/consoles', '/consolette/api/me', '/Console', '/console%2Fapi/me'])(
  '%s is none of its addresses',
  async (path) => {
    expect((await fetch(service.url + path)).status).toBe(404);
  },
);
