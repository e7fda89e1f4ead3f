import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../fakes/temp-folder.ts';
import { findFreePort } from '../live/free-port.ts';
import { startServiceProcess } from '../live/service-process.ts';
import { useBrowser } from './use-browser.ts';

const EXAMPLE = fileURLToPath(
  new URL('../../deploy/host-identity-example/server.js', import.meta.url),
);
const VISITOR = 'adele.aubry@institut-beta.example';

const { open } = useBrowser();

interface Site {
  readonly url: string;
  readonly keysFile: string;
  readonly start: (assistantUrl: string) => Promise<void>;
}

/** The site of the example, with a key of its own, as its first lines say how to start it. */
async function prepareSite(): Promise<Site> {
  const port = String(await findFreePort());
  const url = `http://localhost:${port}`;
  const keysFile = path.join(await tempFolder(), 'keys.json');
  const { stdout } = await promisify(execFile)(process.execPath, [EXAMPLE, 'new-key', url]);
  await writeFile(keysFile, stdout, { mode: 0o600 });
  const start = async (assistantUrl: string): Promise<void> => {
    const example = spawn(process.execPath, [EXAMPLE], {
      env: { PORT: port, KEYS_FILE: keysFile, ASSISTANT_URL: assistantUrl },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void example.kill());
    await once(example.stdout, 'data');
  };
  return { url, keysFile, start };
}

it('somebody who is signed in on an intranet needs no code, and is not met by the next visitor', async () => {
  const site = await prepareSite();
  await using service = await startServiceProcess({
    HOST_IDENTITY_KEYS_FILE: site.keysFile,
    WIDGET_ORIGINS: site.url,
  });
  await site.start(service.url);
  const { chat, violations, errors } = await open(`${site.url}/?as=${VISITOR}`);
  const frame = chat.page.frameLocator('iframe');
  const openChat = () => chat.page.getByRole('button', { name: 'Un problème d’accès' }).click();

  await openChat();
  await frame.getByText(VISITOR).first().waitFor();
  await frame.getByRole('button', { name: 'Pour moi' }).click();
  await frame.getByText('https://sesame.cnrs.fr/').first().waitFor();
  await chat.page.goto(`${site.url}/?as=`);
  await openChat();
  await frame.getByRole('button', { name: 'Pour moi' }).waitFor();

  expect(await frame.getByText(VISITOR).count()).toBe(0);
  expect([...violations, ...errors]).toEqual([]);
});

it('the site tells nobody but its own pages who is signed in', async () => {
  const site = await prepareSite();
  await site.start('http://localhost:3978');
  const cookie = `demo-visitor=${Buffer.from(VISITOR).toString('base64url')}`;
  const ask = (from: string) =>
    fetch(`${site.url}/assistant-identity`, { headers: { cookie, 'sec-fetch-site': from } });

  expect((await ask('cross-site')).status).toBe(403);
  expect((await ask('same-origin')).status).toBe(200);
});
