import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../bot/ports/store.ts';
import { diagnose } from '../fakes/diagnose.ts';
import { tornWords } from './audit.ts';
import { rowsOf, settled } from './console-page.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const MINUTE_MS = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

const isLive = (answer: { url: () => string }): boolean => answer.url().includes('/live');

const shown = (page: Page, count: number) =>
  page.getByText(`Diagnostics affichés : ${count}`, { exact: true }).waitFor();

const follow = async (page: Page): Promise<void> => {
  const followed = page.waitForResponse(isLive);
  await page.getByLabel('Suivre en direct').check();
  await followed;
};

/** A person who goes to another window, or comes back. */
const turn = (page: Page, isHidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);

describe('the diagnosis log', () => {
  const { open } = useBrowser();

  const fill = async (store: Store, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      await diagnose(store, { pseudonym: `p${index}`, at: ago(100 + index) });
    }
  };

  /** Somebody who came in by the link, before this many diagnoses. */
  const enter = async (count: number, changes: Partial<Store> = {}, width = 1280) => {
    const app = await startConsoleApp(changes);
    await fill(app.store, count);
    const visit = await open(`${app.link}#/log`, { viewport: { width, height: 800 } });
    await settled(visit.page);
    return { ...app, ...visit };
  };

  it.each(['fr-FR', 'en-GB'])(
    'has a column for each of its words on a desk, %s',
    async (locale) => {
      const { store, link } = await startConsoleApp();
      for (const outcome of ['works', 'blocked', 'escalated', 'open'] as const)
        await diagnose(store, { pseudonym: outcome, at: ago(5), outcome, unit: 'UMR5149' });
      const { page } = await open(`${link}#/log`, { locale });

      await rowsOf(page).nth(3).waitFor();

      expect(await tornWords(page)).toEqual([]);
    },
  );

  it('followed live, begins with what was written since the page was read', async () => {
    const { page, store } = await enter(1);
    await diagnose(store, { pseudonym: 'since', at: ago(0) });

    await page.getByLabel('Suivre en direct').check();
    await shown(page, 2);

    expect(await rowsOf(page).first().textContent()).toContain('since');
  });

  it('goes on where it was after the service had no place for it', async () => {
    const { page, store } = await enter(1);
    await follow(page);
    await diagnose(store, { pseudonym: 'first', at: ago(0) });
    await shown(page, 2);
    await page.getByLabel('Suivre en direct').uncheck();

    await page.route(/live/u, (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.getByLabel('Suivre en direct').check();
    await page.getByText('interrompu').waitFor();
    await diagnose(store, { pseudonym: 'meanwhile', at: ago(0) });
    await shown(page, 3);

    expect(await rowsOf(page).first().textContent()).toContain('meanwhile');
  });

  it('is not followed while nobody sees it, and misses nothing of that time', async () => {
    const { page, store } = await enter(1);
    await follow(page);

    const closed = page.waitForEvent('requestfailed', isLive);
    await turn(page, true);
    await closed;
    await diagnose(store, { pseudonym: 'unseen', at: ago(0) });
    await turn(page, false);
    await shown(page, 2);

    expect(await rowsOf(page).first().textContent()).toContain('unseen');
  });

  it('says in the first of four windows that it is followed in the others', async () => {
    const { page, context, url } = await enter(1);
    await follow(page);

    for (let window = 2; window <= 4; window += 1) {
      const another = await context.newPage();
      await another.goto(`${url}/console#/log`);
      await settled(another);
      await follow(another);
    }

    await page.getByText('dans vos autres fenêtres').waitFor();
  });

  it('is filtered as before for who comes back from a diagnosis', async () => {
    const { page, url } = await enter(2);
    await page.getByLabel('Issue').selectOption('blocked');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.waitForURL(/outcome=blocked/u);
    await settled(page);

    await rowsOf(page).first().getByRole('link').click();
    await page.getByRole('heading', { name: 'En bref' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Retour aux diagnostics' }).click();
    await shown(page, 2);

    expect(page.url()).toBe(`${url}/console#/log?outcome=blocked`);
  });

  it.each([
    { way: 'the Back button', goBack: (page: Page) => page.goBack() },
    {
      way: 'the link',
      goBack: (page: Page) => page.getByRole('link', { name: 'Retour aux diagnostics' }).click(),
    },
  ])('has the same rows at the same place for who comes back by $way', async ({ goBack }) => {
    const { page, store } = await enter(60);
    await page.getByRole('button', { name: 'Afficher la suite' }).click();
    await shown(page, 60);
    const link = rowsOf(page).nth(55).getByRole('link');
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await diagnose(store, { pseudonym: 'later', at: ago(0) });

    await link.click();
    await page.getByRole('heading', { name: 'En bref' }).waitFor();
    await goBack(page);
    await shown(page, 60);

    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is read anew by who comes to it by the menu', async () => {
    const { page, store } = await enter(1);
    await rowsOf(page).first().getByRole('link').click();
    await page.getByRole('heading', { name: 'En bref' }).waitFor();
    await diagnose(store, { pseudonym: 'later', at: ago(0) });

    await page.getByRole('link', { name: 'Diagnostics', exact: true }).click();

    await shown(page, 2);
  });

  it('draws no more than the new lines when it is continued', async () => {
    const { page } = await enter(70);
    await page.evaluate(() => {
      const { prototype } = Intl.DateTimeFormat;
      const format = Object.getOwnPropertyDescriptor(prototype, 'format');
      document.documentElement.dataset['told'] = '0';
      Object.defineProperty(prototype, 'format', {
        get(this: Intl.DateTimeFormat) {
          const { dataset } = document.documentElement;
          dataset['told'] = String(Number(dataset['told']) + 1);
          return format?.get?.call(this) as unknown;
        },
      });
    });

    await page.getByRole('button', { name: 'Afficher la suite' }).click();
    await shown(page, 70);

    expect(await page.evaluate(() => document.documentElement.dataset['told'])).toBe('20');
  });

  it('fits on a desk, with what was said of each finding', async () => {
    const { page, store } = await enter(1);
    await diagnose(store, { pseudonym: 'j', at: ago(1), isConfirmed: false });
    await page.reload();
    await shown(page, 2);

    const beyond = await page
      .getByRole('region', { name: 'Diagnostics' })
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

    expect(beyond).toBe(0);
    expect(await page.getByRole('columnheader').allTextContents()).toContain('Avis');
    expect(await rowsOf(page).first().textContent()).toContain('erroné');
  });

  it('is a block with labels for each diagnosis on a telephone, and still a table', async () => {
    const { page } = await enter(1, {}, 390);

    const unit = rowsOf(page).getByRole('cell', { name: 'UMR7586' });
    const label = await unit.evaluate((cell) => getComputedStyle(cell, '::before').content);
    const beyond = await page
      .getByRole('region', { name: 'Diagnostics' })
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

    expect(label).toContain('Unité');
    expect(beyond).toBe(0);
  });
});

describe('the figures', () => {
  const { open } = useBrowser();

  it('show the first units, and all of them to who wants them', async () => {
    const { store, link } = await startConsoleApp({
      readFigures: async (...asked) => ({
        ...(await store.readFigures(...asked)),
        units: Array.from({ length: 25 }, (_, index) => ({ unit: `UMR${index}`, people: 5 })),
      }),
    });
    const { page } = await open(`${link}#/figures`);
    const units = page.getByRole('region', { name: 'Unités' }).locator('tbody tr');
    await units.first().waitFor();
    const first = await units.count();

    await page.getByRole('button', { name: 'Tout afficher' }).click();
    await page.getByText('Affichées : 25 sur 25').waitFor();

    expect([first, await units.count()]).toEqual([20, 25]);
  });
});
