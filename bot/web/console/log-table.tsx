import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ACCURACY } from '../../../dialogs/wording/console/accuracy.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { ConsoleWords } from '../../../dialogs/wording/console-words.ts';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import type { DiagnosisRow } from '../../ports/diagnosis-log.ts';
import type { Language } from '../../ports/message.ts';
import { DataTable } from './data-table.tsx';
import type { Column, Line } from './data-table.tsx';
import { toFailure } from './format.ts';
import { isNameOf } from './is-name-of.ts';
import { toPlace } from './to-place.ts';
import { useReader } from './reader.ts';
import { Moment } from './moment.tsx';

interface LogTableProps {
  /** How the log is filtered: the way back from one of them leads there. */
  readonly query: string;
  readonly rows: readonly DiagnosisRow[];
}

/** Diagnoses, each once: one that arrives live can be on a later page too. */
export function LogTable({ query, rows }: LogTableProps): JSX.Element {
  const { language, words } = useReader();
  const { log } = words;
  const columns = useMemo(() => toColumns(words, language), [words, language]);
  // A line that is the same as before is not drawn again: there may be thousands.
  const lineOf = useMemo(() => {
    const made = new WeakMap<DiagnosisRow, Line>();
    return (row: DiagnosisRow): Line => {
      const line = made.get(row) ?? toLine(row, query, words, language);
      made.set(row, line);
      return line;
    };
  }, [query, words, language]);
  const each = [...new Map(rows.map((row) => [row.id, row])).values()];
  if (each.length === 0) {
    return (
      <p class="standing" role="status">
        {log.empty}
      </p>
    );
  }
  return (
    <>
      <DataTable caption={log.caption} layout="log" columns={columns} lines={each.map(lineOf)} />
      <p class="soft" role="status">
        {fill(log.shown, { count: String(each.length) })}
      </p>
    </>
  );
}

function toColumns({ log, filters }: ConsoleWords, language: Language): readonly Column[] {
  return [
    log.at,
    log.verdict,
    filters.step,
    filters.outcome,
    ACCURACY[language].said,
    filters.unit,
    log.person,
    filters.level,
    filters.channel,
    filters.language,
    log.failures,
  ].map((label) => ({ label }));
}

function toLine(row: DiagnosisRow, query: string, words: ConsoleWords, language: Language): Line {
  const { none, terms } = words;
  return {
    key: String(row.id),
    cells: [
      <a key="at" href={toPlace(`log/${row.id}`, query)}>
        <Moment at={row.at} />
      </a>,
      nameVerdict(row, words, language),
      nameStep(row.step, words),
      <span key="outcome" class={`mark ${row.outcome}`}>
        {terms.outcomes[row.outcome]}
      </span>,
      row.judgement === undefined ? none : ACCURACY[language].names[row.judgement],
      row.unit ?? none,
      <code key="person">{row.person}</code>,
      terms.levels[row.level],
      terms.channels[row.channel],
      terms.languages[row.language],
      row.failures.map((code) => toFailure(code, terms)).join(', ') || none,
    ],
  };
}

/** The situation where one was found, otherwise how far it came. */
export function nameVerdict(
  { code, verdict }: Pick<DiagnosisRow, 'code' | 'verdict'>,
  { terms }: ConsoleWords,
  language: Language,
): string {
  return code === undefined ? (terms.verdicts[verdict] ?? verdict) : nameSituation(code, language);
}

export function nameStep(step: string | undefined, { none, terms }: ConsoleWords): string {
  if (step === undefined) return none;
  return isNameOf(terms.steps)(step) ? terms.steps[step] : step;
}
