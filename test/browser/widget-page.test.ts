import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BOTH_THEMES, findBarriers, sideways } from './audit.ts';
import { isFocused } from './is-focused.ts';
import { useWidget } from './use-widget.ts';
import { walk } from './walk.ts';

const { open, replaceServer, server } = useWidget();

const TELEPHONE = { width: 320, height: 640 };

/** A small screen that is magnified to 400 %. */
const MAGNIFIED = { width: 320, height: 256 };
/** Also that screen at 200 %. */
const NARROW = [TELEPHONE, { width: 640, height: 400 }, MAGNIFIED];

describe('everybody', () => {
  it.each(['/', '/embed'])(
    'finds no barrier in the page %s, in either theme',
    async (address) => {
      const { chat, page } = await open(address);
      const findings: Record<string, readonly string[]> = {};

      await walk(chat, 'fr', async (stage) => {
        findings[stage] = await findBarriers(page, BOTH_THEMES);
      });

      expect(findings).toEqual({ greeting: [], address: [], code: [], verdict: [] });
    },
    60_000,
  );

  it.each(['/', '/embed'])(
    'can read the page %s narrow or magnified without scrolling sideways',
    async (address) => {
      const { chat, page } = await open(address, { viewport: TELEPHONE });

      await walk(chat, 'fr', async (stage) => {
        for (const viewport of NARROW) {
          await page.setViewportSize(viewport);
          expect([stage, viewport, await sideways(page)]).toEqual([stage, viewport, 0]);
        }
      });
    },
  );
});

it('a magnified window is mostly left to the conversation, and says all the same who speaks', async () => {
  const { chat, page } = await open('/embed', { viewport: MAGNIFIED });
  const heightOf = async (part: Locator) => (await part.boundingBox())?.height ?? NaN;

  await chat.waitForReply('Bonjour');

  expect(await heightOf(page.locator('.chat-header'))).toBeLessThan(MAGNIFIED.height / 5);
  expect(await heightOf(chat.log)).toBeGreaterThan(MAGNIFIED.height / 2);
  await expect(page.locator('.chat-header').ariaSnapshot()).resolves.toContain('automatique');
});

describe('the page', () => {
  it('asks nothing of anybody else, and keeps to a strict policy', async () => {
    const { chat, requests, violations, errors } = await open('/');

    await walk(chat, 'fr');

    const { host } = new URL(server().url);
    expect(requests.filter((url) => url.startsWith('data:') || new URL(url).host === host)).toEqual(
      requests,
    );
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('shows the sample people and the mails that were "sent"', async () => {
    const { chat } = await open('/');
    await chat.page.getByText('Données fictives').waitFor();

    await chat.page.getByRole('button', { name: 'ada.kowalska@example.org' }).click();
    await expect.poll(() => chat.box.inputValue()).toBe('ada.kowalska@example.org');
    await walk(chat, 'fr');

    expect(await chat.waitForCode()).toBe('123456');
  });

  it('shows nothing of a demo with a real directory', async () => {
    await replaceServer({ isSample: false });
    const { chat } = await open('/');

    await walk(chat, 'fr');

    expect(await chat.page.locator('.banner, .demo').count()).toBe(0);
  });
});

describe('the loader on the page of somebody else', () => {
  it('connects and keeps nothing before it is opened, then gives the focus to the chat and back', async () => {
    const { chat, requests, violations } = await open('/host');
    const button = chat.page.getByRole('button', { name: 'Un problème d’accès à Sygefor' });
    await button.waitFor();
    const before = requests.map((url) => new URL(url).pathname);

    await button.click();
    const frame = chat.page.frameLocator('iframe');
    await frame.getByText('Est-ce pour vous').waitFor();
    await frame.locator('#compose').press('Escape');

    expect(before).toEqual(['/host', '/widget.js']);
    await expect.poll(() => isFocused(button)).toBe(true);
    await chat.page.locator('iframe').waitFor({ state: 'hidden' });
    expect(violations).toEqual([]);
  });
});
