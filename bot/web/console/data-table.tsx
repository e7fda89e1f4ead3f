import type { ComponentChildren, JSX } from 'preact';

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
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

/** A table that is scrolled sideways where it does not fit, also by keyboard. */
export function DataTable(props: DataTableProps): JSX.Element {
  const { caption, isCaptionHidden = false, columns, lines } = props;
  const classOf = (index: number) => (columns[index]?.isNumber === true ? { class: 'number' } : {});
  return (
    <div class="table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          <span {...(isCaptionHidden ? { class: 'hidden-text' } : {})}>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ label }, index) => (
              <th key={label} scope="col" {...classOf(index)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, cells: [name, ...others] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {others.map((cell, index) => (
                <td key={index} {...classOf(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
