import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runUnderstand } from '../../bot/commands/understand.ts';
import { INTENTS } from '../../dialogs/understanding/intents.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { UNDERSTANDING } from '../fakes/understanding.ts';

interface Printed {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

async function run(
  args: readonly string[],
  lines: readonly string[] = [],
  isForPeople = false,
): Promise<Printed> {
  let output = '';
  let errors = '';
  const exitCode = await runUnderstand({
    args,
    open: () => Promise.resolve(UNDERSTANDING),
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream that has everything already
    lines: (async function* () {
      yield* lines;
    })(),
    isForPeople,
    now: new Date('2026-11-22T23:30:00Z'),
    timeZone: () => 'Europe/Paris',
    write: (text) => {
      output += text;
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
  });
  return { exitCode, output, errors };
}

it('prints one document for each line, empty ones too, in the order in which they came', async () => {
  const { exitCode, output } = await run(
    ['--json'],
    ['mot de passe oublié', '', '{"text": "who is my unit administrator?"}', '{not json'],
  );

  const documents = output
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(exitCode).toBe(0);
  expect(documents).toMatchObject([
    { text: 'mot de passe oublié', lang: 'fr', intent: 'password_forgotten' },
    { text: '', intent: 'out_of_scope' },
    { text: 'who is my unit administrator?', lang: 'en', intent: 'who_is_unit_admin' },
    { text: '{not json' },
  ]);
  for (const document of documents as readonly {
    readonly top: readonly { readonly intent: string }[];
  }[]) {
    expect(document.top).toHaveLength(3);
    expect(
      document.top.every(({ intent }) => (INTENTS as readonly string[]).includes(intent)),
    ).toBe(true);
  }
});

it('names the situation, for whom, and what decided, where there is any', async () => {
  const { output } = await run(
    ['--json', '--why'],
    ['le lien ne marche que dans firefox', 'mon stagiaire n’est pas dans RESEDA'],
  );

  const [link, intern] = output
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(link).toMatchObject({ situation: 'J14' });
  expect(link).not.toHaveProperty('for_someone_else');
  expect(intern).toMatchObject({ for_someone_else: true, why: expect.any(Array) as unknown });
});

it('says what else a line holds', async () => {
  const { output } = await run(
    ['--json'],
    ['je suis arrivée le 2 novembre à l’UMR 7586, mon adresse est zoe@labo.example'],
  );

  expect(JSON.parse(output)).toMatchObject({
    holds: {
      unit: 'UMR7586',
      addresses: ['zoe@labo.example'],
      arrival: { day: '2026-11-02', precision: 'day' },
    },
  });
});

it('counts days from the one that it is by the clocks of support', async () => {
  const { output } = await run(['--json'], ['j’arrive demain au labo']);

  expect(JSON.parse(output)).toMatchObject({ holds: { arrival: { day: '2026-11-24' } } });
});

it('prints lines that people can read to people', async () => {
  const { output } = await run([], ['mot de passe oublié'], true);

  expect(output).toMatch(/^fr {2}password_forgotten .* %.*mot de passe oublié\n$/u);
});

it('says how well the sentences of a file are understood', async () => {
  const file = path.join(await tempFolder(), 'judge.jsonl');
  const lines = [
    { text: 'mot de passe oublié', lang: 'fr', intent: 'password_forgotten' },
    { text: 'who is my unit administrator?', lang: 'en', intent: 'who_is_unit_admin' },
    { text: 'quelle heure est-il à Tokyo ?', lang: 'fr', intent: 'out_of_scope' },
    { text: 'je ne suis pas dans RESEDA', lang: 'fr', intent: 'yes' },
  ];
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));

  const { exitCode, output } = await run(['--evaluate', file, '--json']);
  const forPeople = await run(['--evaluate', file]);

  const evaluation: unknown = JSON.parse(output);
  expect(exitCode).toBe(0);
  expect(evaluation).toMatchObject({
    all: { sentences: 4, inScope: 3, accuracy: 2 / 3, outOfScope: 1, rejected: 1 },
    fr: { sentences: 3 },
    confusions: [{ intent: 'yes', takenFor: 'reseda_not_listed', count: 1 }],
  });
  expect(forPeople.output).toContain('66.7 % of     3');
  expect(forPeople.output).toContain('yes → reseda_not_listed');
});

it.each([
  [['--evaluate', '/nowhere/at/all.jsonl'], 'cannot be read'],
  [['--loud'], '--loud'],
])('refuses what it cannot take: %s', async (args, part) => {
  const { exitCode, output, errors } = await run(args);

  expect(exitCode).toBe(2);
  expect(output).toBe('');
  expect(errors).toContain(part);
  expect(errors).toContain('usage:');
});

it('refuses a file with a line that is none, and says which', async () => {
  const file = path.join(await tempFolder(), 'judge.jsonl');
  await writeFile(file, '{"text":"a","lang":"fr","intent":"yes"}\n{"text":"b"}\n');

  const { exitCode, errors } = await run(['--evaluate', file]);

  expect(exitCode).toBe(2);
  expect(errors).toContain('line 2');
});

it('explains itself', async () => {
  const { exitCode, output } = await run(['--help']);

  expect(exitCode).toBe(0);
  expect(output).toContain('usage:');
});
