import type { Browser, Locator, Page } from 'playwright-core';
import { waitFor } from '../live/wait-for.ts';

/** The page of Microsoft's Agents Playground, as a person in front of Teams uses it. */
export class PlaygroundPage {
  readonly page: Page;
  /** Addresses elsewhere that the page asked for; it got none of them. */
  readonly outside: readonly string[];

  private constructor(page: Page, outside: readonly string[]) {
    this.page = page;
    this.outside = outside;
  }

  static async open(browser: Browser, url: string): Promise<PlaygroundPage> {
    const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
    page.setDefaultTimeout(15_000);
    const outside: string[] = [];
    await page.route(
      ({ hostname }) => hostname !== '127.0.0.1' && hostname !== 'localhost',
      async (route) => {
        outside.push(`${route.request().method()} ${route.request().url()}`);
        await route.abort();
      },
    );
    await page.goto(url);
    return new PlaygroundPage(page, outside);
  }

  /** All cards, oldest first. */
  get cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  /** The newest card with that title. */
  newest(title: string): Locator {
    return this.cards.filter({ hasText: title }).last();
  }

  /** Waits until this is to be read in the chat. */
  async waitForText(text: string): Promise<void> {
    await this.page.getByText(text).last().waitFor();
  }

  async say(text: string): Promise<void> {
    // The log panel can be edited too; it comes later in the page.
    const box = this.page.locator('[role=textbox][contenteditable=true]').first();
    await box.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Presses the newest button of that label. */
  async choose(label: string): Promise<void> {
    await this.cards.getByRole('button', { name: label, exact: true }).last().click();
  }

  async chooseIn(title: string, label: string): Promise<void> {
    await this.newest(title).getByRole('button', { name: label, exact: true }).click();
  }

  /** Fills the newest field of that label. */
  async fill(label: string, value: string): Promise<void> {
    await this.cards.getByLabel(label).last().fill(value);
  }

  /** The lines of the newest card with that title. */
  async linesOf(title: string): Promise<readonly string[]> {
    return this.newest(title).locator('.ac-richTextBlock').allInnerTexts();
  }

  /** Which of all cards have that title, by their places. */
  async placesOf(title: string): Promise<readonly number[]> {
    const texts = await this.cards.allInnerTexts();
    return texts.flatMap((text, place) => (text.includes(title) ? [place] : []));
  }

  async waitForLine(title: string, line: RegExp, timeoutMs?: number): Promise<void> {
    await waitFor(
      async () => (await this.linesOf(title)).some((shown) => line.test(shown)),
      `${String(line)} under ${title}`,
      timeoutMs,
    );
  }
}
