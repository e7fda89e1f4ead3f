import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createServer } from '../../bot/server/create-server.ts';
import { createLog } from '../../bot/server/log.ts';
import { createMetrics } from '../../bot/server/metrics.ts';
import { createRequestPage } from '../../bot/server/requests/create-request-page.ts';
import { createStaticFiles } from '../../bot/server/static-files.ts';
import type { Desk } from '../../bot/turns/escalations/desk.ts';
import { createReturnLinks } from '../../bot/turns/escalations/return-links.ts';
import { systemClock } from '../../bot/turns/system-clock.ts';
import { createTexts } from '../../bot/turns/texts/create-texts.ts';
import { openRequest } from '../fakes/open-request.ts';
import { openTestDesk } from '../fakes/open-test-desk.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { audit, findBarriers } from './audit.ts';
import { useBrowser } from './use-browser.ts';

const WEB = path.join(import.meta.dirname, '..', '..', 'dist', 'web');
const REFERENCE = 'SYG-000-001';
const SOFIA = { by: 'Sofia' };
const CAUSE = { code: 'R2', isVerdictRight: true };

describe('the page of a request', () => {
  const chromium = useBrowser();

  /** Somebody opens the link of a mail, once support wrote. */
  async function open(options: BrowserContextOptions = {}): Promise<{
    readonly page: Page;
    readonly desk: Desk;
    readonly wrong: () => readonly string[];
  }> {
    const store = await openTestStore();
    await openRequest(store, { reference: REFERENCE });
    const { desk } = openTestDesk(store, systemClock);
    await desk.take(REFERENCE, SOFIA);
    await desk.answer(REFERENCE, { ...SOFIA, text: 'Bonjour,\n\nAvez-vous un badge ?' });
    await desk.write(REFERENCE, { text: 'Oui, le bleu.' });
    await desk.solve(REFERENCE, { ...SOFIA, text: 'Votre fiche est corrigée.', cause: CAUSE });
    let url = 'http://localhost';
    const links = createReturnLinks(new Uint8Array(32), () => url);
    const log = createLog('silent');
    const server = createServer({
      handlers: [
        createRequestPage({
          desk,
          links,
          store,
          clock: systemClock,
          texts: createTexts(store),
          networkOf: () => undefined,
          publicUrl: () => url,
          timeZone: 'Europe/Paris',
          shell: await readFile(path.join(WEB, 'request.html'), 'utf8'),
          log,
        }),
        createStaticFiles(WEB, ['document.html', 'request.html']),
      ],
      policy: { publicUrl: () => url, widgetOrigins: [] },
      readiness: () =>
        Promise.resolve({ status: 'ready', store: 'ok', directories: {}, credentials: {} }),
      metrics: createMetrics([]),
      log,
    });
    url = `http://localhost:${await server.listen(0, 'localhost')}`;
    onTestFinished(async () => server.close(0));
    const address = links.toUrl(REFERENCE, 'person@unit.test');
    const { page, violations, errors } = await chromium.open(address, options);
    const wrong = () => [...violations, ...errors];
    return { page, desk, wrong };
  }

  it('has no barrier, in both themes, on a desk and on a telephone', async () => {
    const { page, wrong } = await open();

    expect(await findBarriers(page)).toEqual([]);
    expect(wrong()).toEqual([]);
    expect(await page.getByText('Avez-vous un badge ?').isVisible()).toBe(true);
    // The looks are those of the service: they are found from below its address.
    expect(await page.locator('.thread').evaluate((list) => getComputedStyle(list).display)).toBe(
      'grid',
    );
  });

  it('lets somebody write and open it again by keyboard alone', async () => {
    const { page, desk, wrong } = await open();
    await page.getByLabel('Votre message à l’assistance').focus();
    await page.keyboard.type('Toujours « accès refusé ».');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let stops = 0; stops < 5 && (await focused()) !== 'Toujours pas'; stops += 1)
      await page.keyboard.press('Tab');

    await page.keyboard.press('Enter');

    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').innerText()).toContain('ne fonctionne toujours pas');
    expect(await page.locator('.standing').innerText()).toContain('rouverte');
    expect(await page.locator('.thread li').first().innerText()).toContain('accès refusé');
    expect((await desk.find(REFERENCE))?.escalation.status).toBe('reopened');
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    expect(wrong()).toEqual([]);
  });

  it('shows what support writes as it comes, and leaves what is being typed', async () => {
    const { page, desk, wrong } = await open();
    const box = page.getByRole('textbox');
    await box.pressSequentially('Je regarde');
    expect(await page.locator('#refresh').isVisible()).toBe(false);

    await desk.reopen(REFERENCE, { text: 'dit au téléphone' });
    await desk.answer(REFERENCE, { ...SOFIA, text: 'Essayez demain.' });

    const log = page.getByRole('log');
    await log.getByText('Essayez demain.').waitFor();
    await page.keyboard.type(' encore');
    expect(await box.inputValue()).toBe('Je regarde encore');
    expect(await log.getByRole('listitem').first().innerText()).toContain('Essayez demain.');
    expect(await log.getByRole('listitem').count()).toBe(7);
    expect(await page.locator('.standing').innerText()).toContain('s’occupe de votre demande');
    expect(await page.getByRole('button', { name: 'Toujours pas' }).count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    expect(wrong()).toEqual([]);
  });

  it('keeps what is typed through a reload until it is sent, but no password', async () => {
    const { page } = await open();
    const box = page.getByRole('textbox');
    const kept = () => page.evaluate(() => JSON.stringify(Object.values(sessionStorage)));

    await box.fill('Bonjour, mon mot de passe : tournesol');
    await box.fill('Toujours accès refusé');
    await expect.poll(kept).toContain('Toujours accès refusé');
    await page.reload();
    expect(await box.inputValue()).toBe('Toujours accès refusé');
    await box.pressSequentially(', mon mot de passe : tournesol');
    const keptOfSecret = await kept();
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('status').waitFor();

    expect(keptOfSecret).toContain('Toujours accès refusé, mon mot de passe :');
    expect(keptOfSecret).not.toContain('tour');
    expect(await box.inputValue()).toBe('');
    expect(await kept()).toBe('[]');
  });

  it('is told once that it was sent', async () => {
    const { page } = await open();
    await page.getByRole('textbox').fill('mon mot de passe est Azerty!2026');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('status').waitFor();

    await page.reload();

    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('.told').count()).toBe(0);
  });

  it('offers to be loaded again where no script runs', async () => {
    const { page } = await open({ javaScriptEnabled: false });

    await page.getByRole('link', { name: 'Actualiser' }).click();

    expect(await page.getByText('Avez-vous un badge ?').isVisible()).toBe(true);
  });

  it('confirms by a button, and reads on in English', async () => {
    const { page, desk } = await open();
    await page.getByRole('link', { name: 'English version' }).click();

    await page.getByRole('button', { name: 'It works' }).click();

    await page.getByRole('status').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Your request');
    expect(await page.getByRole('button', { name: 'It works' }).count()).toBe(0);
    expect((await desk.find(REFERENCE))?.escalation.status).toBe('confirmed');
  });

  it('says what is missing, and keeps its place', async () => {
    const { page } = await open();

    await page.getByRole('button', { name: 'Envoyer' }).click();

    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('vide');
    expect(await audit(page)).toEqual([]);
  });
});
