import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { ChatPage } from './chat-page.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  readonly chat: ChatPage;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that the page did against its content security policy. */
  readonly violations: readonly string[];
  /** Errors that reached the console or were not caught. */
  readonly errors: readonly string[];
  /** Addresses that were asked for, of the page's own server and of others. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Debian's Chromium, with a fresh profile that is thrown away. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}

/** Somebody who opens the address, with nothing stored from anybody before. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const violations: string[] = [];
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
    else if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  await page.goto(url);
  return {
    chat: new ChatPage(page),
    page,
    context,
    violations,
    errors,
    requests,
    close: () => context.close(),
  };
}
