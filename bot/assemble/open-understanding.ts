import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { readLearnt, type Learnt } from '../../dialogs/understanding/model/learnt.ts';
import { createUnderstanding, type Understanding } from '../../dialogs/understanding/understand.ts';
import type { Config } from '../config.ts';
import { Failure } from '../failure.ts';
import { OWN_MODEL, SHIPPED_MODEL } from './corpus-files.ts';

/**
 * Understands by the model that was trained with the tickets of this service, where there is one,
 * else by the one that is shipped.
 *
 * @throws `Failure` with `CONFIG_INVALID` when the model of this service cannot be read.
 */
export async function openUnderstanding({
  dataDir,
}: Pick<Config, 'dataDir'>): Promise<Understanding> {
  const own = path.join(dataDir, OWN_MODEL);
  return createUnderstanding(existsSync(own) ? await readOwn(own) : await readModel(SHIPPED_MODEL));
}

async function readOwn(file: string): Promise<Learnt> {
  try {
    return await readModel(file);
  } catch (cause) {
    const advice = 'run "npm run train" again, or remove it: the shipped one is used then';
    throw new Failure('CONFIG_INVALID', `the model ${file} cannot be read: ${advice}`, { cause });
  }
}

async function readModel(file: string | URL): Promise<Learnt> {
  return readLearnt(await promisify(brotliDecompress)(await readFile(file)));
}
