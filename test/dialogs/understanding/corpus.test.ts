import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITUATIONS } from '../../../bot/diagnosis/situations.ts';
import { INTENTS, OUT_OF_SCOPE } from '../../../dialogs/understanding/intents.ts';
import {
  readCorpusLines,
  type CorpusLine,
} from '../../../dialogs/understanding/model/corpus-line.ts';
import { findNearDuplicates } from '../../../dialogs/understanding/model/near-duplicates.ts';

const CORPUS = path.resolve('dialogs/understanding/corpus');

function linesOf(folder: string): readonly CorpusLine[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.flatMap((name) => {
    const lines = readCorpusLines(readFileSync(path.join(folder, name), 'utf8'));
    if (typeof lines === 'string') throw new Error(`${name}: ${lines}`);
    return lines;
  });
}

const LEARNT = linesOf(CORPUS);
const ASIDE = linesOf(path.join(CORPUS, 'aside'));

describe('the corpus', () => {
  it('holds the voices of at least eight authors, and two that are kept aside', () => {
    const voices = (folder: string): number =>
      readdirSync(folder).filter((name) => name.endsWith('.jsonl')).length;

    expect(voices(CORPUS)).toBeGreaterThanOrEqual(8);
    expect(voices(path.join(CORPUS, 'aside'))).toBe(2);
    expect(LEARNT.length).toBeGreaterThanOrEqual(6000);
  });

  it.each([...INTENTS, OUT_OF_SCOPE])('shows %s in both languages', (intent) => {
    for (const language of ['fr', 'en']) {
      const shown = LEARNT.filter((line) => line.intent === intent && line.lang === language);
      expect(shown.length).toBeGreaterThanOrEqual(40);
    }
  });

  it('shows every situation', () => {
    const shown = new Set(LEARNT.map(({ situation }) => situation));

    expect(SITUATIONS.filter(({ code }) => !shown.has(code))).toEqual([]);
  });

  it('says nothing twice', () => {
    expect(findNearDuplicates(LEARNT.map(({ text }) => text))).toEqual([]);
  });

  it('does not teach the sentences that judge', () => {
    const taught = new Set(LEARNT.map(({ text }) => text));
    const long = ASIDE.filter(({ text }) => text.split(' ').length > 4);

    expect(long.filter(({ text }) => taught.has(text))).toEqual([]);
  });
});

describe('a line of the corpus', () => {
  it.each([
    ['no JSON', 'hello', 'line 1'],
    ['an unknown intent', '{"text":"a","lang":"fr","intent":"wish"}', 'intent'],
    ['an unknown situation', '{"text":"a","lang":"fr","intent":"yes","situation":"Z9"}', 'code'],
    ['another language', '{"text":"a","lang":"de","intent":"yes"}', 'lang'],
    ['no text', '{"text":"","lang":"fr","intent":"yes"}', 'text'],
    ['an unknown member', '{"text":"a","lang":"fr","intent":"yes","name":"Zoé"}', 'name'],
  ])('with %s is refused, and said where', (_, line, part) => {
    expect(readCorpusLines(line)).toContain(part);
  });
});
