import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/bot/main.js', import.meta.url));

export interface Ran {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** A command of the program as it is shipped, in a process of its own. */
export async function runCommand(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Ran> {
  const env = { PATH: process.env['PATH'], ...variables };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { env }, (error, output, errors) => {
      const exitCode = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1;
      resolve({ exitCode, output, errors });
    });
  });
}
