import { readFileSync } from 'node:fs';
import path from 'node:path';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Those of them that look at colours, which are all that the themes have of their own. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Half as long to read for a browser as what the package exports. */
const AXE = readFileSync(
  path.join(import.meta.dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'),
  'utf8',
);

export const BOTH_THEMES = (['light', 'dark'] as const).map((colorScheme) => ({
  colorScheme,
  width: 1280,
}));

/** Both themes, on a desk and on a telephone. */
const LOOKS = BOTH_THEMES.flatMap((look) => [look, { ...look, width: 390 }]);

/** Waits until no part changes its looks: a colour that is inherited goes down the page step by step. */
const atRest = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);

/** What axe finds against these rules in the page as it is now. */
export async function findViolations(
  page: Page,
  rules: readonly string[],
): Promise<readonly axe.Result[]> {
  await atRest(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        runOnly,
        resultTypes: ['violations'],
        // It would copy the styles into the page, against its policy, for rules about sound.
        preload: false,
      }),
    [...rules],
  );
  return violations;
}

/** What axe finds wrong with the page as it is now, one line per finding. */
export async function audit(page: Page, rules = RULES): Promise<string[]> {
  const violations = await findViolations(page, rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );
}

/** How many pixels stick out to the right, where nothing should have to be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('.log, .line, .card')];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
}

/** Of the light theme and of the dark one. */
export const BACKGROUNDS = ['rgb(243, 245, 248)', 'rgb(15, 20, 28)'];

/** What is behind the page, in the light theme and in the dark one. */
export async function backgrounds(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { colorScheme } of BOTH_THEMES) {
    await page.emulateMedia({ colorScheme });
    await atRest(page);
    found.push(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    );
  }
  return found;
}

/** What keeps somebody from using the page as it is now, in any of these looks. */
export async function findBarriers(page: Page, looks = LOOKS): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const faults = await audit(page, colorScheme === 'light' ? RULES : COLOUR_RULES);
    if ((await sideways(page)) > 0) faults.push('something sticks out');
    found.push(...faults.map((fault) => `${colorScheme}, ${String(width)} pixels: ${fault}`));
  }
  return found;
}
