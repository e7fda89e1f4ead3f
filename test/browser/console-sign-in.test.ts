import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT, openOidcServer, type OidcServer } from '../live/oidc-server.ts';
import { startServiceProcess, type ServiceProcess } from '../live/service-process.ts';
import { audit, backgrounds, BACKGROUNDS, findBarriers, sideways } from './audit.ts';
import { useBrowser } from './use-browser.ts';

describe('the page to sign in to the console', () => {
  const chromium = useBrowser();
  let oidc: OidcServer;
  let service: ServiceProcess;

  beforeAll(async () => {
    oidc = await openOidcServer();
    service = await startServiceProcess({
      LOG_LEVEL: 'error',
      OIDC_ISSUER: oidc.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_SUPPORT_GROUP: 'sygefor-support',
      OIDC_ADMIN_GROUP: 'sygefor-admin',
    });
    oidc.redirectUris = [`${service.url}/console/callback`];
    oidc.leaveUris = [`${service.url}/console`];
  });
  afterAll(async () => {
    await service[Symbol.asyncDispose]();
    await oidc[Symbol.asyncDispose]();
  });

  const open = (path: string) => chromium.open(service.url + path);

  it.each(['/console', '/console/log/12'])(
    'has no barrier at %s, in both themes, also on a telephone',
    async (path) => {
      const { page, violations } = await open(path);

      expect(await findBarriers(page)).toEqual([]);
      expect(violations).toEqual([]);
      await page.setViewportSize({ width: 320, height: 480 });
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await backgrounds(page)).toEqual(BACKGROUNDS);
    },
  );

  it('leads through the provider into the console, in the language that was chosen', async () => {
    oidc.member = { sub: 'sam', name: 'Sam Support', groups: ['sygefor-support'] };
    const { page, context, violations } = await open('/console/log/12');

    await page.getByRole('link', { name: 'English version' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.waitForURL(`${service.url}/console/log/12`);

    const me = await page.evaluate(async () =>
      (await fetch('/console/api/me')).json().then((body: unknown) => body),
    );
    expect(me).toMatchObject({ name: 'Sam Support', roles: ['support'], language: 'en' });
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(violations).toEqual([]);
    const ours = (await context.cookies(service.url)).filter(({ name }) => name === 'console');
    expect(ours).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 }]);
  });

  it('leads out at the provider as well, and back', async () => {
    oidc.member = { sub: 'sam', name: 'Sam Support', groups: ['sygefor-support'] };
    const { page, violations } = await open('/console/figures');
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await page.waitForURL(`${service.url}/console/figures`);

    await page.locator('summary', { hasText: 'Sam Support' }).click();
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.waitForURL((url) => url.href.startsWith(oidc.issuer));
    await page.evaluate(() => {
      const form = document.querySelector('form');
      form?.insertAdjacentHTML('beforeend', '<input name="logout" value="yes">');
      form?.submit();
    });
    await page.getByRole('link', { name: 'Se connecter' }).waitFor();

    expect(page.url()).toBe(`${service.url}/console`);
    expect(violations).toEqual([]);
  });

  it('tells somebody of no group what to do about it', async () => {
    oidc.member = { sub: 'eve', name: 'Eve', groups: [] };
    const { page } = await open('/console');

    await page.getByRole('link', { name: 'Se connecter' }).click();

    expect(await page.getByRole('alert').textContent()).toContain('Demandez à l’administrateur');
    expect(await audit(page)).toEqual([]);
  });
});
