import type { ComponentChildren, JSX } from 'preact';
import { CHARTS } from '../../../dialogs/wording/console/charts.ts';
import type { ChartData } from './charts/chart-data.ts';
import { Chart } from './charts/chart.tsx';
import { DataTable } from './data-table.tsx';
import type { Line } from './data-table.tsx';
import { Section } from './section.tsx';
import { useReader } from './reader.ts';

interface FigureTableProps {
  readonly title: string;
  /** Stands above the table, which is folded then. */
  readonly chart?: ChartData;
  /** Of the first column, then those of the figures. */
  readonly labels: readonly string[];
  /** Those of the labels under which words stand. */
  readonly wordy?: readonly string[];
  readonly lines: readonly Line[];
  /** What is said instead of a table without lines. */
  readonly empty?: string;
  readonly children?: ComponentChildren;
}

/** Figures under a heading; or, where there are none, that there are none. */
export function FigureTable(props: FigureTableProps): JSX.Element {
  const { language, words } = useReader();
  const { title, chart, labels, lines, wordy = [], empty, children } = props;
  const table = (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={labels.map((label, index) => ({
        label,
        isNumber: index > 0 && !wordy.includes(label),
      }))}
      lines={lines}
    />
  );
  return (
    <Section title={title}>
      {children}
      {lines.length === 0 && <p>{empty ?? words.figures.empty}</p>}
      {lines.length > 0 && chart === undefined && table}
      {lines.length > 0 && chart !== undefined && (
        <>
          <Chart title={title} data={chart} />
          <details class="folded">
            <summary>{CHARTS[language].table}</summary>
            {table}
          </details>
        </>
      )}
    </Section>
  );
}
