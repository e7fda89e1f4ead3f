import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StaffLookUp } from '../../bot/ports/audit.ts';
import { filesWith } from '../fakes/read-files.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { runCommand } from './run-command.ts';

const MAIL = 'jeanne.martin@univ.test';

/** A directory that hangs up on everybody, and counts who came. */
async function startDirectory() {
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const variables = {
    DIRECTORY: 'ldap',
    RESEDA_LDAP_URL: `ldap://127.0.0.1:${String(port)}`,
    RESEDA_LDAP_BASE_DN: 'dc=test',
    LDAP_TIMEOUT_MS: '5000',
  };
  return { variables, calls: () => calls };
}

async function readAudit(dataDir: string, ...args: readonly string[]) {
  const { output } = await runCommand(['audit', '--json', ...args], { DATA_DIR: dataDir });
  const lines = output.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as StaffLookUp);
}

describe('the command diagnose', () => {
  it('leaves one line in the audit log for each run, with its reason and no address', async () => {
    const dataDir = path.join(await tempFolder(), 'not made yet');
    const { variables, calls } = await startDirectory();
    const environment = { ...variables, DATA_DIR: dataDir };

    const runs = [
      await runCommand(['diagnose', '--mail', MAIL, '--reason', ' she called '], environment),
      await runCommand(['diagnose', '--mail', MAIL, '--json'], environment),
      await runCommand(['diagnose', '--check', '--mail', 'other@univ.test'], environment),
    ];

    expect(runs.map(({ exitCode }) => exitCode).slice(0, 2)).toEqual([0, 0]);
    expect(calls()).toBeGreaterThan(0);
    const who = `terminal ${os.userInfo().username}`;
    expect(await readAudit(dataDir)).toMatchObject([
      { who, reason: 'she called', systems: ['reseda'] },
      { who, systems: ['reseda'] },
      { who, systems: ['reseda'] },
    ]);
    expect(await readAudit(dataDir, '--mail', MAIL.toUpperCase())).toHaveLength(2);
    expect(await readAudit(dataDir, '--mail', 'nobody@univ.test')).toEqual([]);
    expect(await filesWith(dataDir, 'univ.test')).toEqual([]);
  });

  it.each([
    {
      what: 'cannot be made',
      spoil: async (folder: string) => {
        await writeFile(path.join(folder, 'data'), '');
        return path.join(folder, 'data');
      },
      code: 'STORE_UNAVAILABLE',
    },
    {
      what: 'holds no database',
      spoil: async (folder: string) => {
        await writeFile(path.join(folder, 'assistant.sqlite'), 'no database'.repeat(1000));
        return folder;
      },
      code: 'STORE_UNREADABLE',
    },
  ])('looks nobody up when its data folder $what', async ({ spoil, code }) => {
    const { variables, calls } = await startDirectory();
    const DATA_DIR = await spoil(await tempFolder());

    const { exitCode, output, errors } = await runCommand(['diagnose', '--mail', MAIL, '--json'], {
      ...variables,
      DATA_DIR,
    });

    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toContain(code);
    expect(calls()).toBe(0);
  });

  it('writes nothing where everybody is invented', async () => {
    const dataDir = await tempFolder();
    const variables = { DIRECTORY: 'sample', DATA_DIR: dataDir };

    const { exitCode } = await runCommand(
      ['diagnose', '--mail', 'alice.arnaud@labo-alpha.example'],
      variables,
    );

    expect(exitCode).toBe(0);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('refuses a reason that is no line of text', async () => {
    const { exitCode, errors } = await runCommand(
      ['diagnose', '--mail', MAIL, '--reason', 'two\nlines'],
      {},
    );

    expect(exitCode).toBe(2);
    expect(errors).toContain('--reason');
  });
});
