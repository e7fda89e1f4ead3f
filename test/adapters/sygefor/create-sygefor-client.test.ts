import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createSygeforClient } from '../../../adapters/sygefor/create-sygefor-client.ts';

const MAIL = 'prenom.nom@labo-alpha.example';
const ACCOUNT = { mail: MAIL, active: true, profileSaved: false };
const ABSENCE = { code: 'account-not-found' };
const { signal } = new AbortController();

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

const answering = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  serve((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });

const find = (url: string, timeoutMs = 20_000, mail = MAIL, within = signal) =>
  createSygeforClient({ url, token: 'the-token', timeoutMs }).findAccount(mail, within);

describe('the question', () => {
  it('is put as the contract says, below the path of the URL, in lower case', async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      seen.push([request.method, request.url, request.headers.authorization]);
      response.end(JSON.stringify(ACCOUNT));
    });

    await find(`${url}/assistant/v1`, 20_000, 'Prenom.NOM@labo-alpha.example');
    await find(`${url}/assistant/v1/`);

    const question = [
      'GET',
      `/assistant/v1/accounts?mail=${encodeURIComponent(MAIL)}`,
      'Bearer the-token',
    ];
    expect(seen).toEqual([question, question]);
  });

  it('keeps whatever is typed inside the parameter', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      seen.push(new URL(request.url ?? '', 'http://localhost').searchParams.get('mail') ?? '');
      response.statusCode = 404;
      response.end(JSON.stringify(ABSENCE));
    });

    await find(url, 20_000, 'a&mail=b@labo.example#/../x?y');

    expect(seen).toEqual(['a&mail=b@labo.example#/../x?y']);
  });
});

describe('the answer', () => {
  it.each([
    [
      { ...ACCOUNT, active: true, profileSaved: true },
      { isActive: true, isProfileSaved: true },
    ],
    [
      { ...ACCOUNT, active: false },
      { isActive: false, isProfileSaved: false },
    ],
    [
      { ...ACCOUNT, mail: MAIL.toUpperCase(), id: 7 },
      { isActive: true, isProfileSaved: false },
    ],
  ])('is an account: %j', async (body, expected) => {
    expect(await find(await answering(200, body))).toEqual(expected);
  });

  it('is an absence only with the code of the contract', async () => {
    expect(await find(await answering(404, ABSENCE))).toBeUndefined();
  });

  it('is read from the examples of the contract', async () => {
    const contract = readFileSync(
      new URL('../../../deploy/sygefor-api.yaml', import.meta.url),
      'utf8',
    );
    const Content = z.object({
      content: z.object({
        'application/json': z.object({
          examples: z.record(z.string(), z.object({ value: z.unknown() })),
        }),
      }),
    });
    const Contract = z.object({
      paths: z.object({
        '/accounts': z.object({
          get: z.object({ responses: z.object({ '200': Content, '404': Content }) }),
        }),
      }),
    });
    const { responses } = Contract.parse(parse(contract)).paths['/accounts'].get;
    const read = async (status: '200' | '404') =>
      Promise.all(
        Object.values(responses[status].content['application/json'].examples).map(
          async ({ value }) => find(await answering(Number(status), value)),
        ),
      );

    expect(await read('200')).toEqual([
      { isActive: true, isProfileSaved: true },
      { isActive: true, isProfileSaved: false },
    ]);
    expect(await read('404')).toEqual([undefined]);
  });

  it.each<[string, number, unknown, string]>([
    ['is refused', 401, '', 'SYGEFOR_REFUSED'],
    ['is refused', 403, ABSENCE, 'SYGEFOR_REFUSED'],
    ['is a page of somebody else', 404, '<h1>Not Found</h1>', 'SYGEFOR_UNREADABLE'],
    ['is a 404 without the code', 404, { message: 'no such path' }, 'SYGEFOR_UNREADABLE'],
    ['is a page with status 200', 200, '<html>log in</html>', 'SYGEFOR_UNREADABLE'],
    ['is empty', 200, '', 'SYGEFOR_UNREADABLE'],
    ['is empty', 204, '', 'SYGEFOR_UNREADABLE'],
    ['is a list', 200, [ACCOUNT], 'SYGEFOR_UNREADABLE'],
    ['lacks a field', 200, { mail: MAIL, active: true }, 'SYGEFOR_UNREADABLE'],
    ['has another type', 200, { ...ACCOUNT, active: 'yes' }, 'SYGEFOR_UNREADABLE'],
    ['is about somebody else', 200, { ...ACCOUNT, mail: 'x@labo.example' }, 'SYGEFOR_UNREADABLE'],
    ['finds fault with the question', 400, {}, 'SYGEFOR_UNREADABLE'],
    ['asks for patience', 429, {}, 'SYGEFOR_UNAVAILABLE'],
    ['is an error', 500, ACCOUNT, 'SYGEFOR_UNAVAILABLE'],
    ['is an error', 503, ABSENCE, 'SYGEFOR_UNAVAILABLE'],
  ])('%s: %i', async (_, status, body, code) => {
    await expect(find(await answering(status, body))).rejects.toMatchObject({ code });
  });

  it('is not looked for elsewhere when it is a redirect, and the token goes nowhere', async () => {
    const asked: string[] = [];
    const elsewhere = await serve((request, response) => {
      asked.push(request.headers.authorization ?? '');
      response.end(JSON.stringify(ACCOUNT));
    });

    await expect(find(await answering(302, '', { location: elsewhere }))).rejects.toMatchObject({
      code: 'SYGEFOR_UNREADABLE',
    });
    expect(asked).toEqual([]);
  });

  it('is given up when it does not end', async () => {
    const url = await serve((_, response) => {
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(16 * 1024)));
      };
      response.on('drain', write);
      write();
    });

    await expect(find(url)).rejects.toMatchObject({ code: 'SYGEFOR_UNREADABLE' });
  });
});

describe('silence', () => {
  it('is a failure when nobody listens', async () => {
    const url = await serve(() => undefined);
    const [server] = servers.splice(0);
    server?.close();

    await expect(find(url)).rejects.toMatchObject({ code: 'SYGEFOR_UNAVAILABLE' });
  });

  it('is a failure after the deadline of the client', async () => {
    const url = await serve(() => undefined);

    await expect(find(url, 50)).rejects.toMatchObject({ code: 'SYGEFOR_UNAVAILABLE' });
  });

  it('is a failure when the answer stops half way', async () => {
    const url = await serve((_, response) => {
      response.write('{"mail":');
    });

    await expect(find(url, 200)).rejects.toMatchObject({ code: 'SYGEFOR_UNAVAILABLE' });
  });

  it('is a failure when the connection is cut half way', async () => {
    const url = await serve((_, response) => {
      response.write('{"mail":', () => response.destroy());
    });

    await expect(find(url)).rejects.toMatchObject({ code: 'SYGEFOR_UNAVAILABLE' });
  });

  it('is a failure when the caller no longer waits', async () => {
    const controller = new AbortController();
    const url = await serve(() => {
      controller.abort();
    });

    await expect(find(url, 20_000, MAIL, controller.signal)).rejects.toMatchObject({
      code: 'SYGEFOR_UNAVAILABLE',
    });
  });
});

describe('the URL', () => {
  const create = (url: string) => () => createSygeforClient({ url, token: 't', timeoutMs: 1 });

  it.each([
    'https://sygefor.example',
    'https://sygefor.example/assistant/v1',
    'http://localhost:8080',
    'http://127.0.0.1:8080/v1',
    'http://127.1.2.3',
    'http://[::1]:8080',
  ])('%s is accepted', (url) => {
    expect(create(url)).not.toThrow();
  });

  it.each([
    'http://sygefor.example',
    'http://127.0.0.1.sygefor.example',
    'http://localhost.sygefor.example',
    'ftp://localhost',
    'file:///etc/passwd',
    'sygefor.example',
    '',
    'https://user:secret@sygefor.example',
    'https://sygefor.example/?key=secret',
    'https://sygefor.example/#part',
  ])('%s is refused at start', (url) => {
    expect(create(url)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });

  it('is not repeated in the complaint, since it may hold a secret', () => {
    expect(create('https://user:secret@sygefor.example')).not.toThrow(/secret/);
  });
});

describe('the token', () => {
  it.each(['', 'two words', 'secret\n', 'sécret'])('%j is refused at start, unseen', (token) => {
    const create = () =>
      createSygeforClient({ url: 'https://sygefor.example', token, timeoutMs: 1 });

    expect(create).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
    expect(create).not.toThrow(/secret|words/);
  });
});
