import type { ComponentChildren, JSX } from 'preact';
import { AUDIT, type AuditWords } from '../../../dialogs/wording/console/audit.ts';
import type { StaffLookUp } from '../../ports/audit.ts';
import { AuditFrame } from './audit-frame.tsx';
import { AuditTable } from './audit-table.tsx';
import { Choice } from './filter-fields.tsx';
import { isNameOf } from './is-name-of.ts';
import { More } from './more.tsx';
import { isLookUpPage } from './read-audit.ts';
import { useReader } from './reader.ts';
import { Standing } from './standing.tsx';
import { toPlace } from './to-place.ts';
import { usePages } from './use-pages.ts';

/** Who looked somebody up in the directories at level staff, here or elsewhere. */
export function LookUpsView({ query }: { readonly query: string }): JSX.Element {
  const { language } = useReader();
  const { filters, ways, aboutNote, more } = AUDIT[language];
  const pages = usePages('audit/look-ups', query, isLookUpPage);
  const by = new URLSearchParams(query).get('by');

  return (
    <AuditFrame
      list="lookUps"
      query={query}
      filters={<Choice name="by" label={filters.by} value={by} options={Object.entries(ways)} />}
    >
      <p class="soft">{aboutNote}</p>
      <Standing answer={pages.answer} again={pages.again}>
        {({ rows }) => (
          <>
            <LookUps rows={[...rows, ...pages.further.flatMap((page) => page.rows)]} />
            <More pages={pages} label={more} />
          </>
        )}
      </Standing>
    </AuditFrame>
  );
}

function LookUps({ rows }: { readonly rows: readonly StaffLookUp[] }): JSX.Element {
  const { language, words } = useReader();
  const labels = AUDIT[language];
  const { columns, lists } = labels;
  const { systems } = words.terms;
  return (
    <AuditTable
      caption={lists.lookUps}
      columns={[columns.who, columns.systems, columns.about, columns.why]}
      rows={rows.map((row) => ({
        at: row.at,
        cells: [
          nameWho(row.who, labels),
          row.systems.map((system) => systems[system]).join(', '),
          <code key="about">{row.addressKeys.join(' ')}</code>,
          row.reason ?? words.none,
        ],
      }))}
    />
  );
}

/** `terminal jdoe`: how, and who; a request leads to itself. */
function nameWho(who: string, { ways }: AuditWords): ComponentChildren {
  const [way = '', ...rest] = who.split(' ');
  if (!isNameOf(ways)(way)) return who;
  const name = rest.join(' ');
  return way === 'escalation' ? (
    <>
      {ways[way]} <a href={toPlace(`escalations/${name}`)}>{name}</a>
    </>
  ) : (
    `${name} (${ways[way]})`
  );
}
