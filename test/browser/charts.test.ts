import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../bot/ports/store.ts';
import { diagnose } from '../fakes/diagnose.ts';
import { audit } from './audit.ts';
import { settled } from './console-page.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const HOUR_MS = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();

const TITLES = [
  'Où les personnes s’arrêtent',
  'Temps de déblocage',
  'Situations les plus fréquentes',
  'Ce qui a le plus changé',
  'Par semaine',
  'Par jour',
  'Part transmise à l’assistance',
  'Langues, canaux et identités',
  'Annuaires',
  'Échecs des annuaires, par nature',
  'Échecs des annuaires, par jour',
];

/** Something for every chart. */
async function fillStore(store: Store): Promise<void> {
  for (let index = 0; index < 6; index += 1) {
    await diagnose(store, { pseudonym: `p${index}`, at: ago(30 + index) });
  }
  const p0 = { pseudonym: 'p0', number: 2, lookUps: [] };
  await diagnose(store, { ...p0, at: ago(2), verdict: 'clear', outcome: 'works' });
  const p1 = { pseudonym: 'p1', number: 2, lookUps: [], code: 'J3', step: 'janus' } as const;
  await diagnose(store, { ...p1, at: ago(1), outcome: 'escalated' });
}

describe('the charts of the figures', () => {
  const { open } = useBrowser();

  /** Somebody in the console, on the way to its figures. */
  const enter = async (options: BrowserContextOptions = {}) => {
    const app = await startConsoleApp();
    await fillStore(app.store);
    const opened = await open(`${app.link}#/escalations`, options);
    await settled(opened.page);
    return opened;
  };
  const openFigures = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: 'Chiffres' }).click();
    await page.getByRole('heading', { name: 'Annuaires', exact: true }).waitFor();
    await settled(page);
  };
  const panelOf = (page: Page, title: string): Locator =>
    page.locator('section.panel', { has: page.getByRole('heading', { name: title, exact: true }) });
  /** The colours that a chart is drawn with, nearly empty ones aside. */
  const coloursOf = (chart: Locator): Promise<readonly string[]> =>
    chart.evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const context = (canvas as HTMLCanvasElement).getContext('2d');
      const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] === 255) seen.add(data.slice(at, at + 3).join(' '));
      }
      return [...seen];
    });
  const drawn = (chart: Locator): Promise<void> =>
    expect.poll(async () => (await coloursOf(chart)).length).toBeGreaterThan(1);

  it.each([
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 390 },
  ] as const)(
    'are all drawn within the policy of the page, each with a name, $colorScheme, $width pixels wide',
    async ({ colorScheme, width }) => {
      const viewport = { width, height: 800 };
      const { page, errors, violations } = await enter({ colorScheme, viewport });
      await openFigures(page);

      for (const title of TITLES) {
        await drawn(panelOf(page, title).getByRole('img', { name: `Graphique : ${title}.` }));
      }

      expect(await page.locator('canvas').count()).toBeGreaterThanOrEqual(TITLES.length);
      expect([...errors, ...violations]).toEqual([]);
    },
  );

  it('have room for the names of their bars on a desk that is magnified four times', async () => {
    const { page } = await enter({ viewport: { width: 320, height: 640 } });
    await openFigures(page);

    for (const title of TITLES) await drawn(panelOf(page, title).locator('canvas'));
    const cut = await page.locator('canvas').evaluateAll((charts) =>
      charts.map((chart) => {
        const { height } = chart as HTMLCanvasElement;
        const edge = (chart as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 1, height);
        return edge?.data.some((value) => value > 0);
      }),
    );

    expect(new Set(cut)).toEqual(new Set([false]));
  });

  it('each have their figures in a table, which opens by keyboard', async () => {
    const { page } = await enter();
    await openFigures(page);

    for (const title of TITLES) {
      const panel = panelOf(page, title);
      expect(await panel.getByRole('table').count()).toBe(0);
      await panel.locator('summary').focus();
      await page.keyboard.press('Enter');
      await panel.getByRole('table').locator('tbody tr').first().waitFor();
    }

    const lineOf = (title: string, name: string) =>
      panelOf(page, title).locator('tbody tr', { hasText: name }).textContent();
    expect(await lineOf('Où les personnes s’arrêtent', '2. RESEDA')).toBe('2. RESEDA640');
    expect(await lineOf('Ce qui a le plus changé', 'J3')).toMatch(/\+1$/u);
    expect(await lineOf('Temps de déblocage', '3 jours')).toMatch(/1$/u);
    expect(await lineOf('Échecs des annuaires, par nature', 'Janus')).toBe(
      'Janus n’a pas répondu6',
    );
    expect(await panelOf(page, 'Par semaine').locator('tbody tr').count()).toBe(13);
    expect(await audit(page)).toEqual([]);
  });

  it('are drawn again in the colours of the other theme when the reader changes it', async () => {
    const { page } = await enter({ colorScheme: 'light' });
    await openFigures(page);
    const chart = panelOf(page, 'Temps de déblocage').locator('canvas');
    await expect.poll(() => coloursOf(chart)).toContain('29 79 145');

    await page.emulateMedia({ colorScheme: 'dark' });

    await expect.poll(() => coloursOf(chart)).toContain('141 188 255');
    await expect.poll(() => coloursOf(chart)).not.toContain('29 79 145');
  });

  it('are loaded with the first of them, not before', async () => {
    const { page, requests } = await enter();
    const isDrawing = (url: string): boolean => url.includes('draw-chart');
    const before = requests.filter(isDrawing);

    await openFigures(page);
    await drawn(panelOf(page, 'Annuaires').locator('canvas'));

    expect(before).toEqual([]);
    expect(requests.filter(isDrawing)).toHaveLength(1);
  });

  it('leave their tables where they cannot be loaded', async () => {
    const { page } = await enter();
    await page.route(/draw-chart/u, async (route) => route.abort());
    await openFigures(page);
    const panel = panelOf(page, 'Annuaires');

    await panel.getByText('Le graphique n’a pas pu être chargé').waitFor();
    await panel.locator('summary').click();

    expect(await panel.getByRole('table').textContent()).toContain('Janus');
    expect(await panel.locator('canvas').count()).toBe(0);
  });
});
