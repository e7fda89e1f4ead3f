import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../bot/server/console/return-place.ts';
import { startWithLink, startWithProvider } from './sign-in.ts';
import { openBrowser } from './web-browser.ts';

const MAIL_LINK = '/console/escalations/SYG-7K2M9?do=answer';

/** The addresses that a page leads to. */
const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));

describe('whoever follows a link of a mail', () => {
  it.each([
    MAIL_LINK,
    '/console/figures',
    '/console/log?from=2026-11-01&to=2026-11-22&unit=UMR+7586%C3%A9',
  ])('comes to %s after signing in at a provider', async (asked) => {
    const { url } = await startWithProvider();
    const browser = openBrowser();

    const shown = await browser.visit(url + asked);
    const [link = ''] = linksOf(shown.text).filter((each) => each.includes('sign-in'));
    const arrived = await browser.visit(new URL(link, shown.address).href);

    expect([shown.status, arrived.status]).toEqual([401, 200]);
    expect(arrived.address).toBe(url + asked);
  });

  it('comes there also by the other language of the page to sign in', async () => {
    const { url } = await startWithProvider();
    const browser = openBrowser();

    const french = await browser.visit(url + MAIL_LINK);
    const [other = ''] = linksOf(french.text).filter((each) => each.includes('lang=en'));
    const english = await browser.visit(new URL(other, french.address).href);
    const [link = ''] = linksOf(english.text).filter((each) => each.includes('sign-in'));
    const arrived = await browser.visit(new URL(link, english.address).href);

    expect(english.text).toContain('<html lang="en">');
    expect(arrived.address).toBe(url + MAIL_LINK);
  });

  it('may try again from the page that says that nobody was let in', async () => {
    const { url, provider } = await startWithProvider();
    const browser = openBrowser();
    provider.person = { ...provider.person, roles: [] };

    const refused = await browser.visit(`${url}/console/sign-in?to=figures`);
    const [link = ''] = linksOf(refused.text).filter((each) => each.includes('sign-in'));

    expect(refused.status).toBe(403);
    expect(new URL(link, refused.address).searchParams.get('to')).toBe('figures');
  });

  it('comes there with the link that is printed at start', async () => {
    const { url, link } = await startWithLink();
    const browser = openBrowser();

    await browser.visit(url + MAIL_LINK);
    const arrived = await browser.visit(url + link.path);

    expect(arrived.address).toBe(url + MAIL_LINK);
    expect([...(browser.cookies.get(new URL(url).host)?.keys() ?? [])]).toEqual(['console']);
  });

  it('stays where they are when they are signed in already', async () => {
    const { signIn } = await startWithProvider();
    const { ask } = await signIn();

    expect((await ask(MAIL_LINK)).status).toBe(200);
  });
});

const ELSEWHERE = [
  'https://evil.example.org',
  '//evil.example.org',
  '/evil',
  String.raw`\\evil.example.org`,
  '../health/live',
  'log/../../x',
  'log//x',
  'log/',
  'javascript:alert(1)',
  'log#//evil',
  'log?next=https://evil.example.org',
  'log?a=1?b=2',
  'log\r\nset-cookie: a=b',
  'é',
  'sign-in',
  'callback?code=1',
  'link?token=x',
  'api/me',
  'api',
  `log?${'x'.repeat(500)}`,
];

describe('a page that is none of the console', () => {
  it.each(ELSEWHERE)('is never gone to: %j', (text) => {
    expect(readPlace(text)).toBe('');
  });

  it.each(ELSEWHERE)('leads to the start when a sign-in asks for %j', async (text) => {
    const { url } = await startWithProvider();

    const arrived = await openBrowser().visit(
      `${url}/console/sign-in?to=${encodeURIComponent(text)}`,
    );

    expect([arrived.status, arrived.address]).toEqual([200, `${url}/console`]);
  });

  it('is not gone to with a cookie that somebody planted', async () => {
    const { url, link } = await startWithLink();
    const browser = openBrowser();
    const planted = new Map([['console-sign-in', '/evil.example.org']]);
    browser.cookies.set(new URL(url).host, planted);

    const arrived = await browser.visit(url + link.path);

    expect(arrived.address).toBe(`${url}/console`);
  });
});
