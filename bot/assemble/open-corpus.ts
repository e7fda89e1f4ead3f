import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { readCorpusLines } from '../../dialogs/understanding/model/corpus-line.ts';
import type { GrowingCorpus } from '../commands/corpus.ts';
import type { OpenedCorpus, Voice } from '../commands/train.ts';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';
import { OWN_CORPUS, OWN_MODEL, SHIPPED_CORPUS } from './corpus-files.ts';

/** Seen from the folder of the project, where npm runs its scripts. */
const SOURCE_OF_MODEL = path.join('dialogs', 'understanding', 'model', 'learnt.br');

/** The tickets that were added by the command. */
const TICKETS = 'tickets.jsonl';

/** The shipped voices and, unless they are left out, the tickets that were added to this service. */
export async function openCorpus(
  { dataDir }: Pick<Config, 'dataDir'>,
  isShippedOnly: boolean,
): Promise<OpenedCorpus> {
  const shipped = await readVoices(fileURLToPath(SHIPPED_CORPUS));
  const own = isShippedOnly ? [] : await readVoices(path.join(dataDir, OWN_CORPUS));
  const file = own.length === 0 ? SOURCE_OF_MODEL : path.join(dataDir, OWN_MODEL);
  return {
    voices: [...shipped, ...own],
    writeModel: async (packed) => {
      await writeWhole(file, await compress(packed));
      return file;
    },
  };
}

/** The same, open for further tickets of this service. */
export async function openGrowingCorpus({
  dataDir,
}: Pick<Config, 'dataDir'>): Promise<GrowingCorpus> {
  const { voices } = await openCorpus({ dataDir }, false);
  return {
    voices,
    add: async (lines) => {
      const file = path.join(dataDir, OWN_CORPUS, TICKETS);
      await mkdir(path.dirname(file), { recursive: true });
      await appendFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      return file;
    },
  };
}

/**
 * The voices of a folder, each with its lines, in the order of their names; none where there is no folder.
 *
 * @throws `Failure` with `CONFIG_INVALID` that names the file and the line that cannot be read.
 */
async function readVoices(folder: string): Promise<readonly Voice[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  return Promise.all(
    names.map(async (name) => {
      const lines = readCorpusLines(await readFile(path.join(folder, name), 'utf8'));
      if (typeof lines === 'string')
        throw new Failure('CONFIG_INVALID', `the corpus file ${name}, ${lines}`);
      return { name: path.basename(name, '.jsonl'), lines };
    }),
  );
}

async function compress(packed: Uint8Array): Promise<Uint8Array> {
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: packed.length };
  return promisify(brotliCompress)(packed, { params });
}

/** Nobody ever reads half a file. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  if (!existsSync(folder) && file === SOURCE_OF_MODEL) {
    throw new Failure(
      'CONFIG_INVALID',
      'run this in the folder of the project, by "npm run train"',
    );
  }
  await mkdir(folder, { recursive: true });
  const fresh = `${file}.${String(process.pid)}.new`;
  await writeFile(fresh, content);
  await rename(fresh, file);
}
