import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../adapters/direct-line/settings.ts';
import { SAMPLE_PEOPLE } from '../adapters/sample/sample-people.ts';
import { CODE_LIMIT_NAMES } from '../bot/config/code-limits.ts';
import { Environment } from '../bot/config/environment.ts';
import { CODE_SETTINGS } from '../bot/turns/code-limits.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const RUNBOOK = readFileSync(new URL('../deploy/runbook.md', import.meta.url), 'utf8');
const PACKAGE = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const FAILURES = readFileSync(new URL('../bot/failure.ts', import.meta.url), 'utf8');
const FAILURE_CODES = [...FAILURES.matchAll(/'([A-Z]+_[A-Z]+)'/gu)].map(([, code]) => code ?? '');

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

/** What the tables of the README say of a name: the cell that follows the one in which it stands. */
const toldOf = (name: string): string => {
  for (const line of README.split('\n')) {
    const [, names = '', told = ''] = line.split('|').map((cell) => cell.trim());
    const at = names.split(', ').indexOf(`\`${name}\``);
    if (at >= 0) return told.split(', ')[at] ?? '';
  }
  return 'nothing';
};

describe('the settings in the README', () => {
  /** `RESEDA_LDAP_URL`, `_BASE_DN`: what is left out is the beginning of the name before. */
  const named = [...README.matchAll(/^\| (`[A-Z_`, ]+`) +\|/gmu)].flatMap(([, cell = '']) => {
    const [first = '', ...rest] = cell.replaceAll('`', '').split(', ');
    return [first, ...rest.map((name) => name.replace(/^_/u, `${first.split('_URL')[0] ?? ''}_`))];
  });

  it('are all that are read, and no others', () => {
    expect(named.toSorted()).toEqual(Object.keys(Environment.shape).toSorted());
  });

  it.each([
    ...['PORT', 'HOST', 'SUPPORT_TIME_ZONE', 'LDAP_TIMEOUT_MS', 'RETENTION_DAYS', 'JOURNAL_DAYS'],
    ...['ESCALATION_DAYS', 'AUDIT_DAYS', 'CONSOLE_AUDIT_DAYS', 'CODE_TTL_MINUTES', 'LOG_LEVEL'],
    ...['FLOOD_ALARM_REFUSALS', 'SUPPORT_MAILBOX', 'TEAMS_APP_TYPE', 'TEAMS_GUESTS', 'DIRECTORY'],
  ] as const)('have the default of %s', (name) => {
    expect(toldOf(name).replaceAll('`', '')).toBe(String(Environment.parse({})[name]));
  });

  it.each(CODE_LIMIT_NAMES)('have the limit %s', (name) => {
    const setting = name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

    expect(Object.entries(CODE_SETTINGS)).toContainEqual([setting, Number(toldOf(name))]);
  });

  it('have the limits of the web page', () => {
    const { limits } = DEFAULT_SETTINGS;
    const rates = Object.entries(limits).flatMap(
      ([setting, rate]): readonly (readonly [string, number])[] => {
        const name = setting.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
        if (typeof rate === 'number') return [[name, rate]];
        return [
          [`${name}-at-once`, rate.burst],
          [`${name}-and-minute`, rate.perMinute],
        ];
      },
    );

    expect(rates.map(([name]) => [name, Number(toldOf(name))])).toEqual(rates);
  });
});

describe('what an operator reads', () => {
  const pages = ['README.md', ...readdirSync('deploy').flatMap((name) => `deploy/${name}`)]
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  it.each(pages)('in $file names only commands that there are', ({ text }) => {
    const commands = [...text.matchAll(/npm (?:run (?:-s )?)([a-z][\w:-]*)/gu)].map(
      ([, name = '']) => name,
    );

    expect(commands.filter((name) => PACKAGE.scripts[name] === undefined)).toEqual([]);
  });

  it.each(pages)('in $file names only files that there are', ({ text }) => {
    const files = text.match(/(?<=`)(?:adapters|bot|deploy|dialogs|test)\/[\w./-]+\w(?=`)/gu) ?? [];

    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(pages)('in $file names no setting that is gone', ({ text }) => {
    const known = [...Object.keys(Environment.shape), ...FAILURE_CODES];
    const families = new Set(known.map((name) => name.split('_')[0]));
    const named = [...text.matchAll(/(?:^|`)([A-Z]+(?:_[A-Z]+)+)(?==|`)/gmu)]
      .map(([, name = '']) => name.replace(/_FILE$/u, ''))
      .filter((name) => families.has(name.split('_')[0]));

    expect(
      named.filter((name) => !known.some((one) => one === name || one === `${name}_FILE`)),
    ).toEqual([]);
  });
});

describe('the runbook', () => {
  it.each(FAILURE_CODES)('has a paragraph for %s', (code) => {
    expect(RUNBOOK).toMatch(new RegExp(`^## .*\\b${code}\\b`, 'mu'));
  });
});
