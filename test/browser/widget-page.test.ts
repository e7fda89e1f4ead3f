import { describe, expect, it } from 'vitest';
import { audit, sideways } from './audit.ts';
import { useWidget } from './use-widget.ts';
import { walk } from './walk.ts';

const { open, replaceServer, server } = useWidget();

describe('everybody', () => {
  it.each([
    ['light', '/'],
    ['dark', '/'],
    ['light', '/embed'],
    ['dark', '/embed'],
  ] as const)('finds no barrier in the %s page %s', async (colorScheme, address) => {
    const { chat } = await open(address, { colorScheme });
    const findings: string[] = [];

    await walk(chat, 'fr', async () => {
      findings.push(...(await audit(chat.page)));
    });

    expect(findings).toEqual([]);
  });

  it.each([
    ['320 pixels wide', { width: 320, height: 640 }],
    ['magnified to 200 %', { width: 640, height: 400 }],
    ['magnified to 400 %', { width: 320, height: 256 }],
  ])('can read it %s without scrolling sideways', async (_how, viewport) => {
    for (const address of ['/', '/embed']) {
      const { chat } = await open(address, { viewport });
      await walk(chat, 'fr', async (stage) => {
        expect(`${address} ${stage} ${String(await sideways(chat.page))}`).toBe(
          `${address} ${stage} 0`,
        );
      });
    }
  });
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
    await expect.poll(() => button.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await chat.page.locator('iframe').isVisible()).toBe(false);
    expect(violations).toEqual([]);
  });
});
