import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { createStore } from '../../adapters/store/create-store.ts';
import type { DiagnosisFilter, LogPlace } from '../../bot/ports/diagnosis-log.ts';
import type { Store } from '../../bot/ports/store.ts';
import { fillJournal } from './fill-journal.ts';
import { fillRequests } from './fill-requests.ts';
import { LIMIT_MS, measure, print, took } from './measure.ts';
import { measureViews } from './measure-views.ts';

/**
 * What every view of the console takes on so many diagnoses, against what a view may take. The rivals
 * are the same questions put to the rows, without what is counted and packed when they are written.
 */
const ROWS = Number(process.argv[2] ?? 1_000_000);
/** So many of them became requests to support. */
const REQUESTS = Math.round(ROWS / 50);
const PAGE = 51;

const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-'));
const file = path.join(dataDir, 'assistant.sqlite');
const settings = {
  dataDir,
  messageIdDomain: 'bench.test',
  keepsSentMails: false,
  timeZone: 'Europe/Paris',
};
const nowMs = Date.now();
const now = new Date(nowMs).toISOString();
const daysAgo = (days: number): string => new Date(nowMs - days * 86_400_000).toISOString();

const FILTERS: readonly (readonly [string, DiagnosisFilter])[] = [
  ['newest', {}],
  ['channel', { channel: 'teams' }],
  ['language', { language: 'en' }],
  ['step', { step: 'profile' }],
  ['situation, common', { situation: 'R0' }],
  ['situation, rare', { situation: 'R69' }],
  ['unit, large', { unit: 'UMR5000' }],
  ['unit, small', { unit: 'UMR5999' }],
  ['unit, unknown', { unit: 'UMR1' }],
  ['outcome', { outcome: 'escalated' }],
  ['outcome left', { outcome: 'left' }],
  ['outcome open', { outcome: 'open' }],
  ['level', { level: 'mailbox' }],
  ['level that nobody has', { level: 'staff' }],
  ['failure', { failure: 'JANUS_UNAVAILABLE' }],
  ['any failure', { failure: 'any' }],
  ['failure of half a year ago', { failure: 'RESEDA_UNAVAILABLE' }],
  ['failure that never was', { failure: 'RESEDA_REFUSED' }],
  ['judgement', { judgement: 'wrong' }],
  ['judgement of a rare situation', { judgement: 'wrong', situation: 'R69' }],
  ['judgement, nobody', { judgement: 'wrong', level: 'staff' }],
  ['no judgement', { judgement: 'none' }],
  ['a week', { from: daysAgo(60), to: daysAgo(53) }],
  ['a week, nobody', { from: daysAgo(60), to: daysAgo(53), level: 'staff' }],
  ['common situation, nobody', { situation: 'R0', level: 'staff' }],
  ['large unit, nobody', { unit: 'UMR5000', level: 'staff' }],
  ['common situation in a small unit', { situation: 'R0', unit: 'UMR5999' }],
  [
    'everything at once, nobody',
    {
      from: daysAgo(179),
      to: daysAgo(0),
      channel: 'teams',
      language: 'en',
      step: 'unit',
      situation: 'R0',
      unit: 'UMR5000',
      outcome: 'left',
      level: 'staff',
      failure: 'any',
    },
  ],
  [
    'four common filters that exclude each other',
    { channel: 'web', language: 'fr', outcome: 'works', failure: 'RESEDA_REFUSED' },
  ],
];

async function measureLog(store: Store): Promise<readonly boolean[]> {
  const middle: LogPlace = { at: daysAgo(90), id: Math.round(ROWS / 2) };
  const results: boolean[] = [];
  for (const [name, filter] of FILTERS) {
    const first = { limit: PAGE, now };
    results.push(await measure(`log: ${name}`, () => store.listDiagnoses(filter, first)));
    const later = { ...first, after: middle };
    results.push(
      await measure(`log: ${name}, from the middle`, () => store.listDiagnoses(filter, later)),
    );
  }
  const last = { afterId: ROWS - 100, limit: 200, now };
  return [
    ...results,
    await measure('log: a page of an export', () => store.listDiagnoses({}, { limit: 500, now })),
    await measure('log: one diagnosis', () => store.findDiagnosis(Math.round(ROWS / 3), now)),
    await measure('log: a look of the live tail', () =>
      store.listNewDiagnoses({ unit: 'UMR5000' }, last),
    ),
  ];
}

async function measureFigures(store: Store): Promise<readonly boolean[]> {
  const from = daysAgo(30);
  return [
    await measure('figures: 7 days', () => store.readFigures(7, now)),
    await measure('figures: 30 days', () => store.readFigures(30, now)),
    await measure('figures: 90 days', () => store.readFigures(90, now)),
    await measure('wrong verdicts: 30 days', () =>
      store.listWrongVerdicts(30, { limit: PAGE, now }),
    ),
    await measure('wrong verdicts: 90 days, from the middle', () =>
      store.listWrongVerdicts(90, { limit: PAGE, now, after: { at: daysAgo(45), id: 1 } }),
    ),
    await measure('not understood: sentences', () =>
      store.listNotUnderstood({ limit: PAGE, source: 'sentence' }),
    ),
    await measure('not understood: all', () => store.listNotUnderstood({ limit: PAGE })),
    await measure('not understood: 30 days', () => store.listNotUnderstood({ from, limit: PAGE })),
    await measure('not understood: a later page', () =>
      store.listNotUnderstood({ limit: PAGE, after: { count: 5, gist: 'n' } }),
    ),
  ];
}

async function measureRivals(): Promise<void> {
  const database = new Sqlite(file, { readonly: true });
  const scan = database.prepare(
    `select * from diagnosis where channel = 'web' and language = 'fr' and outcome = 'works'
     and look_ups like '%RESEDA_REFUSED%' order by at desc, id desc limit ${PAGE}`,
  );
  const count = database.prepare(
    `select code, count(distinct pseudonym) from diagnosis where at >= ? group by code`,
  );
  await measure('rival: the four filters on the columns themselves', () => scan.all());
  await measure('rival: people per situation, 90 days, counted in the rows', () =>
    count.all(nowMs - 90 * 86_400_000),
  );
  database.close();
}

try {
  await (await createStore(settings)).close();
  const filling = await took(() => {
    fillJournal(file, ROWS, nowMs);
    fillRequests(file, REQUESTS, nowMs);
  });
  let store: Store | undefined;
  const counting = await took(async () => (store = await createStore(settings)));
  if (store === undefined) throw new Error('the store did not open');
  const megabytes = Math.round(statSync(file).size / 1e6);
  console.log(
    `${ROWS} diagnoses, ${REQUESTS} requests, ${megabytes} MB, ${availableParallelism()} cores, Node ${process.version}; filled in ${Math.round(filling / 1000)} s, counted once in ${Math.round(counting / 1000)} s\n`,
  );
  print('', 'p50 ms', 'p95 ms', `of ${LIMIT_MS} ms`);
  const ofStore = [...(await measureLog(store)), ...(await measureFigures(store))];
  await measureRivals();
  await store.close();
  const results = [
    ...ofStore,
    ...(await measureViews(dataDir, { diagnoses: ROWS, requests: REQUESTS })),
  ];
  const over = results.filter((isWithin) => !isWithin).length;
  console.log(`\n${results.length - over} of ${results.length} within ${LIMIT_MS} ms`);
  process.exitCode = over === 0 ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
