import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tempFolder } from './fakes/temp-folder.ts';

const PROGRAM = path.join(import.meta.dirname, '..', 'dist', 'bot', 'main.js');

/** Runs the built program from a folder that is not its own. */
async function launch(environment: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = await tempFolder();
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: path.join(folder, 'data'),
      PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.error += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { printed, ended };
}

it('serves the legal texts from any folder, and logs their gaps', async () => {
  const { printed } = await launch({ CONTROLLER_NAME: 'Unité Alpha' });
  await expect.poll(() => printed.out).toContain('\n');
  const url = /http\S+/.exec(printed.out)?.[0] ?? '';

  const page = await fetch(`${url}/confidentialite`);

  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Unité Alpha');
  expect((await fetch(`${url}/document`)).status).toBe(404);
  await expect
    .poll(() => printed.error)
    .toMatch(/"level":"warn".*PRIVACY_CONTACT.*legal pages have gaps/);
  expect(printed.error).not.toContain('CONTROLLER_NAME');
});

it('tells whoever checks the configuration what the legal pages lack', async () => {
  const lacking = await launch({}, 'check-config');
  const said = { CONTROLLER_NAME: 'a', PRIVACY_CONTACT: 'b', PUBLISHER: 'c' };
  const more = { PUBLICATION_DIRECTOR: 'd', HOSTING_PROVIDER: 'e', ACCESSIBILITY_PLAN: 'f' };
  const complete = await launch({ ...said, ...more }, 'check-config');

  expect([await lacking.ended, await complete.ended]).toEqual([0, 0]);
  expect(lacking.printed.out).toMatch(/legal pages have gaps.*CONTROLLER_NAME.*ACCESSIBILITY_PLAN/);
  expect(complete.printed.out).not.toContain('gaps');
});

it.each([[], ['check-config']])(
  'refuses a legal text with a mistyped name: %j',
  async (...args) => {
    const texts = await tempFolder();
    await mkdir(path.join(texts, 'fr'));
    await writeFile(path.join(texts, 'fr', 'confidentialite.md'), '# Titre\n\n{{controler}}');

    const { printed, ended } = await launch({ LEGAL_DIR: texts }, ...args);

    expect(await ended).toBe(1);
    expect(printed.error).toContain('CONFIG_INVALID');
    expect(printed.error).toContain('confidentialite.md, line 3: there is no {{controler}}');
  },
);
