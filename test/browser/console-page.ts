import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until all that the view of the console shows is there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await expect.poll(() => page.getByText('Chargement…').count()).toBe(0);
}

/** Opens a view of the console, whole. */
export async function openView(page: Page, url: string, view: string): Promise<void> {
  // From somewhere else: behind the same page, the one before would still be there.
  await page.goto('about:blank');
  await page.goto(`${url}/console#/${view}`);
  await settled(page);
}

export const rowsOf = (page: Page) => page.locator('tbody tr');

/** The tag of what the keyboard is at. */
export const focusedTag = (page: Page) => page.evaluate(() => document.activeElement?.tagName);
