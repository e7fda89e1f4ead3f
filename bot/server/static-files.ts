import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pathOf, type HttpHandler } from './http-handler.ts';
import { errorBody, writeJson } from './write-json.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Smaller first. Files that were compressed at build time stand beside the originals. */
const ENCODINGS = [
  { token: 'br', extension: '.br' },
  { token: 'gzip', extension: '.gz' },
] as const;

interface Loaded {
  readonly content: Buffer;
  readonly etag: string;
}

/**
 * Serves the files that are in the folder when the program starts, and nothing else: a path never
 * reaches the file system. `/` is `index.html` and `/embed` is `embed.html`.
 */
export function createStaticFiles(folder: string): HttpHandler {
  const files = listFiles(folder);
  const loaded = new Map<string, Promise<Loaded>>();

  const load = (name: string): Promise<Loaded> => {
    const known = loaded.get(name) ?? read(path.join(folder, name));
    loaded.set(name, known);
    return known;
  };

  return {
    async handle(request, response) {
      const name = toName(pathOf(request), files);
      if (name === undefined) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        writeJson(response, 405, errorBody('MethodNotAllowed', 'only GET, HEAD'));
        return true;
      }
      const encoding = ENCODINGS.find(
        ({ token, extension }) => accepts(request, token) && files.has(name + extension),
      );
      response.setHeader('content-type', TYPES[path.extname(name)] ?? 'application/octet-stream');
      response.setHeader('cache-control', cacheControl(name));
      response.setHeader('vary', 'Accept-Encoding');
      if (encoding !== undefined) response.setHeader('content-encoding', encoding.token);
      send(request, response, await load(name + (encoding?.extension ?? '')));
      return true;
    },
  };
}

function listFiles(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(names.map((name) => name.replaceAll(path.sep, '/')));
}

function toName(asked: string, files: ReadonlySet<string>): string | undefined {
  const name = asked === '/' ? 'index.html' : asked.slice(1);
  return [name, `${name}.html`].find(
    (candidate) => files.has(candidate) && path.extname(candidate) in TYPES,
  );
}

async function read(file: string): Promise<Loaded> {
  const content = await readFile(file);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return { content, etag: `"${hash}"` };
}

/** Names in `assets` hold a hash of their content; the others are asked about each time. */
function cacheControl(name: string): string {
  return name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function accepts({ headers }: IncomingMessage, token: string): boolean {
  const accepted = (headers['accept-encoding'] ?? '').split(',');
  return accepted.some((part) => {
    const [name = '', weight = ''] = part.trim().split(';');
    return name === token && !/^\s*q=0(?:\.0*)?$/.test(weight);
  });
}

function send(request: IncomingMessage, response: ServerResponse, { content, etag }: Loaded): void {
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('content-length', content.length);
  response.end(request.method === 'HEAD' ? undefined : content);
}
