import type { IncomingMessage } from 'node:http';
import { findSessionId, listActivities, postActivity, refuseUpload } from './activity-endpoints.ts';
import type { Endpoint } from './call.ts';
import { reconnect, startConversation } from './conversation-endpoints.ts';
import { Refusal } from './refusal.ts';
import { generateToken, refreshToken } from './token-endpoints.ts';

const BASE = '/v3/directline/';

interface Route {
  readonly path: RegExp;
  readonly methods: Readonly<Partial<Record<string, Endpoint>>>;
}

const needsUpgrade: Endpoint = () =>
  Promise.reject(
    new Refusal(426, 'BadArgument', 'a stream is a WebSocket', { upgrade: 'websocket' }),
  );

const ROUTES: readonly Route[] = [
  { path: /^tokens\/generate$/, methods: { POST: generateToken } },
  { path: /^tokens\/refresh$/, methods: { POST: refreshToken } },
  { path: /^session\/getsessionid$/, methods: { GET: findSessionId } },
  { path: /^conversations$/, methods: { POST: startConversation } },
  { path: /^conversations\/([^/]+)$/, methods: { GET: reconnect } },
  {
    path: /^conversations\/([^/]+)\/activities$/,
    methods: { GET: listActivities, POST: postActivity },
  },
  { path: /^conversations\/([^/]+)\/upload$/, methods: { POST: refuseUpload } },
  { path: /^conversations\/([^/]+)\/stream$/, methods: { GET: needsUpgrade } },
];

/** The part of the path that is ours, without slashes at its ends; `undefined` when the request is not ours. */
export function readPath(request: IncomingMessage): {
  readonly path: string | undefined;
  readonly query: URLSearchParams;
} {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  return {
    path: path.startsWith(BASE) ? path.slice(BASE.length).replace(/\/$/, '') : undefined,
    query: new URLSearchParams(query),
  };
}

/** @throws `Refusal` 404 or 405. */
export function findRoute(
  method: string,
  path: string,
): { readonly endpoint: Endpoint; readonly conversationId: string } {
  const route = ROUTES.find((candidate) => candidate.path.test(path));
  if (route === undefined) throw new Refusal(404, 'NotFound', 'there is no such address');
  const endpoint = route.methods[method];
  if (endpoint === undefined) {
    const allow = [...Object.keys(route.methods), 'OPTIONS'].join(', ');
    throw new Refusal(405, 'MethodNotAllowed', `only ${allow}`, { allow });
  }
  return { endpoint, conversationId: route.path.exec(path)?.[1] ?? '' };
}

/** The conversation whose stream the path names, if it names one. */
export function readStreamPath(path: string | undefined): string | undefined {
  return /^conversations\/([^/]+)\/stream$/.exec(path ?? '')?.[1];
}
