import type { ComponentChildren, JSX } from 'preact';
import { AUDIT } from '../../../dialogs/wording/console/audit.ts';
import { DataTable } from './data-table.tsx';
import { useReader } from './reader.ts';
import { useMoment } from './use-moment.ts';

interface AuditTableProps {
  readonly caption: string;
  /** Of the cells that follow the date. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly at: string; readonly cells: readonly ComponentChildren[] }[];
}

/** Lines of an audit log, each with its date first. */
export function AuditTable({ caption, columns, rows }: AuditTableProps): JSX.Element {
  const { language } = useReader();
  const toMoment = useMoment();
  const labels = AUDIT[language];
  if (rows.length === 0) return <p class="standing">{labels.empty}</p>;
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[labels.columns.at, ...columns].map((label) => ({ label }))}
      lines={rows.map(({ at, cells }, index) => ({
        key: `${at} ${String(index)}`,
        cells: [
          <time key="at" dateTime={at}>
            {toMoment(at)}
          </time>,
          ...cells,
        ],
      }))}
    />
  );
}
