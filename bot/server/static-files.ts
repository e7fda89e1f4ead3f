import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { pathOf, type HttpHandler } from './http-handler.ts';
import { isOnlyRead, send, toContent, type Content } from './send-content.ts';

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

/**
 * Serves the files that are in the folder when the program starts, and nothing else: a path never
 * reaches the file system. `/` is `index.html` and `/embed` is `embed.html`. What is `hidden` is for
 * other handlers.
 */
export function createStaticFiles(folder: string, hidden: readonly string[] = []): HttpHandler {
  const files = new Set(listFiles(folder).filter((name) => !hidden.includes(name)));
  const loaded = new Map<string, Promise<Content>>();

  const load = (name: string): Promise<Content> => {
    const known = loaded.get(name) ?? read(path.join(folder, name));
    loaded.set(name, known);
    return known;
  };

  return {
    async handle(request, response) {
      const name = toName(pathOf(request), files);
      if (name === undefined) return false;
      if (!isOnlyRead(request, response)) return true;
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

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => name.replaceAll(path.sep, '/'));
}

function toName(asked: string, files: ReadonlySet<string>): string | undefined {
  const name = asked === '/' ? 'index.html' : asked.slice(1);
  return [name, `${name}.html`].find(
    (candidate) => files.has(candidate) && path.extname(candidate) in TYPES,
  );
}

async function read(file: string): Promise<Content> {
  return toContent(await readFile(file));
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
