import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { SHIPPED_MODEL } from '../../bot/assemble/corpus-files.ts';
import { readLearnt } from '../../dialogs/understanding/model/learnt.ts';
import { createUnderstanding } from '../../dialogs/understanding/understand.ts';

/** The understanding that is shipped. */
export const UNDERSTANDING = createUnderstanding(
  readLearnt(brotliDecompressSync(readFileSync(SHIPPED_MODEL))),
);
