import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServiceProcess, type ServiceProcess } from '../live/service-process.ts';
import { useBrowser } from './use-browser.ts';

interface Site {
  readonly origin: string;
  readonly close: () => void;
}

const { open } = useBrowser();
let chosen: Site;
let other: Site;
let service: ServiceProcess;

beforeAll(async () => {
  [chosen, other] = await Promise.all([startSite(), startSite()]);
  service = await startServiceProcess({ WIDGET_ORIGINS: chosen.origin });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  chosen.close();
  other.close();
});

/** A site of somebody else: its page frames, or loads as a script, what its address says. */
async function startSite(): Promise<Site> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://site');
    const [frame, script] = [searchParams.get('frame'), searchParams.get('script')];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="fr"><title>Site</title><h1>Site</h1>${
        frame === null ? '' : `<iframe src="${frame}"></iframe>`
      }${script === null ? '' : `<script src="${script}" data-lang="fr"></script>`}</html>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

/** The frame in a page of this site. */
async function framed(site: Site, path: string): Promise<Frame | undefined> {
  const address = `${site.origin}/?frame=${encodeURIComponent(service.url + path)}`;
  const { page } = await open(address);
  return page.frames()[1];
}

it('the widget is shown, and speaks, in a page that may embed it', async () => {
  const frame = await framed(chosen, '/embed?lang=fr');

  await frame?.getByText('Je suis l’assistant automatique').waitFor();
});

it.each([
  { what: 'the widget', path: '/embed', site: () => other },
  { what: 'the widget by its file', path: '/embed.html', site: () => chosen },
  { what: 'the demo page', path: '/', site: () => chosen },
  { what: 'a legal page', path: '/mentions-legales', site: () => chosen },
  { what: 'data', path: '/demo/about', site: () => chosen },
  { what: 'an error', path: '/nothing', site: () => chosen },
])('$what is shown in no frame at $path', async ({ path, site }) => {
  const frame = await framed(site(), path);

  await expect.poll(() => frame?.url()).toBe('chrome-error://chromewebdata/');
  expect((await fetch(service.url + path)).status).toBeLessThan(500);
});

it('the loader gives a page that may not embed the widget a button, and nothing behind it', async () => {
  const script = encodeURIComponent(`${service.url}/widget.js`);
  const { page } = await open(`${other.origin}/?script=${script}`);

  await page.getByRole('button', { name: 'Un problème d’accès' }).click();

  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
});
