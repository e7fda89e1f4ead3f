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

/** As many pixels as a desk's screen has where everything is four times as large. */
const MAGNIFIED = 320;

/** Both themes, on a desk and on a telephone. */
const LOOKS = BOTH_THEMES.flatMap((look) => [look, { ...look, width: 390 }]);

/** Waits until no part changes its looks: a colour that is inherited goes down the page step by step. */
const atRest = (page: Page): Promise<void> => expect.poll(() => countMoving(page)).toBe(0);

/** A preview has a tree of its own, which the one of the page does not tell about. */
function countMoving(page: Page): Promise<number> {
  return page.evaluate(() => {
    const own = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot);
    return [document, ...own].reduce((sum, tree) => sum + (tree?.getAnimations().length ?? 0), 0);
  });
}

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

/**
 * How many pixels stick out to the right, where nothing should have to be scrolled sideways: on a
 * telephone the lines of a table are blocks.
 */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const still = `.log, .line, .card${innerWidth <= 640 ? ', .table' : ''}`;
    const boxes = [document.documentElement, ...document.querySelectorAll(still)];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
}

/** Plain words that are torn apart at the end of a line, which nobody hyphenates. */
export function tornWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // With what may stand around it; addresses are torn apart where they have to be.
    const WORD = /(?<![^\s«(“])[\p{L}\d]{2,24}(?![^\s»)”.,:;?!…])/gu;
    const torn = new Set<string>();
    const range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const { width = 0 } = text.parentElement?.getBoundingClientRect() ?? {};
      const isOnlyReadOut = width <= 1;
      if (isOnlyReadOut || text.parentElement?.localName === 'code') continue;
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(WORD)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) torn.add(word);
      }
    }
    return [...torn];
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

/** What keeps somebody from using the page as it is now, in any of these looks, or magnified four times. */
export async function findBarriers(page: Page, looks = LOOKS): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    const faults = await findMisfits(page, width);
    faults.push(...(await audit(page, colorScheme === 'light' ? RULES : COLOUR_RULES)));
    found.push(...faults.map((fault) => `${colorScheme}, ${String(width)} pixels: ${fault}`));
  }
  return [...found, ...(await findMisfits(page, MAGNIFIED)).map((fault) => `magnified: ${fault}`)];
}

/** Longer than a page takes to find its place on a screen of another width. */
const SETTLED_MS = 5000;

/** What has no room on a screen of this width, and gets none. */
async function findMisfits(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  let misfits: string[] = [];
  const look = async (): Promise<number> => {
    const torn = (await tornWords(page)).map((word) => `torn apart: ${word}`);
    misfits = (await sideways(page)) > 0 ? ['something sticks out', ...torn] : torn;
    return misfits.length;
  };
  const isFitting = expect.poll(look, { timeout: SETTLED_MS }).toBe(0);
  // Whoever asks says what it means that something stays.
  await isFitting.catch(() => undefined);
  return misfits;
}
