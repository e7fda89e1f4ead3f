import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { EscalationsWords } from '../../../dialogs/wording/console/escalations.ts';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import type { RequestRow } from '../../ports/console-requests.ts';
import { DataTable, type Line } from './data-table.tsx';
import { toDay } from './format.ts';
import { useReader, type Reader } from './reader.ts';
import { DueMark, StatusMark } from './request-marks.tsx';
import { useRequestWords } from './request-words.ts';
import { toPlace } from './to-place.ts';
import { Moment } from './moment.tsx';

interface RequestTableProps {
  readonly caption: string;
  readonly rows: readonly RequestRow[];
}

export function RequestTable({ caption, rows }: RequestTableProps): JSX.Element {
  const reader = useReader();
  const words = useRequestWords();
  const { list } = words;
  if (rows.length === 0) {
    return <p class="standing">{list.empty}</p>;
  }
  const columns = [
    list.reference,
    list.due,
    list.status,
    list.situation,
    list.takenBy,
    list.unit,
    list.openedAt,
    list.changedAt,
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns.map((label) => ({ label }))}
      lines={rows.map((row) => toLine(row, words, reader))}
    />
  );
}

function toLine(row: RequestRow, words: EscalationsWords, reader: Reader): Line {
  const { words: console } = reader;
  return {
    key: row.reference,
    cells: [
      <a key="reference" href={toPlace(`escalations/${row.reference}`)}>
        {row.reference}
      </a>,
      <DueMark key="due" dues={row.dues} />,
      <span key="status">
        <StatusMark status={row.status} />
        {waitsFor(row, words, reader)}
      </span>,
      nameSituationOf(row.situation, reader),
      nameTaker(row, words),
      row.unit ?? console.none,
      <Moment key="opened" at={row.openedAt} />,
      <Moment key="changed" at={row.changedAt} />,
    ],
  };
}

/** The situation that was found, otherwise how far the diagnosis came. */
export function nameSituationOf(situation: string, { words, language }: Reader): string {
  return words.terms.verdicts[situation] ?? nameSituation(situation, language);
}

export function nameTaker(
  { takenBy, isMine }: Pick<RequestRow, 'takenBy' | 'isMine'>,
  { list }: EscalationsWords,
): string {
  return isMine ? list.me : (takenBy ?? list.nobody);
}

function waitsFor(
  { status, waitingFor, waitingUntil }: RequestRow,
  { list }: EscalationsWords,
  { language }: Reader,
): string {
  if (status !== 'waiting' || waitingUntil === undefined) return '';
  return ` ${fill(list.waitsFor, { for: waitingFor, until: toDay(waitingUntil, language) })}`;
}
