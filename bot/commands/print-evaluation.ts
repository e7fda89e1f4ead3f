import type { Confusion, Figures } from '../../dialogs/understanding/model/evaluate.ts';

export interface Evaluation {
  readonly all: Figures;
  readonly fr: Figures;
  readonly en: Figures;
  readonly confusions: readonly Confusion[];
}

const MOST_CONFUSIONS = 15;

const ROWS: readonly {
  readonly title: string;
  readonly key: keyof Figures;
  readonly of: keyof Figures;
}[] = [
  { title: 'right at first guess', key: 'accuracy', of: 'inScope' },
  { title: 'right within three', key: 'withinThree', of: 'inScope' },
  { title: 'macro-F1', key: 'macroF1', of: 'sentences' },
  { title: 'out of scope rejected', key: 'rejected', of: 'outOfScope' },
  { title: 'in scope rejected', key: 'falselyRejected', of: 'inScope' },
  { title: 'situation found', key: 'situationFound', of: 'situations' },
  { title: 'situation right where told', key: 'situationRight', of: 'situationsTold' },
  { title: 'language right (over 3 words)', key: 'languageRight', of: 'long' },
];

/** Figures as a table, each share with the number of sentences that it is of. */
export function printEvaluation({ all, fr, en, confusions }: Evaluation): string {
  const head = toLine('', ['all', 'French', 'English']);
  const rows = ROWS.map(({ title, key, of }) =>
    toLine(
      title,
      [all, fr, en].map((figures) => toCell(figures[key], figures[of])),
    ),
  );
  const worst = confusions
    .slice(0, MOST_CONFUSIONS)
    .map(({ intent, takenFor, count }) => `${String(count).padStart(5)}  ${intent} → ${takenFor}`);
  return [head, ...rows, '', 'taken for another:', ...worst, ''].join('\n');
}

function toLine(title: string, cells: readonly string[]): string {
  return `${title.padEnd(32)}${cells.map((cell) => cell.padStart(18)).join('')}`;
}

function toCell(share: number | undefined, count: number | undefined): string {
  return share === undefined
    ? '–'
    : `${(share * 100).toFixed(1)} % of ${String(count ?? 0).padStart(5)}`;
}
