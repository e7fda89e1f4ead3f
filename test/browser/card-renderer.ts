import path from 'node:path';
import type * as Cards from 'adaptivecards';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const MODULES = path.join(import.meta.dirname, '..', '..', 'node_modules');

interface CardWindow {
  readonly AdaptiveCards: typeof Cards;
  readonly markdownit: (options: object) => { readonly render: (text: string) => string };
}

interface Client {
  readonly hostConfig?: Readonly<Record<string, unknown>>;
}

export interface CardRenderer {
  readonly page: Page;
  readonly requests: readonly string[];
  /** Shows the cards one below the other. Answers what the renderer has against them. */
  readonly show: (cards: readonly unknown[], client?: Client) => Promise<readonly string[]>;
}

/** Microsoft's renderer, told to make of a text all the markup that it can. */
export async function openRenderer(browser: Browser): Promise<CardRenderer> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const requests: string[] = [];
  await page.route('**/*', async (route) => {
    requests.push(route.request().url());
    await route.abort();
  });
  await page.setContent('<html lang="en"><title>cards</title><main></main></html>');
  await page.addScriptTag({ path: path.join(MODULES, 'adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({
    path: path.join(MODULES, 'markdown-it/dist/browser/markdown-it.umd.min.js'),
  });
  await page.evaluate(() => {
    const { AdaptiveCards, markdownit } = window as unknown as CardWindow;
    const markdown = markdownit({ html: true, linkify: true });
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = markdown.render(text);
      result.didProcess = true;
    };
  });
  const show: CardRenderer['show'] = (cards, client = {}) =>
    page.evaluate(
      ([payloads, { hostConfig }]) => {
        const { AdaptiveCards } = window as unknown as CardWindow;
        const against: string[] = [];
        for (const payload of payloads) {
          const card = new AdaptiveCards.AdaptiveCard();
          card.maxVersion = new AdaptiveCards.Version(1, 5);
          if (hostConfig !== undefined) card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
          const context = new AdaptiveCards.SerializationContext(card.maxVersion);
          card.parse(payload, context);
          const { validationEvents } = card.validateProperties();
          const place = document.createElement('section');
          document.querySelector('main')?.append(place);
          card.render(place);
          for (let at = 0; at < context.eventCount; at += 1) {
            against.push(context.getEventAt(at).message);
          }
          against.push(...validationEvents.map(({ message }) => message));
          // Also what is said of a field that was left empty.
          for (const input of card.getAllInputs()) input.validateValue();
        }
        return against;
      },
      [cards, client] as const,
    );
  return { page, requests, show };
}
