import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import { isRecord } from '../../bot/web/widget/shape.ts';
import { FakeDirectLine, newConversationId } from './fake-direct-line.ts';

const WEB = path.join(import.meta.dirname, '..', '..', 'dist', 'web');

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** A page of somebody else, as strict as such pages get. */
const hostPage = (data = '') =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Intranet</title><main><h1>Intranet</h1></main><script src="/widget.js" async data-lang="fr"${data}></script></html>`;
const HOST_POLICY = "default-src 'none'; script-src 'self'; frame-src 'self'; img-src data:";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const PEOPLE = [
  {
    name: 'Noé Martin',
    mail: 'noe.martin@example.org',
    unit: 'UMR7586',
    shows: { fr: 'Fiche RESEDA sans adresse', en: 'RESEDA record without an address' },
  },
  {
    name: 'Ada Kowalska',
    mail: 'ada.kowalska@example.org',
    unit: 'UMR8112',
    shows: { fr: 'Mot de passe Janus expiré', en: 'Janus password expired' },
  },
  {
    name: 'Louis Bernard',
    mail: 'louis.bernard@example.org',
    unit: 'UAR3461',
    shows: { fr: 'Tout est en ordre', en: 'Everything is in order' },
  },
];

const MAIL = {
  id: '1',
  at: new Date().toISOString(),
  status: 'sent',
  attempts: 1,
  mail: {
    to: 'noe.martin@example.org',
    subject: 'Code de vérification (de l’assistant) : 123456',
    text: 'Bonjour,\n\nVotre code de vérification est 123456.\nIl est valable 20 minutes.',
    html: '<p>123456</p>',
  },
};

const LEGAL_TITLES = {
  fr: {
    privacy: 'Confidentialité',
    accessibility: 'Accessibilité : non conforme',
    legal: 'Mentions légales',
  },
  en: {
    privacy: 'Privacy',
    accessibility: 'Accessibility: not compliant',
    legal: 'Legal notice',
  },
};

/** What can go wrong between the page and the server. */
interface Trouble {
  /** Answers of posts: how many are still to fail, and whether the message was taken all the same. */
  failPosts: number;
  isTakenAllTheSame: boolean;
  postStatus: number;
  refuseSockets: boolean;
  refusesIdentities: boolean;
  /** Every request is cut off. */
  isDown: boolean;
}

/** The page `/host/visitor`, which says who its visitor is. */
interface Host {
  identityUrl: string;
  /** Answers at `/who`. */
  who: (response: ServerResponse) => void;
}

export interface FakeServer {
  readonly url: string;
  readonly line: FakeDirectLine;
  readonly trouble: Trouble;
  readonly host: Host;
  readonly close: () => Promise<void>;
}

/** Speaks just enough Direct Line for the widget, and serves the pages as they were built. */
export async function startFakeServer({
  isSample = true,
  port = 0,
  people = PEOPLE,
  mail = MAIL,
} = {}): Promise<FakeServer> {
  const line = new FakeDirectLine();
  const trouble: Trouble = {
    failPosts: 0,
    isTakenAllTheSame: false,
    postStatus: 503,
    refuseSockets: false,
    refusesIdentities: false,
    isDown: false,
  };
  const host: Host = { identityUrl: '/who', who: (response) => response.writeHead(204).end() };
  const server = createServer((request, response) => {
    if (trouble.isDown) request.socket.destroy();
    else if (request.url?.startsWith('/who') === true) host.who(response);
    else if (request.url === '/host/visitor') {
      response.setHeader('Content-Security-Policy', `${HOST_POLICY}; connect-src 'self'`);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(hostPage(` data-identity-url="${host.identityUrl}"`));
    } else void answer(request, response);
  });
  const sockets = new WebSocketServer({ noServer: true });

  server.on('upgrade', (request, socket, head) => {
    const address = new URL(request.url ?? '', 'http://local');
    const talk = line.find(address.pathname.split('/').at(-2) ?? '');
    if (trouble.isDown || trouble.refuseSockets || talk === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) =>
      line.attach(talk, opened, Number(address.searchParams.get('watermark') ?? 0)),
    );
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '', 'http://local');
    if (address.pathname.startsWith('/v3/directline/')) {
      const body: unknown =
        request.method === 'POST' ? JSON.parse((await text(request)) || '{}') : {};
      json(response, directLine(request, address, isRecord(body) ? body : {}));
    } else if (address.pathname === '/legal.json') {
      json(response, [200, LEGAL_TITLES]);
    } else if (address.pathname.startsWith('/demo/')) {
      json(response, demo(address.pathname));
    } else {
      await serveFile(address.pathname, response);
    }
  }

  function demo(name: string): Answer {
    if (!isSample) return [404, {}];
    if (name === '/demo/about') return [200, { isSample: true, people }];
    const hasAsked = line.posts.some((post) => JSON.stringify(post).includes('"form"'));
    return [200, hasAsked ? [mail] : []];
  }

  function directLine(
    { method, headers }: IncomingMessage,
    { pathname, searchParams }: URL,
    body: Readonly<Record<string, unknown>>,
  ): Answer {
    const [what, id, action] = pathname.slice('/v3/directline/'.length).split('/');
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    if (what === 'tokens' && id === 'refresh') {
      return [200, { conversationId: token, token, expires_in: 1800 }];
    }
    if (what === 'tokens') {
      const conversationId = newConversationId();
      return [200, { conversationId, token: conversationId, expires_in: 1800 }];
    }
    if (id === undefined) {
      line.starts.push(body);
      if (trouble.refusesIdentities && body['identity'] !== undefined) {
        return [403, { error: { code: 'IdentityRefused', message: '' } }];
      }
      line.open(token, body['locale'] === 'en' ? 'en' : 'fr');
      return [201, connection(token, 0)];
    }
    const talk = line.find(id);
    if (talk === undefined) return [404, { error: { code: 'NotFound', message: '' } }];
    const watermark = Number(searchParams.get('watermark') ?? 0);
    if (action === undefined) return [200, connection(id, watermark)];
    if (method === 'POST') return post(talk.id, body);
    const activities = talk.activities.slice(watermark);
    return [200, { activities, watermark: String(talk.activities.length) }];
  }

  function post(id: string, body: Readonly<Record<string, unknown>>): Answer {
    const hasFailed = trouble.failPosts > 0;
    if (hasFailed) trouble.failPosts -= 1;
    line.receive(id, body, !hasFailed || trouble.isTakenAllTheSame);
    return hasFailed
      ? [trouble.postStatus, { error: { code: 'ServiceError', message: '' } }]
      : [200, { id: `${id}|posted` }];
  }

  const connection = (conversationId: string, watermark: number) => ({
    conversationId,
    token: conversationId,
    expires_in: 1800,
    streamUrl: `${url.replace('http', 'ws')}/v3/directline/conversations/${conversationId}/stream?watermark=${String(watermark)}`,
  });

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  return {
    url,
    line,
    trouble,
    host,
    close: async () => {
      line.cutSockets();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Answer = readonly [status: number, body: unknown];

function json(response: ServerResponse, [status, body]: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function serveFile(name: string, response: ServerResponse): Promise<void> {
  if (name === '/host') {
    response.setHeader('Content-Security-Policy', HOST_POLICY);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(hostPage());
    return;
  }
  const files: Readonly<Record<string, string>> = { '/': '/index.html', '/embed': '/embed.html' };
  const file = path.join(WEB, path.normalize(files[name] ?? name));
  try {
    const content = await readFile(file);
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.end(content);
  } catch {
    json(response, [404, {}]);
  }
}
