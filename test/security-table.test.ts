import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Row {
  readonly number: string;
  readonly requirement: string;
  readonly held: string;
}

const ROWS: readonly Row[] = [
  ...read('test/SECURITY.md').matchAll(/^\| (\S+) \| (.+?) \| (.+?) \|$/gmu),
]
  .map(([, number = '', requirement = '', held = '']) => ({ number, requirement, held }))
  .filter(({ number }) => /^(?:\d+|\+\d+)$/.test(number));

/** `file` “title”, as the table names a test. */
const NAMED = /`(test\/[^`]+)` “([^”]+)”/gu;

/** What this version does not have, and what is said instead of a test. */
const LATER: Readonly<Record<string, string>> = {};

const TESTS = ROWS.flatMap(({ number, held }) =>
  [...held.matchAll(NAMED)].map(([, file = '', title = '']) => ({ number, file, title })),
);

describe('the table of requirements', () => {
  it('has each requirement once, in order', () => {
    const numbers = ROWS.map(({ number }) => number).filter((number) => /^\d+$/.test(number));

    expect(numbers).toEqual(Array.from({ length: 52 }, (_, index) => String(index + 1)));
  });

  it.each(ROWS)('names a test for $number, or says when there will be one', ({ number, held }) => {
    const isTested = TESTS.some((test) => test.number === number);

    expect(isTested || held.startsWith(LATER[number] ?? 'never')).toBe(true);
    expect(held).not.toContain('to be filled');
  });

  it.each(TESTS)('names $file, which holds the test of $number: $title', ({ file, title }) => {
    expect(existsSync(path.join(ROOT, file))).toBe(true);
    expect(titlesOf(read(file))).toContain(title);
  });

  it('leaves no test unread because of how it is written', () => {
    const files = ROWS.flatMap(({ held }) => held.match(/test\/[\w./-]+/gu) ?? []);

    expect(files).toHaveLength(TESTS.length);
  });
});

describe('the threat model', () => {
  const files = read('deploy/threat-model.md').match(/(?:test|bot|deploy)\/[\w./-]+\w/gu) ?? [];

  it.each([...new Set(files)])('names %s, which exists', (file) => {
    expect(existsSync(path.join(ROOT, file))).toBe(true);
  });
});

/** The first text of every `it`, `describe` and `test`, as it stands in the file. */
function titlesOf(source: string): readonly string[] {
  const titles = source.matchAll(/(?:\(\s*|^\s+)(['"`])((?:\\.|(?!\1).)+)\1,/gmu);
  return [...titles].map(([, quote = '', title = '']) => title.replaceAll(`\\${quote}`, quote));
}
