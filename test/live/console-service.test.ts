import { expect, it } from 'vitest';
import { openBrowser } from '../server/console/web-browser.ts';
import { CLIENT, openOidcServer } from './oidc-server.ts';
import { startServiceProcess } from './service-process.ts';

it('the service as it is shipped lets in whom the provider knows, and remembers them', async () => {
  await using oidc = await openOidcServer();
  await using service = await startServiceProcess({
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: CLIENT.clientId,
    OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    OIDC_SUPPORT_GROUP: 'sygefor-support',
    OIDC_ADMIN_GROUP: 'sygefor-admin',
  });
  oidc.redirectUris = [`${service.url}/console/callback`];
  oidc.member = { sub: 'sam', name: 'Sam Support', groups: ['sygefor-support'] };
  const browser = openBrowser();
  const statusOf = async (path: string): Promise<number> =>
    (await browser.ask(service.url + path)).status;

  const before = await statusOf('/console/api/diagnoses');
  // The other name of this machine leads to the one that the provider knows.
  const signedIn = await browser.visit(
    `${service.url.replace('localhost', '127.0.0.1')}/console/sign-in`,
  );
  const within = [
    await statusOf('/console/api/diagnoses'),
    await statusOf('/console/api/figures?days=7'),
    await statusOf('/console/api/not-understood'),
    await statusOf('/console/api/audit'),
  ];
  await service.kill();
  await service.start();
  const after = await statusOf('/console/api/diagnoses');

  expect([before, signedIn.status, signedIn.address]).toEqual([401, 200, `${service.url}/console`]);
  expect(within).toEqual([200, 200, 200, 403]);
  expect(after).toBe(200);
});
