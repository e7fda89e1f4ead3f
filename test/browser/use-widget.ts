import type { BrowserContextOptions } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import type { Visit } from './chromium.ts';
import { startFakeServer, type FakeServer } from './fake-server.ts';
import { useBrowser } from './use-browser.ts';

interface Widget {
  /** Opens an address of the server, as somebody new. */
  readonly open: (address?: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** The server of this test. */
  readonly server: () => FakeServer;
  /** Another server in its place. */
  readonly replaceServer: (options: Parameters<typeof startFakeServer>[0]) => Promise<void>;
}

/** One browser for the tests of a file, and for each test a server and visitors of its own. */
export function useWidget({ open } = useBrowser()): Widget {
  let server: FakeServer;

  beforeEach(async () => {
    server = await startFakeServer();
  });
  afterEach(() => server.close());

  return {
    open: (address = '/embed', options = {}) => open(`${server.url}${address}`, options),
    server: () => server,
    replaceServer: async (options) => {
      await server.close();
      server = await startFakeServer(options);
    },
  };
}
