import type { ComponentChildren, JSX } from 'preact';
import { DataTable } from './data-table.tsx';
import type { Line } from './data-table.tsx';
import { Section } from './section.tsx';
import { useReader } from './reader.ts';

interface FigureTableProps {
  readonly title: string;
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
export function FigureTable({
  title,
  labels,
  lines,
  wordy = [],
  empty,
  children,
}: FigureTableProps): JSX.Element {
  const { words } = useReader();
  return (
    <Section title={title}>
      {children}
      {lines.length === 0 ? (
        <p>{empty ?? words.figures.empty}</p>
      ) : (
        <DataTable
          caption={title}
          isCaptionHidden
          columns={labels.map((label, index) => ({
            label,
            isNumber: index > 0 && !wordy.includes(label),
          }))}
          lines={lines}
        />
      )}
    </Section>
  );
}
