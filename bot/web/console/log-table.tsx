import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { ConsoleWords } from '../../../dialogs/wording/console-words.ts';
import type { DiagnosisRow } from '../../ports/diagnosis-log.ts';
import type { Language } from '../../ports/message.ts';
import { DataTable } from './data-table.tsx';
import type { Line } from './data-table.tsx';
import { toFailure } from './format.ts';
import { isNameOf } from './is-name-of.ts';
import { toPlace } from './to-place.ts';
import { nameSituation, useReader } from './reader.ts';
import { Moment } from './moment.tsx';

/** Diagnoses, each once: one that arrives live can be on a later page too. */
export function LogTable({ rows }: { readonly rows: readonly DiagnosisRow[] }): JSX.Element {
  const { language, words } = useReader();
  const { log, filters } = words;
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
      <DataTable
        caption={log.caption}
        columns={[
          log.at,
          log.verdict,
          filters.step,
          filters.outcome,
          filters.unit,
          log.person,
          filters.level,
          filters.channel,
          filters.language,
          log.failures,
        ].map((label) => ({ label }))}
        lines={each.map((row) => toLine(row, words, language))}
      />
      <p class="soft" role="status">
        {fill(log.shown, { count: String(each.length) })}
      </p>
    </>
  );
}

function toLine(row: DiagnosisRow, words: ConsoleWords, language: Language): Line {
  const { none, terms } = words;
  return {
    key: String(row.id),
    cells: [
      <a key="at" href={toPlace(`log/${row.id}`)}>
        <Moment at={row.at} />
      </a>,
      nameVerdict(row, words, language),
      nameStep(row.step, words),
      <span key="outcome" class={`mark ${row.outcome}`}>
        {terms.outcomes[row.outcome]}
      </span>,
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
