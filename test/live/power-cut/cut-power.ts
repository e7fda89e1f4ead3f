import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';

interface Cut {
  /** `power-cut.c`, compiled. */
  readonly library: string;
  /** The folder on the disk that fails. Afterwards it holds what a computer finds that comes up again. */
  readonly folder: string;
  readonly program: string;
  readonly args: readonly string[];
  /** The change of the folder before which the power fails. */
  readonly after: number;
  /** Chooses which sectors are kept that nobody synced; 0 for none. */
  readonly seed: number;
}

/** Runs a program until its power fails. Answers the lines that it told before, and whether it failed. */
export async function cutPower(cut: Cut): Promise<{
  readonly told: readonly string[];
  readonly isCut: boolean;
}> {
  const platter = `${cut.folder}-platter`;
  await mkdir(platter);
  const child = spawn(process.execPath, [cut.program, ...cut.args], {
    env: {
      PATH: process.env['PATH'],
      LD_PRELOAD: cut.library,
      POWER_CUT_FOLDER: cut.folder,
      POWER_CUT_PLATTER: platter,
      POWER_CUT_AFTER: String(cut.after),
      POWER_CUT_SEED: String(cut.seed),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const told = (await text(child.stdout)).split('\n').slice(0, -1);
  const [code, signal] = await ended;
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the program ended with ${String(code)}`);
  await restore(cut.folder, platter);
  return { told, isCut: signal === 'SIGKILL' };
}

/** Leaves in the folder what is on the platter, and nothing else. */
async function restore(folder: string, platter: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name));
  const names = (await readFile(path.join(platter, 'names'), 'utf8')).split('\n').slice(0, -1);
  const kept = new Set(await readdir(platter));
  for (const line of names) {
    const [number = '', name = ''] = line.split(' ');
    const file = path.join(folder, name);
    // A name may be there before the first byte is.
    if (kept.has(number)) await copyFile(path.join(platter, number), file);
    else await writeFile(file, '');
  }
  await rm(platter, { recursive: true });
}
