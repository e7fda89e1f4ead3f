import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCorpusLines } from '../../dialogs/understanding/model/corpus-line.ts';
import type { Understanding } from '../../dialogs/understanding/understand.ts';

/** What understanding a sentence takes, against what it may take. */
const LIMITS = { sentenceMs: 1, loadMs: 300, memoryMb: 60 };
const PASSES = 5;
const ASIDE = path.join(
  import.meta.dirname,
  '../../dialogs/understanding/corpus/aside/boite-aux-lettres.jsonl',
);

function residentMb(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
}

function print(name: string, value: number, limit: number, unit: string): boolean {
  const cells = [`${value.toFixed(2)} ${unit}`, (value / limit).toFixed(2)];
  console.log(name.padEnd(44) + cells.map((cell) => cell.padStart(14)).join(''));
  return value <= limit;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function measureSentences({ understand }: Understanding): readonly number[] {
  const lines = readCorpusLines(readFileSync(ASIDE, 'utf8'));
  if (typeof lines === 'string') throw new Error(lines);
  const times = Array.from({ length: PASSES }, () => lines)
    .flat()
    .map(({ text }) => {
      const startedAt = performance.now();
      understand(text);
      return performance.now() - startedAt;
    });
  // The first pass warms up.
  return times.slice(lines.length).sort((one, other) => one - other);
}

const before = residentMb();
const startedAt = performance.now();
const { openUnderstanding } = await import('../../bot/assemble/open-understanding.ts');
const understanding = await openUnderstanding({ dataDir: '/nowhere' });
const loadMs = performance.now() - startedAt;
const memoryMb = residentMb() - before;
const times = measureSentences(understanding);
const mean = times.reduce((sum, time) => sum + time, 0) / times.length;

console.log(`${String(times.length)} sentences, Node ${process.version}\n`);
console.log(''.padEnd(44) + ['', 'of the limit'].map((cell) => cell.padStart(14)).join(''));
const isWithin = [
  print('a sentence, mean', mean, LIMITS.sentenceMs, 'ms'),
  print('a sentence, 95th percentile', percentile(times, 0.95), LIMITS.sentenceMs, 'ms'),
  print('loading, source files and model', loadMs, LIMITS.loadMs, 'ms'),
  print('more memory', memoryMb, LIMITS.memoryMb, 'MB'),
];
process.exitCode = isWithin.every(Boolean) ? 0 : 1;
