import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type RunningServer } from '../../bot/server/create-server.ts';
import { createLegalPages } from '../../bot/server/legal/create-legal-pages.ts';
import type { LegalValues } from '../../bot/server/legal/fill-placeholders.ts';
import { createLog } from '../../bot/server/log.ts';
import { createMetrics } from '../../bot/server/metrics.ts';
import { createStaticFiles } from '../../bot/server/static-files.ts';
import { LEGAL_PATHS } from '../../dialogs/wording/legal.ts';
import { backgrounds, BACKGROUNDS, BOTH_THEMES, findBarriers, sideways } from './audit.ts';
import { useBrowser } from './use-browser.ts';

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
  const chromium = useBrowser();
  let server: RunningServer;
  let url: string;

  beforeAll(async () => {
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
  afterAll(() => server.close(0));

  const open = (address: string) => chromium.open(url + address);

  it.each([...LEGAL_PATHS])(
    'have no barrier at %s in either theme, and nothing to scroll sideways',
    async (address) => {
      const { page, violations, errors } = await open(address);

      expect(await findBarriers(page, BOTH_THEMES)).toEqual([]);
      expect([...violations, ...errors]).toEqual([]);
      expect(await backgrounds(page)).toEqual(BACKGROUNDS);
      await page.setViewportSize({ width: 320, height: 256 });
      await expect.poll(() => sideways(page), { timeout: 5000 }).toBe(0);
    },
  );

  it('are walked through with the keyboard, past the header if one likes', async () => {
    const { page } = await open('/confidentialite');

    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/u);
    await page.keyboard.press('Tab');

    expect(await page.locator('main :focus').innerText()).toBe('dpo@univ-alpha.example');
  });

  it('are printed without what is only for the screen', async () => {
    const { page } = await open('/confidentialite');

    await page.emulateMedia({ media: 'print' });

    expect(await page.locator('header, footer').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});
