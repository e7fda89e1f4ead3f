import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ACCURACY } from '../../dialogs/wording/console/accuracy.ts';
import type { ConsoleRole } from '../../bot/ports/console-session.ts';
import { diagnose } from '../fakes/diagnose.ts';
import { openRequest } from '../fakes/open-request.ts';
import { comeIn } from './come-in.ts';
import { rowsOf, settled } from './console-page.ts';
import { picture } from './picture.ts';
import { startConsoleApp } from './start-console-app.ts';
import { useBrowser } from './use-browser.ts';

const menuOf = (page: Page) => page.locator('header nav a').allTextContents();

describe('whoever opens the console without naming a page', () => {
  const chromium = useBrowser();

  const enter = async (roles: readonly ConsoleRole[], place = '') => {
    const app = await startConsoleApp();
    await openRequest(app.store, { reference: 'SYG-000-001' });
    await diagnose(app.store, {});
    const opened = await chromium.open('about:blank');
    await comeIn(app, opened.context, { subject: 'sam', name: 'Sam', roles });
    await opened.page.goto(`${app.url}/console${place}`);
    await settled(opened.page);
    return opened;
  };

  it('sees as an administrator whether the assistant was right, before any other figure', async () => {
    const { page, errors, violations } = await enter(['support', 'admin']);

    await picture(page, 'home-of-an-administrator');
    const headings = await page.locator('h1, h2').allTextContents();

    expect(headings.slice(0, 2)).toEqual(['Chiffres', ACCURACY.fr.title]);
    expect((await menuOf(page)).slice(0, 2)).toEqual(['Chiffres', 'Demandes']);
    expect(await page.locator('header nav [aria-current]').textContent()).toBe('Chiffres');
    expect([...errors, ...violations]).toEqual([]);
  });

  it('sees the requests as support', async () => {
    const { page, errors, violations } = await enter(['support']);

    await rowsOf(page).getByRole('link', { name: 'SYG-000-001' }).waitFor();

    expect(await page.locator('h1').textContent()).toBe('Demandes');
    expect((await menuOf(page)).slice(0, 2)).toEqual(['Demandes', 'Diagnostiquer']);
    expect(await page.locator('header nav [aria-current]').textContent()).toBe('Demandes');
    expect([...errors, ...violations]).toEqual([]);
  });

  it('finds the page that a link names, also as an administrator', async () => {
    const { page } = await enter(['support', 'admin'], '/escalations/SYG-000-001');

    expect(await page.locator('h1').textContent()).toBe('Demande SYG-000-001');
  });
});
