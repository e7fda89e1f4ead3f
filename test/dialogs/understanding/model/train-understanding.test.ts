import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { SHIPPED_MODEL } from '../../../../bot/assemble/corpus-files.ts';
import { trainUnderstanding } from '../../../../dialogs/understanding/model/train-understanding.ts';
import { readCorpus } from '../../../fakes/read-corpus.ts';

const LONGEST_MS = 400_000;

it('makes of the shipped corpus what is shipped, byte for byte', { timeout: LONGEST_MS }, () => {
  const lines = Object.entries(readCorpus())
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, voice]) => voice);

  const trained = trainUnderstanding(lines);

  const shipped = brotliDecompressSync(readFileSync(SHIPPED_MODEL));
  expect(Buffer.compare(trained, shipped)).toBe(0);
});
