import type { ServerResponse } from 'node:http';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rawToken } from '../adapters/identity/site.ts';
import { useWidget } from './use-widget.ts';

const { open, server } = useWidget();

let made = 0;

/** What the site says of somebody: another token each time. */
function signed(sub: string, origin = server().url): string {
  return rawToken({ alg: 'HS256' }, { iss: server().url, sub, origin, jti: String(++made) }, 'AA');
}

const says = (text: string) => (response: ServerResponse) => response.end(text);

/** What would be a good answer, at another address. */
function moved(response: ServerResponse): void {
  if (response.req.url === '/who') response.writeHead(302, { Location: '/who?moved' }).end();
  else response.end(signed('alice'));
}

/** The site knows this person, or nobody. */
function signIn(sub: string | undefined): void {
  server().host.who = (response) => {
    if (sub === undefined) response.writeHead(204).end();
    else response.end(signed(sub));
  };
}

interface Frame {
  readonly name: string;
  readonly src: string;
}

/** Runs in the page: shows another page in it, and answers when that is there. */
function embed({ name, src }: Frame): Promise<unknown> {
  const frame = Object.assign(document.createElement('iframe'), { name, src });
  document.body.append(frame);
  return new Promise((resolve) => frame.addEventListener('load', resolve));
}

/** The same, and answers the number of the question that the frame asks. */
function embedAndWait({ name, src }: Frame): Promise<number> {
  const frame = Object.assign(document.createElement('iframe'), { name, src });
  document.body.append(frame);
  return new Promise((resolve) =>
    window.addEventListener('message', ({ data }: MessageEvent<{ number: number }>) =>
      resolve(data.number),
    ),
  );
}

/** Runs in a page beside the chat, which answers its question as if it were the page around both. */
function answerInstead(answer: { readonly number: number; readonly signed: string }): void {
  const kind = 'assistant-sygefor:visitor';
  window.parent.frames[1]?.postMessage({ kind, ...answer }, '*');
}

const chatButton = (page: Page) =>
  page.getByRole('button', { name: 'Un problème d’accès à Sygefor' });

async function openChat(page: Page): Promise<FrameLocator> {
  await chatButton(page).click();
  const frame = page.frameLocator('iframe');
  await frame.getByText('Est-ce pour vous').first().waitFor();
  return frame;
}

/** The same browser on the same page, later. */
async function comeBack(context: BrowserContext): Promise<FrameLocator> {
  const page = await context.newPage();
  await page.goto(`${server().url}/host/visitor`);
  return openChat(page);
}

async function speak(frame: FrameLocator, text: string): Promise<void> {
  await frame.locator('#compose').fill(text);
  await frame.locator('#compose').press('Enter');
  await frame.getByText('Je n’ai pas compris').last().waitFor();
}

const identities = () => server().line.starts.map(({ identity }) => identity);

describe('a page that knows its visitor', () => {
  it('hands them over when the chat is opened, and leaves no trace of it in the browser', async () => {
    signIn('alice');
    const { chat, requests, violations } = await open('/host/visitor');
    await chatButton(chat.page).waitFor();
    const before = requests.map((url) => new URL(url).pathname);

    const frame = await openChat(chat.page);
    await speak(frame, 'bonjour');
    const kept = await frame
      .locator('body')
      .evaluate(() =>
        JSON.stringify([
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          location.href,
        ]),
      );

    expect(before).toEqual(['/host/visitor', '/widget.js']);
    expect(identities()).toEqual([expect.stringMatching(/^[\w-]+\.[\w-]+\.AA$/)]);
    expect(kept).toContain('conversationId');
    expect(kept).not.toContain(identities()[0]);
    expect(kept).not.toContain('alice');
    expect(requests.join()).not.toContain(identities()[0]);
    expect(violations).toEqual([]);
  });

  it('hands over a new token for each conversation', async () => {
    signIn('alice');
    const { chat } = await open('/host/visitor');
    const frame = await openChat(chat.page);
    await speak(frame, 'bonjour');

    await frame.getByRole('button', { name: 'Nouvelle conversation' }).click();
    await frame.getByRole('button', { name: 'Commencer' }).click();
    await expect.poll(() => server().line.talks.size).toBe(2);

    expect(new Set(identities()).size).toBe(2);
    expect(identities()).not.toContain(undefined);
  });

  it('finds the conversation of the same visitor again', async () => {
    signIn('alice');
    const { chat, context } = await open('/host/visitor');
    await speak(await openChat(chat.page), 'la question d’Alice');

    const frame = await comeBack(context);
    await frame.getByText('la question d’Alice').waitFor();

    expect(server().line.talks.size).toBe(1);
  });

  it.each([
    { who: 'another visitor', before: 'alice', after: 'bob' },
    { who: 'nobody', before: 'alice', after: undefined },
    { who: 'somebody', before: undefined, after: 'bob' },
  ])('shows $who nothing of the conversation before', async ({ before, after }) => {
    signIn(before);
    const { chat, context } = await open('/host/visitor');
    const first = await openChat(chat.page);
    await speak(first, 'la première question');
    await first.getByRole('button', { name: 'English' }).click();
    await first.locator('html[lang=en]').waitFor();
    // It keeps its conversation as long as it is open.
    await chat.page.close();

    signIn(after);
    const frame = await comeBack(context);
    await frame.locator('.connection').filter({ hasText: 'Connecté' }).waitFor();
    const shown = await frame.locator('body').innerText();
    const kept = await frame.locator('body').evaluate(() => localStorage.length);

    expect(shown).not.toContain('la première question');
    expect(shown).not.toContain('Votre conversation précédente');
    expect(server().line.talks.size).toBe(2);
    expect(kept).toBe(0);
  });

  it.each<readonly [string, string, (response: ServerResponse) => void]>([
    ['knows nobody', '/who', (response) => response.writeHead(204).end()],
    ['shows its sign-in page', '/who', says('<!doctype html><title>Connexion</title>')],
    ['leads elsewhere', '/who', moved],
    ['has an accident', '/who', (response) => response.writeHead(500).end(signed('alice'))],
    ['does not answer', '/who', () => undefined],
    ['says something else', '/who', says('not.a.token')],
    ['asks another origin', 'https://evil.example/who', says('')],
  ])('opens the chat for anybody when it %s', async (_, identityUrl, who) => {
    Object.assign(server().host, { identityUrl, who });
    const { chat, violations } = await open('/host/visitor');

    await openChat(chat.page);

    expect(identities()).toEqual([undefined]);
    expect(violations).toEqual([]);
  });

  it('is not believed when the token was made for a page of another origin', async () => {
    server().host.who = (response) => response.end(signed('alice', 'https://other.example'));
    const { chat } = await open('/host/visitor');

    await openChat(chat.page);

    expect(identities()).toEqual([undefined]);
  });

  it('is the only one that is listened to, and not for ever', async () => {
    const { chat } = await open('/host');
    const { page } = chat;
    await page.evaluate(embed, { name: 'sibling', src: '/host' });
    const number = await page.evaluate(embedAndWait, { name: 'chat', src: '/embed?identity=page' });

    await page
      .frame('sibling')
      ?.evaluate(answerInstead, { number, signed: signed('alice', server().url) });
    await page.frameLocator('[name=chat]').getByText('Est-ce pour vous').waitFor();

    expect(identities()).toEqual([undefined]);
  });

  it('gets a conversation for anybody when the server does not believe it', async () => {
    signIn('alice');
    server().trouble.refusesIdentities = true;
    const { chat, context } = await open('/host/visitor');
    await speak(await openChat(chat.page), 'la question d’Alice');

    signIn('bob');
    const frame = await comeBack(context);

    expect(identities().map((identity) => typeof identity)).toEqual([
      'string',
      'undefined',
      'string',
      'undefined',
    ]);
    expect(await frame.getByText('la question d’Alice').count()).toBe(0);
  });
});
