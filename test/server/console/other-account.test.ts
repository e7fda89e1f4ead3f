import { expect, it } from 'vitest';
import { startWithProvider } from './sign-in.ts';
import { openBrowser } from './web-browser.ts';

it('leads whoever came with an account without a group out of it, to come with another one', async () => {
  const { url, provider } = await startWithProvider();
  provider.leaveAt = 'https://provider.test/leave';
  const browser = openBrowser();
  await browser.ask(`${url}/console/sign-in`);
  provider.person = { ...provider.person, roles: [], farewell: '"><b>' };

  const shown = await browser.ask(`${url}/console/callback?code=1`);

  expect(shown.status).toBe(403);
  const html = await shown.text();
  expect(html).toContain('Utiliser un autre compte');
  expect(html).toContain('href="https://provider.test/leave?hint=&#34;&#62;&#60;b&#62;');
});

it('offers no way out where the provider has none', async () => {
  const { url, provider } = await startWithProvider();
  const browser = openBrowser();
  await browser.ask(`${url}/console/sign-in`);
  provider.person = { ...provider.person, roles: [] };

  const shown = await browser.ask(`${url}/console/callback?code=1`);

  expect([shown.status, (await shown.text()).includes('autre compte')]).toEqual([403, false]);
});
