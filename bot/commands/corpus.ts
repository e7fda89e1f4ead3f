import type { CorpusLine } from '../../dialogs/understanding/model/corpus-line.ts';
import { findNearDuplicates } from '../../dialogs/understanding/model/near-duplicates.ts';
import { withoutPeople } from '../../dialogs/understanding/error-texts/without-people.ts';
import { scrub } from '../../dialogs/understanding/scrub.ts';
import { readCorpusFile } from './read-corpus-file.ts';
import { runCommand, type Terminal } from './run-command.ts';
import type { Voice } from './train.ts';

/** The corpus, opened to add to it. */
export interface GrowingCorpus {
  readonly voices: readonly Voice[];
  /** Adds to the tickets of this service. Answers where they are. */
  readonly add: (lines: readonly CorpusLine[]) => Promise<string>;
}

export interface CorpusParts extends Terminal {
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<GrowingCorpus>;
}

const USAGE = `usage: npm run -s corpus -- [--add FILE.jsonl] [--dry-run]
  counts the sentences that the assistant learns from, or adds your own tickets to them
  --add      one JSON object a line: {"text", "lang": "fr"|"en", "intent", "situation"?, "other"?};
             addresses, numbers, names and secrets are taken out of the texts, and what is there already
             is left out; the tickets stay in DATA_DIR, and "npm run train" learns from them
  --dry-run  shows what would be added
`;

const OPTIONS = { add: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

/** Counts the corpus, or adds tickets to it. Answers the exit code. */
export async function runCorpus(parts: CorpusParts): Promise<0 | 1 | 2> {
  return runCommand(parts, USAGE, OPTIONS, async ({ add, 'dry-run': isDry = false }) => {
    if (add === undefined) await count(parts);
    else await addFile(parts, add, isDry);
  });
}

async function count({ open, write }: CorpusParts): Promise<void> {
  const { voices } = await open();
  for (const { name, lines } of voices)
    await write(`${name.padEnd(24)}${String(lines.length).padStart(8)}\n`);
  const total = voices.reduce((sum, { lines }) => sum + lines.length, 0);
  await write(`${'together'.padEnd(24)}${String(total).padStart(8)}\n`);
}

async function addFile(
  { open, write, writeError }: CorpusParts,
  file: string,
  isDry: boolean,
): Promise<void> {
  const given = await readCorpusFile(file);
  const corpus = await open();
  const known = corpus.voices.flatMap(({ lines }) => lines.map(({ text }) => text));
  const anonymous = given.map((line) => ({ ...line, text: withoutPeople(scrub(line.text).text) }));
  const alike = findNearDuplicates([...known, ...anonymous.map(({ text }) => text)]);
  const duplicates = new Map(alike.map(({ text, earlier }) => [text, earlier]));
  const fresh = anonymous.filter(({ text }) => !duplicates.has(text));
  for (const { text } of anonymous) {
    const earlier = duplicates.get(text);
    if (earlier !== undefined) writeError(`left out, there already: ${text} (${earlier})\n`);
  }
  if (isDry) {
    for (const line of fresh) await write(`${JSON.stringify(line)}\n`);
    return;
  }
  const target = await corpus.add(fresh);
  await write(
    `${String(fresh.length)} of ${String(given.length)} sentences were added to ${target}. Look through it for names that are left, then run "npm run train".\n`,
  );
}
