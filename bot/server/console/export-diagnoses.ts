import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate as pause } from 'node:timers/promises';
import type { ConsoleStore } from '../../ports/console.ts';
import type { DiagnosisFilter, DiagnosisRow } from '../../ports/diagnosis-log.ts';
import { toCsv } from '../../ports/to-csv.ts';

const PAGE = 500;

/** How a list is written to a file. */
export interface Form {
  readonly type: string;
  readonly ending: 'csv' | 'json';
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  readonly write: (row: DiagnosisRow) => string;
}

const COLUMNS: readonly {
  readonly title: string;
  readonly toText: (row: DiagnosisRow) => string;
}[] = [
  { title: 'id', toText: ({ id }) => String(id) },
  { title: 'at', toText: ({ at }) => at },
  { title: 'updated_at', toText: ({ updatedAt }) => updatedAt },
  { title: 'channel', toText: ({ channel }) => channel },
  { title: 'person', toText: ({ person }) => person },
  { title: 'level', toText: ({ level }) => level },
  { title: 'language', toText: ({ language }) => language },
  { title: 'verdict', toText: ({ verdict }) => verdict },
  { title: 'step', toText: ({ step }) => step ?? '' },
  { title: 'situation', toText: ({ situation }) => situation ?? '' },
  { title: 'code', toText: ({ code }) => code ?? '' },
  { title: 'also', toText: ({ also }) => also.join(' ') },
  {
    title: 'steps',
    toText: ({ steps }) => steps.map(({ step, state }) => `${step}:${state}`).join(' '),
  },
  { title: 'unit', toText: ({ unit }) => unit ?? '' },
  { title: 'outcome', toText: ({ outcome }) => outcome },
  { title: 'confirmed', toText: ({ isConfirmed }) => toYesNo(isConfirmed) },
  { title: 'judgement', toText: ({ judgement }) => judgement ?? '' },
  { title: 'judge', toText: ({ judge }) => judge ?? '' },
  { title: 'questions', toText: ({ questions }) => String(questions) },
  { title: 'failures', toText: ({ failures }) => failures.join(' ') },
];

/** For a spreadsheet; nothing in it is run. */
export const CSV: Form = {
  type: 'text/csv; charset=utf-8',
  ending: 'csv',
  begin: toCsv(COLUMNS.map(({ title }) => title)),
  between: '',
  end: '',
  write: (row) => toCsv(COLUMNS.map(({ toText }) => toText(row))),
};

/** One list, a row a line. */
export const JSON_LIST: Form = {
  type: 'application/json; charset=utf-8',
  ending: 'json',
  begin: '[\n',
  between: ',\n',
  end: '\n]\n',
  write: (row) => JSON.stringify(row),
};

/** Writes what is filtered, newest first, however much it is, as fast as it is read. */
export async function exportDiagnoses(
  response: ServerResponse,
  store: ConsoleStore,
  { type, ending, begin, between, end, write }: Form,
  { filter, now }: { readonly filter: DiagnosisFilter; readonly now: string },
): Promise<void> {
  response.statusCode = 200;
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  const name = `diagnoses-${now.slice(0, 10)}.${ending}`;
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  let separator = begin;
  for (let after: DiagnosisRow | undefined; !response.destroyed;) {
    const page = { limit: PAGE, now, ...(after !== undefined && { after }) };
    const rows = await store.listDiagnoses(filter, page);
    after = rows.at(-1);
    if (after === undefined) break;
    await send(response, separator + rows.map(write).join(between));
    separator = between;
    // Reading a page holds up everybody else in the process.
    await pause();
  }
  response.end(separator === begin ? begin + end : end);
}

/** Waits for a slow reader; for one who left, no longer. */
async function send(response: ServerResponse, text: string): Promise<void> {
  if (response.write(text) || response.destroyed) return;
  const over = new AbortController();
  const gone = () => over.abort();
  response.once('close', gone);
  await once(response, 'drain', { signal: over.signal }).catch(() => undefined);
  response.off('close', gone);
}

function toYesNo(claim: boolean | undefined): string {
  if (claim === undefined) return '';
  return claim ? 'yes' : 'no';
}
