import { readFileSync, readdirSync } from 'node:fs';
import { readCorpusLines, type CorpusLine } from '../../dialogs/understanding/model/corpus-line.ts';

const FOLDER = new URL('../../dialogs/understanding/corpus/', import.meta.url);

/** The sentences of each voice that may be trained on, by the name of its file. */
export function readCorpus(): Readonly<Record<string, readonly CorpusLine[]>> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  return Object.fromEntries(files.map((name) => [name, readVoice(name)]));
}

function readVoice(name: string): readonly CorpusLine[] {
  const lines = readCorpusLines(readFileSync(new URL(name, FOLDER), 'utf8'));
  if (typeof lines === 'string') throw new Error(`${name}: ${lines}`);
  return lines;
}
