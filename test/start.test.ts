import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rest, start, type SeenActivity } from './adapters/direct-line/rest.ts';
import { readStream } from './adapters/direct-line/reading-stream.ts';

const PROGRAM = path.join(import.meta.dirname, '..', 'dist', 'bot', 'main.js');

interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** What it printed so far. */
  readonly printed: { out: string; error: string };
}

let dataDir: string;
const programs: Program[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'assistant-'));
});

afterEach(async () => {
  for (const { child, ended } of programs.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(dataDir, { recursive: true });
});

function launch(environment: Readonly<Record<string, string>>, ...args: string[]): Program {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.error += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const program = { child, ended, printed };
  programs.push(program);
  return program;
}

async function serve(environment: Readonly<Record<string, string>> = {}) {
  const program = launch(environment);
  await expect.poll(() => program.printed.out).toContain('\n');
  const url = /^Assistant Sygefor: (http\S+)\n/.exec(program.printed.out)?.[1] ?? '';
  return { ...program, url, domain: `${url}/v3/directline` };
}

const textsOf = (activities: readonly SeenActivity[]) => activities.map(({ text }) => text);

describe('the service', () => {
  it('prints where it listens, greets, and stops in order', async () => {
    const service = await serve();
    const { streamUrl } = await start(service, { locale: 'en-GB' });
    const stream = await readStream(streamUrl);
    await stream.until(({ activities }) => activities.length > 0);
    const ready = await fetch(`${service.url}/health/ready`);

    service.child.kill('SIGTERM');

    expect(textsOf(stream.activities).join()).toContain('assistant');
    expect(ready.status).toBe(200);
    expect((await stream.closed()).code).toBe(1012);
    expect(await service.ended).toBe(0);
    expect(service.printed.out.split('\n')).toHaveLength(3);
  });

  it('prints a link to the console after its address, which opens it once', async () => {
    const { printed, url } = await serve();
    await expect.poll(() => printed.out).toMatch(/^Console: .*\n/m);
    const [, link = ''] = /^Console: (http\S+)$/m.exec(printed.out) ?? [];
    const open = async () => fetch(link, { redirect: 'manual' });

    const [first, second] = [await open(), await open()];

    expect(link.startsWith(`${url}/console/link?token=`)).toBe(true);
    expect([first.status, second.status]).toEqual([303, 400]);
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await fetch(`${url}/console`, { headers: { cookie } });
    expect([page.status, (await fetch(`${url}/console`)).status]).toEqual([200, 401]);
    expect(printed.error).not.toContain(link.split('=')[1]);
  });

  it.each([
    { PUBLIC_URL: 'https://assistant.example.org', DIRECTORY: 'none' },
    { HOST: '0.0.0.0', DIRECTORY: 'none' },
    {
      OIDC_ISSUER: 'http://127.0.0.1:9',
      OIDC_CLIENT_ID: 'x',
      OIDC_CLIENT_SECRET: 'x',
      OIDC_SUPPORT_GROUP: 'x',
      OIDC_ADMIN_GROUP: 'x',
    },
  ])('prints no link to the console with %j', async (environment) => {
    const program = await serve(environment);
    program.child.kill('SIGTERM');
    await program.ended;

    expect(program.printed.out.split('\n')).toHaveLength(2);
  });

  it('knows its conversations again after it was killed', async () => {
    const first = await serve();
    const { id, token, streamUrl } = await start(first);
    const stream = await readStream(streamUrl);
    await stream.until(({ activities }) => activities.length > 0);
    const path = `/conversations/${id}/activities`;
    const { body: before } = await rest(first, 'GET', path, { token });
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await serve();
    const { status, body: after } = await rest(second, 'GET', path, { token });

    expect(status).toBe(200);
    expect(textsOf(after.activities)).toEqual(textsOf(before.activities));
  });

  it('shows the demonstration with the sample directory only', async () => {
    const sample = await serve();
    const bare = await serve({ DIRECTORY: 'none', DATA_DIR: path.join(dataDir, 'other') });

    expect((await fetch(`${sample.url}/demo/about`)).status).toBe(200);
    expect((await fetch(`${bare.url}/demo/about`)).status).toBe(404);
  });

  it.each([
    { environment: { HOST: '0.0.0.0' }, fault: /CONFIG_INVALID.*\n.*HOST: the sample directory/ },
    { environment: { PORT: 'x', TEAMS_APP_ID: 'y' }, fault: /PORT[^]*TEAMS_APP_ID/ },
  ])('refuses to start with $environment, and says why', async ({ environment, fault }) => {
    const program = launch(environment);

    expect(await program.ended).toBe(1);
    expect(program.printed.error).toMatch(fault);
    expect(program.printed.error).not.toMatch(/ {4}at /);
    expect(program.printed.out).toBe('');
  });

  it('says that its port is taken', async () => {
    const { url } = await serve();
    const { port } = new URL(url);

    const second = launch({ PORT: port, DATA_DIR: path.join(dataDir, 'other') });

    expect(await second.ended).toBe(1);
    expect(second.printed.error).toContain(`port ${port} already`);
  });
});

describe('commands', () => {
  it('are listed to whoever names one that does not exist', async () => {
    const program = launch({}, 'diagnos');

    expect(await program.ended).toBe(2);
    expect(program.printed.error).toContain('There is no command "diagnos"');
  });

  it('check a configuration without starting anything', async () => {
    const good = launch({}, 'check-config');
    const bad = launch({ LDAP_TIMEOUT: '1' }, 'check-config');

    expect([await good.ended, await bad.ended]).toEqual([0, 1]);
    expect(bad.printed.error).toContain('LDAP_TIMEOUT_MS');
  });

  it('refuse an authority for LDAPS that is no certificate, and so does the service', async () => {
    const environment = {
      DIRECTORY: 'ldap',
      RESEDA_LDAP_URL: 'ldaps://ldap.example.org',
      RESEDA_LDAP_BASE_DN: 'dc=example,dc=org',
      LDAP_CA_FILE: PROGRAM,
    };
    const check = launch(environment, 'check-config');
    const service = launch(environment);

    expect([await check.ended, await service.ended]).toEqual([1, 1]);
    for (const { error } of [check.printed, service.printed]) {
      expect(error).toMatch(/^CONFIG_INVALID: LDAP_CA_FILE: there is no certificate/);
    }
  });
});
