import Sqlite from 'better-sqlite3';
import { traitsOf } from '../../adapters/store/diagnoses/traits.ts';
import { toGist } from '../../bot/ports/to-gist.ts';
import { seededRandom } from '../fakes/seeded-random.ts';

const DAY_MS = 86_400_000;
const DAYS = 180;
const UNITS = 1000;
const NOBODY = [null, undefined, 0] as const;
/** Half of all verdicts are judged, and one in ten is wrong. */
const JUDGED = [
  ...Array.from({ length: 5 }, () => NOBODY),
  ...Array.from({ length: 3 }, () => ['person right', 'person', 1] as const),
  ['support right', 'support', 1] as const,
  ['person wrong', 'person', 0] as const,
];
/** Of the first days, and of no other. */
const OUTAGE = ['RESEDA_UNAVAILABLE'];
const STEPS = ['unit', 'reseda', 'janus', 'sign-in', 'profile'] as const;
const COLUMNS = [
  'conversation_id',
  'number',
  'at',
  'updated_at',
  'channel',
  'pseudonym',
  'level',
  'language',
  'verdict',
  'step',
  'situation',
  'code',
  'also',
  'steps',
  'unit',
  'outcome',
  'look_ups',
  'questions',
  'evidence',
  'works_at',
  'escalated_at',
  'traits',
  'judged',
  'helped',
] as const;

/**
 * Fills the tables with so many diagnoses of half a year, of two people for each five of them, and
 * what nobody understood. Few situations and units are common, most are rare, as in life.
 */
export function fillJournal(file: string, rows: number, now: number): void {
  const database = new Sqlite(file);
  database.pragma('synchronous=OFF');
  const random = seededRandom(6);
  const among = (count: number): number => Math.floor(random() * count);
  const mostlyFirst = (count: number): number => Math.floor(random() ** 3 * count);
  const pick = <T>(values: readonly T[], fallback: T): T =>
    values[among(values.length)] ?? fallback;
  const insert = database.prepare(
    `insert into diagnosis (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`,
  );
  const at = (index: number): number =>
    Math.floor(now - DAYS * DAY_MS + ((index + 1) / rows) * (DAYS * DAY_MS - 1));
  const said = database.prepare(
    `insert into judgement (diagnosis_id, judge, at, is_right, words)
      values (last_insert_rowid(), ?, ?, ?, 'un mot')`,
  );
  const insertOne = (index: number): void => {
    const ms = at(index);
    const code = mostlyFirst(70);
    const outcome = pick(['works', 'blocked', 'blocked', 'escalated', 'open'], 'open');
    const step = STEPS[code % 5] ?? 'unit';
    const level = pick(['anonymous', 'mailbox', 'host', 'teams'], 'teams');
    const channel = among(10) < 3 ? 'teams' : 'web';
    const language = among(10) < 2 ? 'en' : 'fr';
    const [judged, judge, isRight] = pick(JUDGED, NOBODY);
    const failures = index < rows / 50 ? OUTAGE : among(50) === 0 ? ['JANUS_UNAVAILABLE'] : [];
    insert.run(
      `dl_${index.toString(36).padStart(20, '0')}`,
      1,
      ms,
      ms + 60_000,
      channel,
      `p${among(rows * 0.4)
        .toString(36)
        .padStart(19, '0')}`,
      level,
      language,
      outcome === 'open' ? 'question' : 'blocked',
      step,
      `situation-${code}`,
      `R${code}`,
      '[]',
      stepsJson(step),
      `UMR${5000 + mostlyFirst(UNITS)}`,
      outcome,
      lookUpsJson(among(400), failures),
      among(6),
      EVIDENCE,
      outcome === 'works' ? ms + 60_000 : null,
      outcome === 'escalated' ? ms + 60_000 : null,
      traitsOf({ channel, language, level, step, outcome, failures, judged }),
      judged,
      judge === 'person' ? isRight : null,
    );
    if (judge !== undefined) said.run(judge, ms, isRight);
  };
  const inserting = database.transaction(() => {
    for (let index = 0; index < rows; index += 1) insertOne(index);
  });
  inserting();
  fillNotUnderstood(database, rows / 20, { at: (index) => at(index * 20), pick: mostlyFirst });
  // So that the next program that opens it counts everything.
  database.exec('delete from figure_rule');
  database.close();
}

function fillNotUnderstood(
  database: Sqlite.Database,
  rows: number,
  {
    at,
    pick,
  }: { readonly at: (index: number) => number; readonly pick: (count: number) => number },
): void {
  const insert = database.prepare(
    `insert into not_understood (at, source, language, text, gist) values (?, ?, 'fr', ?, ?)`,
  );
  database.transaction(() => {
    for (let index = 0; index < rows; index += 1) {
      const text = `Erreur ${pick(5000)} : la page demandée n’est pas disponible ici`;
      const source = index % 2 === 0 ? 'sentence' : 'error-text';
      insert.run(at(index), source, text, toGist(text));
    }
  })();
}

function stepsJson(blocked: string): string {
  const steps = STEPS.map((step) => ({ step, state: step === blocked ? 'blocked' : 'ok' }));
  return JSON.stringify(steps.map((one) => ({ ...one, source: 'reseda', at: AT })));
}

function lookUpsJson(tookMs: number, [failure]: readonly string[]): string {
  return JSON.stringify([
    { system: 'reseda', question: 'by-mail', tookMs },
    {
      system: 'janus',
      question: 'accounts',
      tookMs: tookMs * 2,
      ...(failure !== undefined && { failure }),
    },
  ]);
}

const AT = '2026-11-22T09:00:00.000Z';
const EVIDENCE = JSON.stringify(
  Array.from({ length: 12 }, (_, index) => ({
    fact: `reseda.fact-${index}`,
    finding: 'yes',
    source: 'reseda',
    at: AT,
  })),
);
