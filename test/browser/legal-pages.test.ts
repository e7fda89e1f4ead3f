import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createServer, type RunningServer } from '../../bot/server/create-server.ts';
import { createLegalPages } from '../../bot/server/legal/create-legal-pages.ts';
import type { LegalValues } from '../../bot/server/legal/fill-placeholders.ts';
import { createLog } from '../../bot/server/log.ts';
import { createMetrics } from '../../bot/server/metrics.ts';
import { createStaticFiles } from '../../bot/server/static-files.ts';
import { LEGAL_PATHS } from '../../dialogs/wording/legal.ts';
import { audit, sideways } from './audit.ts';
import { launchChromium, visit, type Visit } from './chromium.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const WEB = path.join(ROOT, 'dist', 'web');

/** Some said, some not, as on the day on which a service is set up. */
const VALUES: LegalValues = {
  ...Object.fromEntries(
    ['controller', 'publisher', 'publicationDirector', 'host', 'accessibilityPlan'].map((name) => [
      name,
      { text: undefined, setting: name },
    ]),
  ),
  privacyContact: { text: 'dpo@univ-alpha.example', setting: 'privacyContact' },
  supportMailbox: { text: 'support@sygefor.example' },
  ...Object.fromEntries(
    [
      'retentionDays',
      'escalationDays',
      'journalDays',
      'auditDays',
      'consoleAuditDays',
      'codeMinutes',
    ].map((name) => [name, { text: '30' }]),
  ),
};

describe('the legal pages', () => {
  let browser: Browser;
  let server: RunningServer;
  let url: string;

  beforeAll(async () => {
    browser = await launchChromium();
    const pages = createLegalPages({
      shipped: path.join(ROOT, 'deploy', 'legal'),
      folder: undefined,
      values: VALUES,
    });
    const shell = readFileSync(path.join(WEB, 'document.html'), 'utf8');
    server = createServer({
      handlers: [pages.serveIn(shell), createStaticFiles(WEB, ['document.html'])],
      policy: { publicUrl: () => url, widgetOrigins: [] },
      readiness: () =>
        Promise.resolve({ status: 'ready', store: 'ok', directories: {}, credentials: {} }),
      metrics: createMetrics([]),
      log: createLog('silent'),
    });
    url = 'http://localhost';
    url = `http://localhost:${await server.listen(0, 'localhost')}`;
  });
  afterAll(async () => {
    await browser.close();
    await server.close(0);
  });

  const open = async (
    address: string,
    options: Parameters<typeof visit>[2] = {},
  ): Promise<Visit> => {
    const opened = await visit(browser, url + address, options);
    onTestFinished(opened.close);
    return opened;
  };

  it.each(
    [...LEGAL_PATHS].flatMap((address) => [
      { address, colorScheme: 'light' as const },
      { address, colorScheme: 'dark' as const },
    ]),
  )('have no barrier at $address, $colorScheme', async ({ address, colorScheme }) => {
    const { chat, violations, errors } = await open(address, { colorScheme });

    expect(await audit(chat.page)).toEqual([]);
    expect([...violations, ...errors]).toEqual([]);
    expect(
      await chat.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    ).toBe(colorScheme === 'light' ? 'rgb(243, 245, 248)' : 'rgb(15, 20, 28)');
  });

  it.each([...LEGAL_PATHS])('are read at %s without scrolling sideways', async (address) => {
    const { chat } = await open(address, { viewport: { width: 320, height: 256 } });

    expect(await sideways(chat.page)).toBe(0);
  });

  it('are walked through with the keyboard, past the header if one likes', async () => {
    const { page } = (await open('/confidentialite')).chat;

    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');

    expect(await page.locator('main :focus').innerText()).toBe('dpo@univ-alpha.example');
  });

  it('are printed without what is only for the screen', async () => {
    const { page } = (await open('/confidentialite')).chat;

    await page.emulateMedia({ media: 'print' });

    expect(await page.locator('header, footer').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});
