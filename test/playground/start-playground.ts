import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { waitFor } from '../live/wait-for.ts';

const run = promisify(execFile);

const VERSION = '0.2.28';
const NAME = '@microsoft/m365agentsplayground';
const MODULES = path.join(import.meta.dirname, '..', '..', 'node_modules');
const CACHE = path.join(MODULES, '.cache', `agents-playground-${VERSION}`);
const COMMAND = path.join(CACHE, 'node_modules', NAME, 'cli.js');

/** Nobody listens there: what the tool would send over the internet fails at once. */
const NOWHERE = 'http://127.0.0.1:9';

export interface Playground extends AsyncDisposable {
  readonly url: string;
}

/** Who sits in front of it. */
export interface PlaygroundUser {
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string;
}

/**
 * Installs Microsoft's Agents Playground once, because its licence is for evaluation and its 15 MB are
 * for nobody else: it is no dependency of the project.
 */
export async function installPlayground(): Promise<void> {
  if (existsSync(COMMAND)) return;
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact'];
  await run('npm', ['install', '--prefix', CACHE, ...quiet, `${NAME}@${VERSION}`]);
}

/** A playground of one's own, in front of an assistant, without telemetry. */
export async function startPlayground(
  assistantUrl: string,
  user: PlaygroundUser,
): Promise<Playground> {
  const folder = await mkdtemp(path.join(tmpdir(), 'playground-'));
  const config = path.join(folder, 'config.yml');
  await writeFile(config, toConfiguration(user));
  const port = await findPort();
  const child = spawn(
    process.execPath,
    [
      ...[COMMAND, 'start', '--channel-id', 'msteams', '--disable-telemetry'],
      ...['--app-endpoint', `${assistantUrl}/api/messages`, '--port', String(port)],
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        HTTPS_PROXY: NOWHERE,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
        M365_AGENTS_PLAYGROUND_LOGFILE: path.join(folder, 'playground.log'),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const url = `http://127.0.0.1:${String(port)}`;
  await waitFor(async () => {
    if (child.exitCode !== null) throw new Error('the playground ended');
    return (await fetch(url).catch(() => undefined))?.ok === true;
  }, 'the playground to answer');
  return {
    url,
    async [Symbol.asyncDispose]() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function toConfiguration({ givenName, surname, mail }: PlaygroundUser): string {
  const somebody = (id: number, given: string, family: string, address: string) => ({
    id: `user-id-${String(id)}`,
    name: `${given} ${family}`,
    userPrincipleName: address,
    aadObjectId: `00000000-0000-0000-0000-00000000002${String(id)}`,
    givenName: given,
    surname: family,
    email: address,
  });
  // JSON is YAML, and nothing of it has to be escaped twice.
  return JSON.stringify({
    version: '0.1.1',
    tenantId: '00000000-0000-0000-0000-000000000001',
    bot: { id: '00000000-0000-0000-0000-000000000011', name: 'Assistant Sygefor' },
    currentUser: somebody(0, givenName, surname, mail),
    // It asks for five more.
    users: [1, 2, 3, 4, 5].map((id) =>
      somebody(id, 'Colleague', String(id), `colleague-${String(id)}@playground.test`),
    ),
    personalChat: { id: 'personal-chat' },
    groupChat: { id: 'group-chat', name: 'Group Chat' },
    team: {
      id: 'team-id',
      name: 'My Team',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: 'channel-id', name: 'Announcements' }],
    },
  });
}

/** It listens on every address of the machine, where no port can be kept for it beforehand. */
async function findPort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0), 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
