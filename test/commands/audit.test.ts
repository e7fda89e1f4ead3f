import { describe, expect, it } from 'vitest';
import { runAudit } from '../../bot/commands/audit.ts';
import { Failure } from '../../bot/failure.ts';
import type { StaffLookUp } from '../../bot/ports/audit.ts';

const NOW = new Date('2026-11-22T09:00:00.000Z');
const LOOK_UP: StaffLookUp = {
  at: '2026-11-20T08:05:00.000Z',
  who: 'terminal jdoe',
  reason: 'the person called',
  addressKeys: ['k1'],
  systems: ['reseda', 'janus'],
};

async function run(args: readonly string[], lookUps: readonly StaffLookUp[] | Failure = [LOOK_UP]) {
  let output = '';
  let errors = '';
  const asked: unknown[] = [];
  let isOpen = false;
  const exitCode = await runAudit({
    args,
    now: NOW,
    timeZone: () => 'Europe/Paris',
    open: async () => {
      if (lookUps instanceof Failure) throw lookUps;
      isOpen = true;
      return Promise.resolve({
        async *readLookUps(filter) {
          asked.push(filter);
          await Promise.resolve();
          yield* lookUps;
        },
        keyOf: (address) => `<${address}>`,
        close: async () => {
          isOpen = false;
          return Promise.resolve();
        },
      });
    },
    write: (text) => {
      output += text;
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
  });
  return { exitCode, output, errors, asked, isOpen };
}

describe('the command audit', () => {
  it('is a table that a person can read', async () => {
    const { exitCode, output, errors, isOpen } = await run([]);

    const [titles, line] = output.split('\n');
    expect({ exitCode, errors, isOpen }).toEqual({ exitCode: 0, errors: '', isOpen: false });
    expect(line).toMatch(/^2026-11-20 08:05 +terminal jdoe +reseda janus +k1 +the person called$/);
    expect(line?.indexOf('the person')).toBe(titles?.indexOf('reason'));
  });

  it('is one JSON document per line', async () => {
    const { output } = await run(['--json'], [LOOK_UP, { ...LOOK_UP, who: 'escalation SYG-1' }]);

    const lines = output.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      LOOK_UP,
      { ...LOOK_UP, who: 'escalation SYG-1' },
    ]);
  });

  it('asks for one address by its pseudonym, and from a day on', async () => {
    const { asked } = await run(['--mail', 'Jeanne@Univ.test', '--since', '7d']);

    expect(asked).toEqual([
      { since: '2026-11-15T09:00:00.000Z', addressKeys: ['<jeanne@univ.test>'] },
    ]);
  });

  it('prints its usage upon --help', async () => {
    const { exitCode, output, asked } = await run(['--help']);

    expect({ exitCode, asked }).toEqual({ exitCode: 0, asked: [] });
    expect(output).toContain('usage: npm run -s audit');
  });

  it.each([
    { args: ['--since', 'yesterday'], says: 'yesterday' },
    { args: ['--mail', 'nobody'], says: 'not one valid address' },
    { args: ['--csv'], says: '--csv' },
  ])('explains what is wrong with $args, and opens nothing', async ({ args, says }) => {
    const { exitCode, output, errors, asked } = await run(args);

    expect({ exitCode, output, asked }).toEqual({ exitCode: 2, output: '', asked: [] });
    expect(errors.split('\n')[0]).toContain(says);
    expect(errors).toContain('usage:');
  });

  it('tells the code of a failure on standard error', async () => {
    const { exitCode, output, errors } = await run([], new Failure('STORE_UNAVAILABLE', 'no disk'));

    expect({ exitCode, output, errors }).toEqual({
      exitCode: 1,
      output: '',
      errors: 'STORE_UNAVAILABLE: no disk\n',
    });
  });
});
