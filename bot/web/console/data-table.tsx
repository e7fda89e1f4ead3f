import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';

export interface Column {
  readonly label: string;
  readonly isNumber?: boolean;
}

export interface Line {
  readonly key: string;
  /** The first one names the line. */
  readonly cells: readonly ComponentChildren[];
}

interface DataTableProps {
  readonly caption: string;
  /** Where a heading above says the same. */
  readonly isCaptionHidden?: boolean;
  /** Whose columns have widths of their own. */
  readonly layout?: 'log';
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

/**
 * A table that is scrolled sideways where it does not fit, also by keyboard. On a telephone each line is a
 * block, with the label of the column before each cell; roles keep it a table for who reads by ear.
 */
export function DataTable(props: DataTableProps): JSX.Element {
  const { caption, isCaptionHidden = false, layout, columns, lines } = props;
  return (
    <div class={`table ${layout ?? ''}`} role="region" aria-label={caption} tabIndex={0}>
      <table role="table">
        <caption>
          <span {...(isCaptionHidden ? { class: 'hidden-text' } : {})}>{caption}</span>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.label} role="columnheader" scope="col" {...classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <Row key={line.key} line={line} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly line: Line;
  readonly columns: readonly Column[];
}

/** Drawn again only where the line or the columns are others. */
function Row({ line, columns }: RowProps): JSX.Element {
  return useMemo(() => {
    const [name, ...others] = line.cells;
    return (
      <tr role="row">
        <th role="rowheader" scope="row">
          {name}
        </th>
        {others.map((cell, index) => {
          const column = columns[index + 1];
          return (
            <td key={index} role="cell" data-label={column?.label} {...classOf(column)}>
              <div>{cell}</div>
            </td>
          );
        })}
      </tr>
    );
  }, [line, columns]);
}

function classOf(column: Column | undefined): { readonly class?: 'number' } {
  return column?.isNumber === true ? { class: 'number' } : {};
}
