import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startServiceProcess } from '../live/service-process.ts';
import { audit, sideways } from './audit.ts';
import type { ChatPage } from './chat-page.ts';
import { useBrowser } from './use-browser.ts';
import { useWidget } from './use-widget.ts';

const CONTACT = 'dr01.support.sygefor@cnrs.fr';
const chromium = useBrowser();
const { open, server } = useWidget(chromium);

/** Answers 429 in the place of the server until the answer is called. */
async function refuse(
  page: Page,
  address: string,
  body: unknown = { error: { contact: CONTACT } },
) {
  let count = 0;
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST') {
      await route.fallback();
      return;
    }
    count += 1;
    await route.fulfill({ status: 429, headers: { 'retry-after': '1' }, json: body });
  });
  return {
    count: () => count,
    stop: async () => page.unroute(address),
  };
}

const noticeOf = ({ log }: ChatPage) => log.locator('.notice.warning');

/** How far the notice sticks out below what is in sight of the conversation. */
async function hiddenPixels(chat: ChatPage): Promise<number> {
  const [notice, log] = [await noticeOf(chat).boundingBox(), await chat.log.boundingBox()];
  if (notice === null || log === null) return Infinity;
  return Math.max(0, notice.y + notice.height - (log.y + log.height));
}

describe.each([
  {
    locale: 'fr-FR',
    greeting: 'Est-ce pour vous',
    answer: 'Je n’ai pas compris',
    kept: 'Trop de messages arrivent en ce moment. Le vôtre est gardé',
    beginning: 'Trop de demandes arrivent en ce moment. La conversation s’ouvrira toute seule',
    instead: `Si cela dure, écrivez à ${CONTACT}.`,
  },
  {
    locale: 'en-GB',
    greeting: 'Is it for you',
    answer: 'I did not understand',
    kept: 'Too many messages are coming in at the moment. Yours is kept',
    beginning: 'Too many requests are coming in at the moment. The conversation will open',
    instead: `If this goes on, write to ${CONTACT}.`,
  },
])('somebody whom the server keeps waiting ($locale)', ({ locale, ...words }) => {
  it('reads that the message is kept and whom to write to, and it leaves by itself', async () => {
    const { chat } = await open('/embed', { locale });
    await chat.waitForReply(words.greeting);
    const crowd = await refuse(chat.page, '**/activities');

    await chat.say('bonjour');
    await noticeOf(chat).filter({ hasText: words.kept }).waitFor();

    expect(await noticeOf(chat).innerText()).toContain(words.instead);
    expect(await noticeOf(chat).locator('a').getAttribute('href')).toBe(`mailto:${CONTACT}`);
    expect((await chat.transcript()).at(-1)?.text).toContain('bonjour');
    expect(await audit(chat.page)).toEqual([]);
    await expect.poll(crowd.count).toBeGreaterThan(1);
    await crowd.stop();
    await chat.waitForReply(words.answer);
    await noticeOf(chat).waitFor({ state: 'detached' });
    expect(server().line.posts).toHaveLength(1);
  });

  it('reads why the conversation does not begin, and keeps what was typed meanwhile', async () => {
    const { chat } = await open('/embed', { locale });
    await chat.waitForReply(words.greeting);
    const crowd = await refuse(chat.page, '**/tokens/generate');
    await chat.page.reload();

    await noticeOf(chat).filter({ hasText: words.beginning }).waitFor();
    await chat.say('mon message');

    expect(await noticeOf(chat).innerText()).toContain(words.instead);
    expect(await chat.box.inputValue()).toBe('mon message');
    await crowd.stop();
    await chat.waitForReply(words.greeting);
    await noticeOf(chat).waitFor({ state: 'detached' });
    expect(await chat.box.inputValue()).toBe('mon message');
  });
});

it('names nobody to write to when a proxy refuses without a word', async () => {
  const { chat } = await open('/embed');
  await chat.waitForReply('Est-ce pour vous');
  await refuse(chat.page, '**/activities', 'no such thing');

  await chat.say('bonjour');
  await noticeOf(chat).waitFor();

  expect(await noticeOf(chat).innerText()).not.toContain('écrivez');
  expect(await noticeOf(chat).locator('a').count()).toBe(0);
});

it('keeps what waits over a reload', async () => {
  const { chat } = await open('/embed');
  await chat.waitForReply('Est-ce pour vous');
  const crowd = await refuse(chat.page, '**/activities');
  await chat.say('bonjour');
  await noticeOf(chat).waitFor();

  await chat.page.reload();
  await expect.poll(crowd.count).toBeGreaterThan(1);
  await crowd.stop();

  await chat.waitForReply('Je n’ai pas compris');
  expect(server().line.posts).toHaveLength(1);
});

it('fits a narrow screen', async () => {
  const { chat } = await open('/embed', { viewport: { width: 320, height: 640 } });
  await chat.waitForReply('Est-ce pour vous');
  await refuse(chat.page, '**/activities');

  await chat.say('bonjour');
  await noticeOf(chat).waitFor();

  expect(await sideways(chat.page)).toBe(0);
  await expect.poll(() => hiddenPixels(chat)).toBe(0);
});

it('is kept waiting by the service itself, and then let in', async () => {
  await using service = await startServiceProcess({
    WEB_LIMITS: 'messages-per-conversation-at-once=1 messages-per-conversation-and-minute=10',
    LOG_LEVEL: 'error',
  });
  const { chat } = await chromium.open(`${service.url}/embed`);
  await chat.waitForReply('?');

  await chat.say('bonjour');
  await chat.say('je n’ai pas de compte');
  await noticeOf(chat).filter({ hasText: CONTACT }).waitFor();

  await noticeOf(chat).waitFor({ state: 'detached' });
  const said = (await chat.transcript()).filter(({ role }) => role === 'user');
  expect(said.map(({ text }) => text)).toEqual(['bonjour', 'je n’ai pas de compte']);
});
