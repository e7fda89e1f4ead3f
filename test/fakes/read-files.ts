import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every byte of every file in a folder and below it, by the path of the file. One that goes meanwhile is not there. */
export async function readFilesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    const bytes = await readFile(file, 'latin1').catch(() => undefined);
    return bytes === undefined ? [] : [[path.relative(folder, file), bytes] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

/** The files in a folder and below it that hold this text anywhere, in whatever letter case. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const files = await readFilesIn(folder);
  return [...files]
    .filter(([, bytes]) => bytes.toLowerCase().includes(text.toLowerCase()))
    .map(([name]) => name)
    .sort();
}
