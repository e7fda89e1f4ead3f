import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createOidcSignIn } from '../../adapters/identity/oidc/create-oidc-sign-in.ts';
import type { FakeClock } from '../fakes/fake-clock.ts';
import { openBrowser, type Shown, type WebBrowser } from '../server/console/web-browser.ts';
import { APP, startConsole, type StartedConsole } from '../server/console/start-console.ts';
import { CLIENT, openOidcServer, type OidcServer } from './oidc-server.ts';

const KEY = new Uint8Array(32).fill(7);

let oidc: OidcServer;
let service: StartedConsole;
let clock: FakeClock;

async function start(client = CLIENT, issuer = oidc.issuer): Promise<StartedConsole> {
  const started = await startConsole({
    wayIn: ({ store, clock }) => ({
      kind: 'oidc',
      provider: createOidcSignIn({
        issuer,
        ...client,
        supportGroup: 'sygefor-support',
        adminGroup: 'sygefor-admin',
        key: KEY,
        store,
        clock,
      }),
    }),
  });
  oidc.redirectUris = [`${started.url}/console/callback`];
  return started;
}

beforeEach(async () => {
  oidc = await openOidcServer();
  onTestFinished(async () => oidc[Symbol.asyncDispose]());
  oidc.member = { sub: 'sam', name: 'Sam Support', groups: ['staff', 'sygefor-support'] };
  service = await start();
  ({ clock } = service);
});

const signIn = async (browser: WebBrowser): Promise<Shown> =>
  browser.visit(`${service.url}/console/sign-in`);

/** Stops where the provider sends the browser back to us. */
const comeBack = async (browser: WebBrowser): Promise<URL> => {
  const { address } = await browser.visit(`${service.url}/console/sign-in`, (next) =>
    next.startsWith(`${service.url}/console/callback`),
  );
  return new URL(address);
};

const me = async (browser: WebBrowser) => {
  const answer = await browser.ask(`${service.url}/console/api/me`);
  return { status: answer.status, body: (await answer.json()) as unknown };
};

const events = async () => {
  const { rows } = await service.store.listConsoleEvents({ limit: 10 });
  return rows.map(({ who, what }) => [who, what]);
};

describe('somebody in a group', () => {
  it.each([
    { groups: ['x', 'sygefor-support'], roles: ['support'] },
    { groups: ['sygefor-admin'], roles: ['support', 'admin'] },
    { groups: ['sygefor-support', 'sygefor-admin'], roles: ['support', 'admin'] },
  ])('of $groups comes in with the roles $roles', async ({ groups, roles }) => {
    oidc.member = { sub: 'sam', name: 'Sam Support', groups };
    const browser = openBrowser();

    const shown = await signIn(browser);

    expect([shown.status, shown.address, shown.text]).toEqual([200, `${service.url}/console`, APP]);
    expect(await me(browser)).toMatchObject({ status: 200, body: { name: 'Sam Support', roles } });
    expect(await events()).toEqual([['Sam Support (oidc:sam)', 'sign-in']]);
  });

  it('comes in too when the provider tells groups only to whoever asks', async () => {
    oidc.tellsInIdToken = false;
    const browser = openBrowser();

    await signIn(browser);

    expect((await me(browser)).body).toMatchObject({ roles: ['support'] });
  });

  it('brings PKCE, a state and a nonce along, new ones each time', async () => {
    const addresses = await Promise.all(
      [1, 2].map(async () => {
        const answer = await openBrowser().ask(`${service.url}/console/sign-in?lang=en`);
        return new URL(answer.headers.get('location') ?? '').searchParams;
      }),
    );

    for (const name of ['state', 'nonce', 'code_challenge']) {
      const values = addresses.map((address) => address.get(name) ?? '');
      expect(new Set(values).size).toBe(2);
      for (const value of values) expect(value.length).toBeGreaterThan(40);
    }
    expect(addresses[0]?.get('code_challenge_method')).toBe('S256');
    expect(addresses[0]?.get('ui_locales')).toBe('en');
  });
});

describe('somebody in no group of ours', () => {
  it.each([{ groups: [] }, { groups: ['sygefor-supporters'] }, {}])(
    'is told so with %j, gets no session, and is in the audit log',
    async ({ groups }) => {
      oidc.member = { sub: 'eve', name: 'Eve', ...(groups && { groups }) };
      const browser = openBrowser();

      const shown = await signIn(browser);

      expect(shown.status).toBe(403);
      expect(shown.text).toContain('ne donne pas accès à la console');
      expect((await me(browser)).status).toBe(401);
      expect(await events()).toEqual([['Eve (oidc:eve)', 'sign-in-refused']]);
    },
  );
});

describe('the way back', () => {
  const refused = async (browser: WebBrowser, address: URL): Promise<void> => {
    const shown = await browser.visit(address.href);
    expect(shown.status).toBe(400);
    expect(shown.text).toContain('n’a pas abouti');
    expect((await me(browser)).status).toBe(401);
    expect(await events()).toEqual([]);
  };

  it.each(['state', 'code', 'iss'])('is refused with another %s', async (name) => {
    const browser = openBrowser();
    const address = await comeBack(browser);
    address.searchParams.set(name, 'https://other.example.org');

    await refused(browser, address);
  });

  it.each(['state', 'code', 'iss'])('is refused without %s', async (name) => {
    const browser = openBrowser();
    const address = await comeBack(browser);
    address.searchParams.delete(name);

    await refused(browser, address);
  });

  it('is refused in a browser that did not begin', async () => {
    const address = await comeBack(openBrowser());

    await refused(openBrowser(), address);
  });

  it('is refused with the code of somebody else, whose PKCE is another', async () => {
    const [mine, theirs] = [openBrowser(), openBrowser()];
    const [address, other] = [await comeBack(mine), await comeBack(theirs)];
    address.searchParams.set('code', other.searchParams.get('code') ?? '');

    await refused(mine, address);
    expect(service.lines.join()).toContain('invalid_grant');
  });

  it.each([
    { name: 'nonce', told: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' },
    { name: 'code_challenge', told: 'invalid_grant' },
  ])('is refused when the provider was asked with another $name', async ({ name, told }) => {
    const browser = openBrowser();
    const begun = await browser.ask(`${service.url}/console/sign-in`);
    const asking = new URL(begun.headers.get('location') ?? '');
    asking.searchParams.set(name, 'A'.repeat(43));
    const { address } = await browser.visit(asking.href, (next) => next.startsWith(service.url));

    await refused(browser, new URL(address));
    expect(service.lines.join()).toContain(told);
  });

  it('is refused after ten minutes, and not before', async () => {
    const [late, timely] = [openBrowser(), openBrowser()];
    const [lateAddress, address] = [await comeBack(late), await comeBack(timely)];

    clock.pass(599_000);
    const shown = await timely.visit(address.href);
    clock.pass(2000);
    const shownLate = await late.visit(lateAddress.href);

    expect([shown.status, shownLate.status]).toEqual([200, 400]);
  });

  it('is refused with what this service never sealed', async () => {
    const browser = openBrowser();
    const address = await comeBack(browser);
    const jar = browser.cookies.get(new URL(service.url).host);
    const sealed = jar?.get('console-sign-in') ?? '';
    jar?.set('console-sign-in', `${sealed.slice(0, -4)}AAAA`);

    await refused(browser, address);
  });

  it('is refused when the person said no at the provider', async () => {
    const browser = openBrowser();
    const address = await comeBack(browser);
    address.searchParams.delete('code');
    address.searchParams.set('error', 'access_denied');

    await refused(browser, address);
    expect(service.lines.join()).toContain('access_denied');
  });

  it.each([{ forgetsUse: false }, { forgetsUse: true }])(
    'is refused the second time, with a provider that has %j',
    async ({ forgetsUse }) => {
      oidc.forgetsUse = forgetsUse;
      const browser = openBrowser();
      const address = await comeBack(browser);
      const cookies = new Map(browser.cookies.get(new URL(service.url).host));
      const first = await browser.visit(address.href);
      const thief = openBrowser();
      thief.cookies.set(new URL(service.url).host, cookies);

      const again = await browser.visit(address.href);
      const stolen = await thief.visit(address.href);

      expect([first.status, again.status, stolen.status]).toEqual([200, 400, 400]);
      expect((await me(thief)).status).toBe(401);
    },
  );
});

describe('whoever is signed in', () => {
  it('is asked about again every five minutes, and leaves with the group', async () => {
    const browser = openBrowser();
    await signIn(browser);
    oidc.member = { sub: 'sam', name: 'Sam Support', groups: ['staff'] };

    clock.pass(299_000);
    const before = await me(browser);
    clock.pass(2000);
    const after = await me(browser);

    expect([before.status, after.status]).toEqual([200, 401]);
    expect((await events())[0]).toEqual(['Sam Support (oidc:sam)', 'session-revoked']);
  });

  it('has the roles of today, whatever asks at once', async () => {
    const browser = openBrowser();
    await signIn(browser);
    oidc.member = { ...oidc.member, groups: ['sygefor-admin'] };
    const bodies = [];

    for (let round = 0; round < 3; round += 1) {
      clock.pass(301_000);
      bodies.push(...(await Promise.all([me(browser), me(browser), me(browser)])));
    }

    expect(new Set(bodies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(bodies[0]?.body).toMatchObject({ roles: ['support', 'admin'] });
    expect(oidc.asked.filter((path) => path === '/token')).toHaveLength(1 + 3);
  });

  it('stays while the provider is down', async () => {
    const browser = openBrowser();
    await signIn(browser);
    oidc.isDown = true;

    clock.pass(301_000);

    expect((await me(browser)).status).toBe(200);
    expect(service.lines.join()).toContain('OIDC_UNAVAILABLE');
  });
});

describe('whoever asked for a page', () => {
  it('comes to it, sealed on the way so that nobody changes where', async () => {
    const browser = openBrowser();

    const shown = await browser.visit(
      `${service.url}/console/sign-in?to=${encodeURIComponent('escalations/SYG-1?do=take')}`,
    );

    expect(shown.address).toBe(`${service.url}/console/escalations/SYG-1?do=take`);
    expect(browser.setCookies.join()).not.toContain('escalations');
    expect(oidc.asked.join()).not.toContain('escalations');
  });

  it('may go on to it after a first try that failed', async () => {
    const browser = openBrowser();
    const { address } = await browser.visit(`${service.url}/console/sign-in?to=figures`, (next) =>
      next.startsWith(`${service.url}/console/callback`),
    );
    const tampered = new URL(address);
    tampered.searchParams.set('state', 'other');

    const refused = await browser.visit(tampered.href);

    expect(refused.status).toBe(400);
    expect(refused.text).toContain('sign-in?lang=fr&amp;to=figures');
  });
});

describe('whoever signs out', () => {
  const signOut = async (browser: WebBrowser): Promise<{ readonly provider?: string }> => {
    const { body } = await me(browser);
    const { csrf } = body as { readonly csrf: string };
    const headers = {
      origin: service.url,
      'x-console-csrf': csrf,
      'content-type': 'application/json',
    };
    const init = { method: 'POST', headers, body: '{}' };
    const answer = await browser.ask(`${service.url}/console/api/sign-out`, init);
    return (await answer.json()) as { readonly provider?: string };
  };

  /** What the provider's own page does when somebody says yes. */
  const confirm = async (browser: WebBrowser, address: string): Promise<Response> => {
    const asked = await browser.visit(address);
    const action = /action="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    return browser.ask(new URL(action, asked.address).href, { method: 'POST', body });
  };

  const countLogins = (): number =>
    oidc.asked.filter((path) => path.startsWith('/interaction/')).length;

  it('is out at the provider too, and comes back to the page to sign in', async () => {
    oidc.leaveUris = [`${service.url}/console`];
    const browser = openBrowser();
    await signIn(browser);

    const { provider = '' } = await signOut(browser);
    const left = await confirm(browser, provider);
    const back = await browser.visit(left.headers.get('location') ?? '');
    await signIn(browser);

    expect(new URL(provider).searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect([back.address, back.status]).toEqual([`${service.url}/console`, 401]);
    expect(countLogins()).toBe(2);
  });

  it('stays known to a provider that has no address for that', async () => {
    await oidc[Symbol.asyncDispose]();
    oidc = await openOidcServer({ canLeave: false });
    oidc.member = { sub: 'sam', name: 'Sam Support', groups: ['sygefor-support'] };
    service = await start();
    const browser = openBrowser();
    await signIn(browser);

    const goodbye = await signOut(browser);
    await signIn(browser);

    expect(goodbye).toEqual({});
    expect(countLogins()).toBe(1);
  });
});

describe('when the provider', () => {
  it.each([
    { how: 'cannot', issuer: () => oidc.issuer },
    { how: 'is not there', issuer: () => 'http://127.0.0.1:9' },
  ])('$how answer, the page says so, and the log why', async ({ issuer }) => {
    oidc.isDown = true;
    service = await start(CLIENT, issuer());

    const shown = await signIn(openBrowser());

    expect(shown.status).toBe(503);
    expect(shown.text).toContain('ne répond pas');
    expect(service.lines.join()).toContain('OIDC_UNAVAILABLE');
  });

  it('answers again, people come in without a restart', async () => {
    oidc.isDown = true;
    const before = await signIn(openBrowser());
    oidc.isDown = false;

    const after = await signIn(openBrowser());

    expect([before.status, after.status]).toEqual([503, 200]);
  });

  it('does not take our secret, the page says no more, and the log does', async () => {
    service = await start({ ...CLIENT, clientSecret: 'wrong' });
    const shown = await signIn(openBrowser());

    expect(shown.status).toBe(503);
    expect(service.lines.join()).toContain('OIDC_REFUSED');
    expect(service.lines.join()).not.toContain('wrong');
  });
});
