import { readFile } from 'node:fs/promises';
import { readCorpusLines, type CorpusLine } from '../../dialogs/understanding/model/corpus-line.ts';
import { WrongArguments } from './run-command.ts';

/**
 * The lines of a file in the format of the corpus.
 *
 * @throws `WrongArguments` that says what cannot be read.
 */
export async function readCorpusFile(file: string): Promise<readonly CorpusLine[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new WrongArguments(`The file ${file} cannot be read: ${String(error)}`);
  });
  const lines = readCorpusLines(text);
  if (typeof lines === 'string') throw new WrongArguments(`${file}, ${lines}`);
  return lines;
}
