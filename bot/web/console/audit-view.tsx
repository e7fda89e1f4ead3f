import type { JSX } from 'preact';
import { AUDIT, type AuditWords } from '../../../dialogs/wording/console/audit.ts';
import type { ConsoleAuditEntry } from '../../ports/console-session.ts';
import { AuditFrame } from './audit-frame.tsx';
import { AuditTable } from './audit-table.tsx';
import { nameSubject } from './audit-subject.tsx';
import { Choice, Field } from './filter-fields.tsx';
import { More } from './more.tsx';
import { isAuditPage } from './read-audit.ts';
import { useReader } from './reader.ts';
import { Standing } from './standing.tsx';
import { usePages } from './use-pages.ts';

/** Who did what in the console. */
export function AuditView({ query }: { readonly query: string }): JSX.Element {
  const { language } = useReader();
  const { filters, events, more } = AUDIT[language];
  const pages = usePages('audit', query, isAuditPage);
  const now = new URLSearchParams(query);
  const known = pages.answer.kind === 'given' ? (pages.answer.value.people ?? []) : [];
  const people = [...new Set([...known, ...now.getAll('who')])];

  return (
    <AuditFrame
      list="events"
      query={query}
      filters={
        <>
          <Choice
            name="who"
            label={filters.who}
            value={now.get('who')}
            options={people.map((who) => [who, who])}
          />
          <Choice
            name="what"
            label={filters.what}
            value={now.get('what')}
            options={Object.entries(events)}
          />
          <Field name="subject" label={filters.subject} value={now.get('subject')} type="text" />
        </>
      }
    >
      <Standing answer={pages.answer} again={pages.again}>
        {({ rows }) => (
          <>
            <Entries rows={[...rows, ...pages.further.flatMap((page) => page.rows)]} />
            <More pages={pages} label={more} />
          </>
        )}
      </Standing>
    </AuditFrame>
  );
}

function Entries({ rows }: { readonly rows: readonly ConsoleAuditEntry[] }): JSX.Element {
  const reader = useReader();
  const { language, words } = reader;
  const labels = AUDIT[language];
  const { columns, lists, events } = labels;
  return (
    <AuditTable
      caption={lists.events}
      columns={[columns.who, columns.what, columns.subject, columns.why]}
      rows={rows.map((row) => ({
        at: row.at,
        cells: [
          row.who,
          events[row.what],
          nameSubject(row, reader) ?? words.none,
          nameReason(row.why, labels) || words.none,
        ],
      }))}
    />
  );
}

/** A code that says that names were in clear ends so. */
const IN_CLEAR = ', in clear';

function nameReason(why: string, { reasons, inClear }: AuditWords): string {
  const isInClear = why.endsWith(IN_CLEAR);
  const reason = isInClear ? why.slice(0, -IN_CLEAR.length) : why;
  if (!Object.hasOwn(reasons, reason)) return why;
  return `${reasons[reason] ?? reason}${isInClear ? inClear : ''}`;
}
