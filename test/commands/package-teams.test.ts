import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../fakes/temp-folder.ts';
import { runCommand } from '../live/run-command.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const SECRET = 'a-client-secret-that-stays-here';
const CONFIGURED = {
  DIRECTORY: 'none',
  PUBLIC_URL: 'https://sygefor.univ.example',
  CONTROLLER_NAME: 'CNRS, délégation Alpha',
  TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  TEAMS_APP_PASSWORD: SECRET,
  TEAMS_TENANT_IDS: '66666666-7777-4888-8999-000000000000',
};

const run = async (variables: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runCommand(['package-teams', ...args], variables);

describe('the command package:teams', () => {
  it('writes the package of this configuration, without its secrets, and says where', async () => {
    const folder = await tempFolder();
    const file = path.join(folder, 'teams.zip');

    const { exitCode, output } = await run(CONFIGURED, '--out', file);

    const files = unzipSync(await readFile(file));
    const texts = Object.values(files).map((bytes) => strFromU8(bytes, true));
    const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    expect(exitCode).toBe(0);
    expect(output).toContain(file);
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({
      id: CONFIGURED.TEAMS_APP_ID,
      version,
      developer: { name: 'CNRS, délégation Alpha' },
    });
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const text of texts) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(CONFIGURED.TEAMS_TENANT_IDS);
    }
  });

  it('writes the same bytes everywhere, and one document for a program', async () => {
    const folder = await tempFolder();
    const [east, west] = ['east.zip', 'west.zip'].map((name) => path.join(folder, name));

    const first = await run(
      { ...CONFIGURED, TZ: 'Pacific/Kiritimati' },
      '--out',
      east ?? '',
      '--json',
    );
    await run({ ...CONFIGURED, TZ: 'America/Los_Angeles' }, '--out', west ?? '');

    const bytes = await readFile(east ?? '');
    expect(await readFile(west ?? '')).toEqual(bytes);
    expect(JSON.parse(first.output)).toMatchObject({
      file: east,
      id: CONFIGURED.TEAMS_APP_ID,
      bytes: bytes.length,
    });
  });

  it.each([
    [{ ...CONFIGURED, PUBLIC_URL: 'http://localhost:3978' }, 'PUBLIC_URL: is this machine'],
    [{}, 'TEAMS_APP_ID: is missing'],
  ])('refuses what Teams cannot take, and writes nothing', async (variables, reason) => {
    const folder = await tempFolder();

    const { exitCode, output, errors } = await run(variables, '--out', path.join(folder, 'x.zip'));

    expect(exitCode).toBe(1);
    expect(output).toBe('');
    expect(errors).toContain('CONFIG_INVALID');
    expect(errors).toContain(reason);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says how it is used: to whoever asks, and to whoever is wrong', async () => {
    const npm = ['run', '-s', 'package:teams', '--', '--help'];
    const asked = await promisify(execFile)('npm', npm, { cwd: ROOT });
    const wrong = await run(CONFIGURED, '--output', 'x.zip');
    const empty = await run(CONFIGURED, '--out', '');
    const nowhere = await run(CONFIGURED, '--out', path.join(await tempFolder(), 'a', 'x.zip'));

    expect([wrong, empty, nowhere].map(({ exitCode }) => exitCode)).toEqual([2, 2, 2]);
    expect(asked.stdout).toContain('usage: npm run -s package:teams');
    expect(wrong.errors).toContain('usage: npm run -s package:teams');
    expect(nowhere.errors).toContain('cannot be written (ENOENT)');
  });
});
