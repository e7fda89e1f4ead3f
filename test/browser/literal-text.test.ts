import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Reply } from '../../bot/ports/reply.ts';
import { toAdaptiveCard } from '../../dialogs/cards/to-adaptive-card.ts';
import { ATTACKS, repliesWith } from '../fakes/attacks.ts';
import { talkAbout } from '../fakes/hostile-talk.ts';
import { openRenderer } from './card-renderer.ts';
import type { Visit } from './chromium.ts';
import { inspect, lettersOf } from './inspect.ts';
import { useBrowser } from './use-browser.ts';
import { useWidget } from './use-widget.ts';
import { walk } from './walk.ts';

const NOTHING = { active: [], handlers: [], links: [] };

const chromium = useBrowser();
const { open, server, replaceServer } = useWidget(chromium);

/** The widget, after the assistant said all this. */
async function showInWidget(replies: readonly Reply[]): Promise<Visit> {
  const visited = await open();
  await visited.chat.waitForReply('Est-ce pour vous');
  server().line.push(...replies);
  await visited.chat.log
    .locator('.line')
    .nth(2 + replies.length)
    .waitFor();
  return visited;
}

/** The demo page, with this text in its people and in the mail that "was sent". */
async function showDemo(text: string): Promise<Visit> {
  await replaceServer({
    people: [{ name: text, mail: text, unit: text, shows: { fr: text, en: text } }],
    mail: {
      id: text,
      at: text,
      status: 'sent',
      attempts: 1,
      mail: { to: text, subject: text, text, html: text },
    },
  });
  const visited = await open('/');
  await walk(visited.chat, 'fr');
  await visited.chat.page.locator('.mail').waitFor();
  return visited;
}

/** What the assistant itself links: pages and mailboxes of the institution, and mails that a letter prepares. */
const OUR_LINKS = [
  /^https:\/\/(?:[a-z0-9-]+\.)*cnrs\.fr(?:\/.*)?$/,
  /^mailto:dr01\.support\.sygefor@cnrs\.fr$/,
  /^mailto:(?:gisele\.gestion@labo\.example)?\?subject=/,
];

const notOurs = (links: readonly string[]): readonly string[] =>
  links.filter((link) => !OUR_LINKS.some((ours) => ours.test(link)));

describe('what a person or a directory wrote is shown as it is written', () => {
  it('in the widget', async () => {
    const replies = ATTACKS.flatMap(repliesWith);
    const { chat, violations, errors, requests } = await showInWidget(replies);

    const { links, ...rest } = await inspect(chat.log);
    const shown = await chat.log.locator('.line').allTextContents();

    expect(rest).toEqual({ active: [], handlers: [] });
    expect(notOurs(links)).toEqual([]);
    expect(garbled(shown.slice(-replies.length))).toEqual([]);
    expect(await chat.page.title()).toBe('Assistant Sygefor');
    expect([...violations, ...errors]).toEqual([]);
    expect(requests.filter((url) => url.includes('evil'))).toEqual([]);
  });

  it('in the demo page, which shows people and mails', async () => {
    const { chat, violations, requests } = await showDemo(ATTACKS.join(' '));

    const panels = chat.page.locator('.panel');
    const { links, ...rest } = await inspect(chat.page.locator('main'));
    await expect.poll(() => panels.count()).toBeGreaterThanOrEqual(2);
    const shown = await panels.allTextContents();

    expect(rest).toEqual({ active: [], handlers: [] });
    expect(links.filter((link) => link.includes('evil'))).toEqual([]);
    expect(
      shown.filter((text) => lettersOf(text).includes(lettersOf(ATTACKS.join('')))),
    ).toHaveLength(2);
    expect(await chat.page.title()).toBe('Votre accès à Sygefor');
    expect(violations).toEqual([]);
    expect(requests.filter((url) => url.includes('evil'))).toEqual([]);
  });

  it('in the cards, as Microsoft shows them with markdown switched on', async () => {
    const { page, requests, show } = await openRenderer(chromium.browser());
    const replies = ATTACKS.flatMap(repliesWith);

    await show(replies.map((reply) => toAdaptiveCard(reply, 'en')));

    expect(await inspect(page.locator('main'))).toEqual(NOTHING);
    expect(garbled(await page.locator('section').allTextContents())).toEqual([]);
    expect(await page.title()).toBe('cards');
    expect(requests).toEqual([]);
  });

  it('in what a client says that knows no such cards and makes markup of it', async () => {
    const { page, requests, show } = await openRenderer(chromium.browser());
    // A part of the program that makes links of addresses makes them of every text.
    const attacks = ATTACKS.filter((attack) => !/https?:|www\.|mailto:|@/.test(attack));
    const replies = attacks.flatMap(repliesWith);

    await show(
      replies.map((reply) => ({
        type: 'AdaptiveCard',
        version: '1.0',
        body: [{ type: 'TextBlock', text: toAdaptiveCard(reply, 'en').fallbackText }],
      })),
    );

    expect(await page.locator('section').count()).toBe(replies.length);
    expect(await inspect(page.locator('main'))).toEqual(NOTHING);
    expect(await page.locator('main').locator('h1, h2, strong, em, code, s').count()).toBe(0);
    expect(await page.title()).toBe('cards');
    expect(requests).toEqual([]);
  });

  it('and not only because nobody would make links and pictures of it', async () => {
    const { page, show } = await openRenderer(chromium.browser());
    const body = [
      '[click](https://evil.example/phish)',
      '![picture](https://evil.example/track.png)',
    ];

    await show(
      body.map((text) => ({
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text }],
      })),
    );

    const { active, links } = await inspect(page.locator('main'));
    expect(links).toEqual(['https://evil.example/phish']);
    expect(active.join()).toContain('<img src="https://evil.example/track.png"');
  });
});

describe('names in a directory that are no names', () => {
  let told: readonly Awaited<ReturnType<typeof talkAbout>>[];

  beforeAll(async () => {
    told = await Promise.all(ATTACKS.map(talkAbout));
  });

  it('are shown as they are written all the way to the widget and the cards', async () => {
    const replies = once(told.flatMap((each) => each.replies));
    const { chat } = await showInWidget(replies);
    const { page, requests, show } = await openRenderer(chromium.browser());

    await show(replies.map((reply) => toAdaptiveCard(reply, 'en')));

    for (const part of [chat.log, page.locator('main')]) {
      const { links, ...rest } = await inspect(part);
      const shown = lettersOf((await part.textContent()) ?? '');
      expect(rest).toEqual({ active: [], handlers: [] });
      expect(notOurs(links)).toEqual([]);
      expect(ATTACKS.filter((attack) => !shown.includes(lettersOf(attack)))).toEqual([]);
    }
    expect(requests).toEqual([]);
  });

  it('are plain text in every mail', async () => {
    const page = await chromium.browser().newPage();
    onTestFinished(() => page.close());

    for (const [index, { mails }] of told.entries()) {
      const attack = lettersOf(ATTACKS[index] ?? '');
      for (const { to, subject, text, html } of mails) {
        await page.setContent(html);
        const { links, ...rest } = await inspect(page.locator('body'));
        expect([subject, rest]).toEqual([subject, { active: [], handlers: [] }]);
        const ours = to === SUPPORT ? FOR_STAFF : FOR_THE_PERSON;
        expect(links.filter((link) => !ours.test(link))).toEqual([]);
        expect(subject).not.toMatch(/[\r\n]/);
        if (to !== SUPPORT) continue;
        expect(unquoted((await page.textContent('body')) ?? '')).toContain(attack);
        expect(unquoted(text)).toContain(attack);
      }
      expect(mails.filter(({ to }) => to === SUPPORT)).toHaveLength(2);
    }
  });
});

const SUPPORT = 'support@sygefor.example';

/** Where mails lead. */
const FOR_THE_PERSON = /^http:\/\/localhost:3978\/request\/SYG-TEST-1\.[\w.%-]+$/u;
const FOR_STAFF = /^http:\/\/localhost:3978\/console\/escalations\/SYG-TEST-1\?do=[a-z]+$/u;

/** Each reply the first time that it is said. */
function once(replies: readonly Reply[]): readonly Reply[] {
  return [...new Map(replies.map((reply) => [JSON.stringify(reply), reply])).values()];
}

/** Texts in which the attack cannot be read as it is written, of one for every kind of reply and attack. */
function garbled(shown: readonly string[]): readonly string[] {
  const kinds = shown.length / ATTACKS.length;
  return shown.filter((text, index) => {
    const attack = ATTACKS[Math.floor(index / kinds)] ?? '';
    return !lettersOf(text).includes(lettersOf(attack));
  });
}

/** Lines of what a person typed begin with a mark. */
const unquoted = (text: string): string => lettersOf(text.replaceAll(/^> /gmu, ''));
