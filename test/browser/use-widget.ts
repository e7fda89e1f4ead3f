import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium, visit, type Visit } from './chromium.ts';
import { startFakeServer, type FakeServer } from './fake-server.ts';

interface Widget {
  /** Opens an address of the server, as somebody new. */
  readonly open: (address?: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** The server of this test. */
  readonly server: () => FakeServer;
  /** Another server in its place. */
  readonly replaceServer: (options: { readonly isSample: boolean }) => Promise<void>;
}

/** One browser for the tests of a file, and for each test a server and visitors of its own. */
export function useWidget(): Widget {
  let browser: Browser;
  let server: FakeServer;
  let visits: Visit[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await startFakeServer();
  });
  afterEach(async () => {
    await Promise.all(visits.map((each) => each.close()));
    visits = [];
    await server.close();
  });

  return {
    open: async (address = '/embed', options = {}) => {
      const opened = await visit(browser, `${server.url}${address}`, options);
      visits.push(opened);
      return opened;
    },
    server: () => server,
    replaceServer: async (options) => {
      await server.close();
      server = await startFakeServer(options);
    },
  };
}
