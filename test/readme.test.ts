import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PEOPLE } from '../adapters/sample/sample-people.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const RUNBOOK = readFileSync(new URL('../deploy/runbook.md', import.meta.url), 'utf8');
const PACKAGE = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const FAILURES = readFileSync(new URL('../bot/failure.ts', import.meta.url), 'utf8');

describe('the README', () => {
  it.each(SAMPLE_PEOPLE)(
    'lists $name with what there is to see',
    ({ name, mail, shows, expect: verdict, also }) => {
      const line = README.split('\n').find((one) => one.includes(`\`${mail}\``)) ?? '';

      expect(line).toContain(name);
      expect(line).toContain(shows.en);
      expect(line).toContain([verdict.verdict === 'blocked' ? verdict.code : verdict.verdict][0]);
      for (const code of also) expect(line).toContain(code);
    },
  );

  it('invites only people who exist', () => {
    const listed = [...README.matchAll(/^\| \S.* \| `([^`]+@[^`]+)`/gmu)].map(([, mail]) => mail);

    expect(listed).toEqual(SAMPLE_PEOPLE.map(({ mail }) => mail));
  });

  it.each(['start', 'build', 'check', 'test', 'diagnose', 'journal', 'audit', 'erase', 'mails'])(
    'names the command %s, which exists',
    (script) => {
      expect(PACKAGE.scripts[script]).toBeDefined();
      expect(README).toMatch(new RegExp(`npm (?:run (?:-s )?)?${script}\\b`, 'u'));
    },
  );
});

describe('the runbook', () => {
  const codes = [...FAILURES.matchAll(/'([A-Z]+_[A-Z]+)'/gu)].map(([, code]) => code ?? '');

  it.each(codes)('has a paragraph for %s', (code) => {
    expect(RUNBOOK).toMatch(new RegExp(`^## .*\\b${code}\\b`, 'mu'));
  });
});
