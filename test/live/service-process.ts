import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './free-port.ts';

const MAIN = fileURLToPath(new URL('../../dist/bot/main.js', import.meta.url));

export interface ServiceProcess extends AsyncDisposable {
  /** The address that it printed; the same after a restart. */
  readonly url: string;
  readonly dataDir: string;
  /** As a power cut of the process would: no handler runs. */
  kill(): Promise<void>;
  /** As an operator does. Answers the exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on the same port and data. Answers how long it took until it listened. */
  start(): Promise<number>;
}

const DAY_MS = 86_400_000;

/** From yesterday to tomorrow. */
function aroundToday(): string {
  return [-DAY_MS, DAY_MS]
    .map((ms) => new Date(Date.now() + ms).toISOString().slice(0, '2026-11-22'.length))
    .join('/');
}

/**
 * The program as it is shipped, in a process of its own, on a free port and with data of its own.
 * Whoever hears it hears all that it prints; otherwise its errors are seen among those of the tests.
 */
export async function startServiceProcess(
  variables: Readonly<Record<string, string>> = {},
  hear?: (printed: string) => void,
): Promise<ServiceProcess> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'service-'));
  let child: ChildProcess | undefined;
  let url = '';
  // Its own until the end: others may come between a stop and a start.
  const port = variables['PORT'] ?? String(await findFreePort());

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child?.exitCode !== null || child.signalCode !== null) return null;
    const exited = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await exited)[0];
  };

  const start = async (): Promise<number> => {
    const begun = performance.now();
    child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        LOG_LEVEL: 'warn',
        // The daily mail would come among those that a test waits for.
        SUPPORT_CLOSED_DAYS: aroundToday(),
        ...variables,
        DATA_DIR: dataDir,
        PORT: port,
      },
      stdio: ['ignore', 'pipe', hear === undefined ? 'inherit' : 'pipe'],
    });
    const { stdout, stderr } = child;
    if (stdout === null) throw new Error('the process has no output');
    if (hear !== undefined) {
      for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', hear);
    }
    const died = once(child, 'exit').then(([code]) => {
      throw new Error(`the service ended with ${String(code)} before it listened`);
    });
    const [line] = (await Promise.race([
      once(createInterface({ input: stdout }), 'line'),
      died,
    ])) as [string];
    died.catch(() => undefined);
    url = /https?:\S+/u.exec(line)?.[0] ?? '';
    return performance.now() - begun;
  };

  await start();
  return {
    get url() {
      return url;
    },
    dataDir,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    start,
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
