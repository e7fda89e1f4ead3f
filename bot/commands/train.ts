import type { CorpusLine } from '../../dialogs/understanding/model/corpus-line.ts';
import { toFigures, type Figures } from '../../dialogs/understanding/model/evaluate.ts';
import { readLearnt } from '../../dialogs/understanding/model/learnt.ts';
import { trainUnderstanding } from '../../dialogs/understanding/model/train-understanding.ts';
import { createUnderstanding } from '../../dialogs/understanding/understand.ts';
import { runCommand, type Terminal } from './run-command.ts';

/** The sentences of one author. */
export interface Voice {
  readonly name: string;
  readonly lines: readonly CorpusLine[];
}

/** The corpus, opened for one command. */
export interface OpenedCorpus {
  readonly voices: readonly Voice[];
  /** Answers where the model was written. */
  readonly writeModel: (packed: Uint8Array) => Promise<string>;
}

export interface TrainParts extends Terminal {
  /** Called once the arguments are known to be right. */
  readonly open: (isShippedOnly: boolean) => Promise<OpenedCorpus>;
}

const USAGE = `usage: npm run train -- [--shipped] [--judge]
  learns from the corpus, and writes what was learnt: into DATA_DIR where tickets of this service
  were added (npm run -s corpus), else into the sources; the same corpus gives the same file
  --shipped  leaves out the tickets of this service
  --judge    writes nothing, but says how well each voice is understood by what the others teach
`;

const OPTIONS = { shipped: { type: 'boolean' }, judge: { type: 'boolean' } } as const;

/** Trains the understanding, or judges it. Answers the exit code. */
export async function runTrain(parts: TrainParts): Promise<0 | 1 | 2> {
  return runCommand(parts, USAGE, OPTIONS, async ({ shipped = false, judge = false }) => {
    const corpus = await parts.open(shipped);
    await (judge ? judgeVoices(parts, corpus) : train(parts, corpus));
  });
}

async function train({ write }: TrainParts, { voices, writeModel }: OpenedCorpus): Promise<void> {
  const lines = voices.flatMap((voice) => voice.lines);
  await write(
    `Learning from ${String(lines.length)} sentences of ${String(voices.length)} voices…\n`,
  );
  const file = await writeModel(trainUnderstanding(lines));
  await write(`What was learnt is in ${file}\n`);
}

async function judgeVoices({ write }: TrainParts, { voices }: OpenedCorpus): Promise<void> {
  await write(toRow(['voice', 'sentences', 'first guess', 'within 3', 'rejected', 'falsely']));
  for (const left of voices) {
    const others = voices.filter((voice) => voice !== left);
    const learnt = readLearnt(trainUnderstanding(others.flatMap(({ lines }) => lines)));
    const { understand } = createUnderstanding(learnt);
    const judged = left.lines.map((line) => ({ line, understood: understand(line.text) }));
    await write(toRow(cellsOf(left.name, toFigures(judged))));
  }
}

function cellsOf(name: string, figures: Figures): readonly string[] {
  const { sentences, accuracy, withinThree, rejected, falselyRejected } = figures;
  const shares = [accuracy, withinThree, rejected, falselyRejected].map((share) =>
    share === undefined ? '–' : `${(share * 100).toFixed(1)} %`,
  );
  return [name, String(sentences), ...shares];
}

function toRow([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}\n`;
}
