import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { launchChromium, visit, type Visit } from './chromium.ts';

interface UsedBrowser {
  readonly browser: () => Browser;
  /** Opens an address as somebody new, until the test is over. */
  readonly open: (url: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/** One browser for the tests of a file. */
export function useBrowser(): UsedBrowser {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  return {
    browser: () => browser,
    open: async (url, options) => {
      const opened = await visit(browser, url, options);
      onTestFinished(opened.close);
      return opened;
    },
  };
}
