import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { APP } from './start-console.ts';
import { startWithLink, startWithProvider } from './sign-in.ts';
import { openBrowser } from './web-browser.ts';

const MINUTE = 60_000;

describe('a session', () => {
  it('ends after half an hour in which nobody asked for anything', async () => {
    const { signIn, clock } = await startWithProvider();
    const { ask } = await signIn();

    clock.pass(29 * MINUTE);
    const within = await ask('/console');
    clock.pass(29 * MINUTE);
    const again = await ask('/console');
    clock.pass(30 * MINUTE);
    const late = await ask('/console');

    expect([within.status, again.status, late.status]).toEqual([200, 200, 401]);
  });

  it('is not kept alive by what the page asks by itself', async () => {
    const { signIn, clock } = await startWithProvider();
    const { ask } = await signIn();

    clock.pass(29 * MINUTE);
    const own = await ask('/console/api/me');
    clock.pass(2 * MINUTE);

    expect([own.status, (await ask('/console')).status]).toEqual([200, 401]);
  });

  it('is not kept alive by a page of somebody else', async () => {
    const { signIn, clock } = await startWithProvider();
    const { ask } = await signIn({ roles: ['support', 'admin'] });

    clock.pass(29 * MINUTE);
    await ask('/console/api/audit', { headers: { 'sec-fetch-site': 'cross-site' } });
    clock.pass(2 * MINUTE);

    expect((await ask('/console')).status).toBe(401);
  });

  it('ends after eight hours, however busy', async () => {
    const { signIn, clock } = await startWithProvider();
    const { ask } = await signIn();
    const statuses = [];

    for (let minutes = 0; minutes < 8 * 60; minutes += 20) {
      statuses.push((await ask('/console')).status);
      clock.pass(20 * MINUTE);
    }

    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await ask('/console')).status).toBe(401);
  });

  it('is another one after each sign-in, and the one before is over', async () => {
    const { signIn, url } = await startWithProvider();
    const { browser } = await signIn();
    const old = new Map(browser.cookies.get(new URL(url).host));
    const { ask } = await signIn({}, browser);
    const thief = openBrowser();
    thief.cookies.set(new URL(url).host, old);

    expect((await ask('/console')).status).toBe(200);
    expect((await thief.ask(`${url}/console`)).status).toBe(401);
  });

  it('is never one that the browser was given by somebody else', async () => {
    const { signIn, url } = await startWithProvider();
    const browser = openBrowser();
    const planted = 'A'.repeat(43);
    browser.cookies.set(new URL(url).host, new Map([['console', planted]]));

    await signIn({}, browser);

    expect(browser.cookies.get(new URL(url).host)?.get('console')).not.toBe(planted);
  });

  it('is nobody’s when two come with the request', async () => {
    const { signIn, url } = await startWithProvider();
    const { browser, ask } = await signIn();
    const token = browser.cookies.get(new URL(url).host)?.get('console') ?? '';

    for (const cookie of [`console=x; console=${token}`, `console=${token}; console=x`]) {
      expect((await ask('/console', { headers: { cookie } })).status).toBe(401);
    }
    const one = await ask('/console', { headers: { cookie: `other=x; console=${token}` } });
    expect(one.status).toBe(200);
  });

  it('cannot be opened with what is in the store', async () => {
    const { signIn, url, store } = await startWithProvider();
    const { browser } = await signIn();
    const token = browser.cookies.get(new URL(url).host)?.get('console') ?? '';
    const kept = createHash('sha256').update(token).digest('base64url');

    const answer = await openBrowser().ask(`${url}/console`, {
      headers: { cookie: `console=${kept}` },
    });

    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await store.findConsoleSession(kept)).toMatchObject({ subject: 'oidc:1' });
    expect(await store.findConsoleSession(token)).toBeUndefined();
    expect(answer.status).toBe(401);
  });
});

describe('signing out', () => {
  it('ends this session, forgets the cookie, and leaves the others', async () => {
    const { signIn } = await startWithProvider();
    const [desk, laptop] = [await signIn(), await signIn()];

    const answer = await desk.post('/console/api/sign-out');

    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    expect(answer.headers.get('set-cookie')).toBe(
      'console=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    );
    expect((await desk.ask('/console')).status).toBe(401);
    expect((await laptop.ask('/console')).status).toBe(200);
  });

  it('leads on to the provider where it has an address for that, and back here', async () => {
    const { signIn, provider, url } = await startWithProvider();
    provider.leaveAt = 'https://login.example.org/end';
    const { post } = await signIn({ farewell: 'sealed' });

    const answer = await post('/console/api/sign-out');

    expect(await answer.json()).toEqual({
      provider: `https://login.example.org/end?hint=sealed&to=${url}/console`,
    });
  });

  it('works while the provider does not answer, and the log says so', async () => {
    const { signIn, provider, lines } = await startWithProvider();
    const { post, ask } = await signIn();
    provider.isDown = true;

    const answer = await post('/console/api/sign-out');

    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    expect((await ask('/console')).status).toBe(401);
    expect(lines.join()).toContain('could not be signed out at the provider');
  });

  it('everywhere ends all sessions of this person, and nobody else’s', async () => {
    const { signIn } = await startWithProvider();
    const [desk, laptop] = [await signIn(), await signIn()];
    const other = await signIn({ subject: 'oidc:2' });

    await desk.post('/console/api/sign-out', { everywhere: true });

    const statuses = [desk, laptop, other].map(async ({ ask }) => (await ask('/console')).status);
    expect(await Promise.all(statuses)).toEqual([401, 401, 200]);
  });

  it('is in the audit log, like every sign-in, with who it was', async () => {
    const { signIn, clock } = await startWithProvider();
    const { post } = await signIn();
    clock.pass(MINUTE);
    await post('/console/api/sign-out');
    const { post: postAgain } = await signIn();
    clock.pass(MINUTE);
    await postAgain('/console/api/sign-out', { everywhere: true });
    const { ask } = await signIn({ subject: 'oidc:2', name: 'Ada', roles: ['support', 'admin'] });

    const log = (await (await ask('/console/api/audit')).json()) as { readonly rows: unknown[] };

    const sam = 'Sam Support (oidc:1)';
    expect(log.rows).toMatchObject([
      { who: 'Ada (oidc:2)', what: 'sign-in', why: 'oidc', at: '2026-11-22T09:02:00.000Z' },
      { who: sam, what: 'sign-out-everywhere' },
      { who: sam, what: 'sign-in' },
      { who: sam, what: 'sign-out' },
      { who: sam, what: 'sign-in', at: '2026-11-22T09:00:00.000Z' },
    ]);
  });

  it.each(['[]', 'null', '{', `{"everywhere":"${'x'.repeat(70_000)}"}`])(
    'with the body %.20s changes nothing',
    async (body) => {
      const { signIn, url } = await startWithProvider();
      const { ask, csrf } = await signIn();
      const headers = { origin: url, 'x-console-csrf': csrf, 'content-type': 'application/json' };

      const answer = await ask('/console/api/sign-out', { method: 'POST', headers, body });

      expect(answer.status).toBe(400);
      expect((await ask('/console')).status).toBe(200);
    },
  );
});

describe('the cookie', () => {
  it.each([
    { publicUrl: 'https://assistant.example.org', prefix: '__Host-', secure: '; Secure' },
    { publicUrl: undefined, prefix: '', secure: '' },
  ])('at $publicUrl is read by no script and sent by no other site', async (given) => {
    const { publicUrl, prefix, secure } = given;
    const { signIn } = await startWithProvider(publicUrl === undefined ? {} : { publicUrl });
    const { browser } = await signIn();

    const shapes = browser.setCookies.map((cookie) => cookie.replace(/=[\w-]{43}(?=;)/, '=…'));
    expect(shapes).toEqual([
      `${prefix}console-sign-in=fr.sealed; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=600`,
      `${prefix}console-sign-in=; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=0`,
      `${prefix}console=…; Path=/; HttpOnly; SameSite=Lax${secure}`,
    ]);
  });
});

describe('the link', () => {
  it('opens the console to whoever started the service, as administrator', async () => {
    const { url, link } = await startWithLink();
    const browser = openBrowser();

    const shown = await browser.visit(`${url}${link.path}`);

    expect([shown.address, shown.text]).toEqual([`${url}/console`, APP]);
    const me = await browser.ask(`${url}/console/api/me`);
    expect(await me.json()).toMatchObject({ name: 'admin', roles: ['support', 'admin'] });
  });

  it('opens it once', async () => {
    const { url, link } = await startWithLink();
    await openBrowser().visit(`${url}${link.path}`);

    const again = await openBrowser().visit(`${url}${link.path}`);

    expect(again.status).toBe(400);
    expect(again.text).toContain('Ce lien n’est plus valable');
  });

  it('opens it for a quarter of an hour', async () => {
    const { url, link, clock } = await startWithLink();
    clock.pass(15 * MINUTE);

    expect((await openBrowser().visit(`${url}${link.path}`)).status).toBe(400);
  });

  it.each(['', 'x', 'A'.repeat(43)])('does not open it with the token "%s"', async (token) => {
    const { url, link } = await startWithLink();

    const wrong = await openBrowser().visit(`${url}/console/link?token=${token}`);
    const right = await openBrowser().visit(`${url}${link.path}`);

    expect([wrong.status, right.status]).toEqual([400, 200]);
  });

  it('is nothing where people sign in at a provider', async () => {
    const { url } = await startWithProvider();

    expect((await openBrowser().visit(`${url}/console/link?token=x`)).status).toBe(400);
  });
});
