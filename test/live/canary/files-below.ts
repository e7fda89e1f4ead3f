import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files below a folder whose name ends so, their bytes as Latin-1 so that none is lost. */
export async function filesBelow(
  folder: string,
  ending = '',
): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const read = files.map(async (file) => {
    return [path.relative(folder, file), await readFile(file, 'latin1')] as const;
  });
  return new Map(await Promise.all(read));
}
