import { SILENCE_MS, type ShownOutcome } from '../ports/diagnosis-log.ts';
import type { LookUp } from '../ports/enquiry.ts';
import type { JournalRow } from '../ports/journal.ts';

/** A row as it is shown. */
export type JournalLine = Omit<JournalRow, 'outcome'> & {
  readonly outcome: ShownOutcome;
};

export function toJournalLine(row: JournalRow, now: Date): JournalLine {
  const { outcome } = row;
  const isSilent = now.getTime() - Date.parse(row.updatedAt) > SILENCE_MS;
  return { ...row, outcome: outcome === 'open' && isSilent ? 'left' : outcome };
}

/** The columns of the table and of the CSV file, in order. */
export const COLUMNS: readonly {
  readonly title: string;
  readonly width: number;
  readonly toText: (line: JournalLine) => string;
}[] = [
  { title: 'at', width: 16, toText: ({ at }) => `${at.slice(0, 10)} ${at.slice(11, 16)}` },
  { title: 'channel', width: 7, toText: ({ channel }) => channel },
  { title: 'person', width: 20, toText: ({ pseudonym }) => pseudonym },
  { title: 'level', width: 9, toText: ({ level }) => level },
  { title: 'lang', width: 4, toText: ({ language }) => language },
  { title: 'verdict', width: 12, toText: ({ verdict }) => verdict },
  { title: 'step', width: 7, toText: ({ step }) => step ?? '' },
  { title: 'code', width: 4, toText: ({ code }) => code ?? '' },
  { title: 'also', width: 8, toText: ({ also }) => also.join(' ') },
  { title: 'unit', width: 9, toText: ({ unit }) => unit ?? '' },
  { title: 'outcome', width: 9, toText: ({ outcome }) => outcome },
  { title: 'confirmed', width: 9, toText: ({ isConfirmed }) => toYesNo(isConfirmed) },
  { title: 'questions', width: 9, toText: ({ questions }) => String(questions) },
  { title: 'look-ups', width: 0, toText: ({ lookUps }) => lookUps.map(toWords).join('; ') },
];

function toYesNo(claim: boolean | undefined): string {
  if (claim === undefined) return '';
  return claim ? 'yes' : 'no';
}

function toWords({ system, question, tookMs, failure }: LookUp): string {
  const ending = failure === undefined ? '' : ` ${failure}`;
  return `${system} ${question} ${Math.round(tookMs)} ms${ending}`;
}
