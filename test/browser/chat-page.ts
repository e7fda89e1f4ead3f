import type { Locator, Page } from 'playwright-core';

export interface ShownLine {
  readonly role: 'user' | 'assistant';
  /** The kind of the reply; empty for the person. */
  readonly kind: string;
  readonly text: string;
}

/** The chat as a person uses it. Every wait ends with what was on the screen. */
export class ChatPage {
  readonly page: Page;
  readonly log: Locator;
  readonly box: Locator;

  constructor(page: Page) {
    this.page = page;
    this.log = page.getByRole('log');
    this.box = page.locator('#compose');
  }

  /** Types into the sending box and presses Enter. */
  async say(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  /** Presses the newest active button of that label. */
  async choose(label: string | RegExp): Promise<void> {
    await this.log.getByRole('button', { name: label, exact: true }).last().click();
  }

  /** Fills the newest form, field by label, and sends it. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
    await this.log.locator('form button[type=submit]').last().click();
  }

  /** The newest field of that label. */
  field(label: string): Locator {
    const labelled = this.page.locator('label', { hasText: label });
    return this.log.locator('.field').filter({ has: labelled }).locator('input, textarea').last();
  }

  /** All that is on the screen, in order. */
  transcript(): Promise<readonly ShownLine[]> {
    return this.log.locator('.line').evaluateAll((lines: readonly HTMLElement[]) =>
      lines.map((line) => {
        const text = [...line.children]
          .filter((part) => !part.classList.contains('hidden-text'))
          .map((part) => (part as HTMLElement).innerText)
          .join('\n');
        const role = line.classList.contains('user') ? 'user' : 'assistant';
        return { role, kind: line.dataset['kind'] ?? '', text };
      }),
    );
  }

  /** What the assistant said since the person's last message. */
  async lastReplies(): Promise<readonly ShownLine[]> {
    const lines = await this.transcript();
    return lines.slice(lines.findLastIndex(({ role }) => role === 'user') + 1);
  }

  /** Waits until one of the replies since the person's last message contains the text. */
  async waitForReply(text: string | RegExp, timeoutMs = 20_000): Promise<readonly ShownLine[]> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const replies = await this.lastReplies();
      const isThere = replies.some((reply) =>
        typeof text === 'string' ? reply.text.includes(text) : text.test(reply.text),
      );
      if (isThere) return replies;
      if (Date.now() > deadline) {
        const shown = (await this.transcript()).map((line) => `${line.role}: ${line.text}`);
        throw new Error(`no reply with ${String(text)} in:\n${shown.join('\n')}`);
      }
      await this.page.waitForTimeout(50);
    }
  }

  /** The access path that was shown last: step label → state in words. */
  async accessPath(): Promise<Readonly<Record<string, string>>> {
    const path = this.log.locator('.path').last();
    await path.waitFor();
    const steps = await path.locator('.step').all();
    const shown = steps.map(async (step) => [
      await step.locator('.step-label').innerText(),
      await step.locator('.step-state').innerText(),
    ]);
    return Object.fromEntries(await Promise.all(shown)) as Record<string, string>;
  }

  async waitForConnection(words: string | RegExp): Promise<void> {
    await this.page.locator('.connection').filter({ hasText: words }).waitFor();
  }

  /** The mails of this conversation, as the server tells them to the demo page from now on. */
  async mails(): Promise<unknown> {
    const request = await this.page.waitForRequest(/\/demo\/mails\?/u);
    const response = await request.response();
    return response?.json();
  }

  /** The six digits of the newest mail that has some, once it is there. */
  async waitForCode(): Promise<string> {
    const code = /\b\d{3}\s?\d{3}\b/u;
    const mail = this.page.locator('.mail').filter({ hasText: code }).first();
    return (code.exec(await mail.innerText())?.[0] ?? '').replace(/\s/u, '');
  }
}
