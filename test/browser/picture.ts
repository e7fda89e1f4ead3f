import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Set to a folder to look at what people see. */
const FOLDER = process.env['SCREENSHOTS'];

export async function picture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
}
