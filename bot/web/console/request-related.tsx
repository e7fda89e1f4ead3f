import type { JSX } from 'preact';
import type { RequestRow, RequestView } from '../../ports/console-requests.ts';
import { useReader } from './reader.ts';
import { StatusMark } from './request-marks.tsx';
import { nameSituationOf } from './request-table.tsx';
import { useRequestWords } from './request-words.ts';
import { Section } from './section.tsx';
import { toPlace } from './to-place.ts';
import { useMoment } from './use-moment.ts';

const KINDS = ['samePerson', 'sameUnit', 'sameSituation'] as const;

/** Other requests that may have to do with this one. */
export function RequestRelated({ view }: { readonly view: RequestView }): JSX.Element {
  const { related } = useRequestWords();
  return (
    <Section title={related.heading}>
      {KINDS.map((kind) => (
        <div key={kind}>
          <h3>{related[kind]}</h3>
          <Rows rows={view.related[kind]} />
        </div>
      ))}
    </Section>
  );
}

function Rows({ rows }: { readonly rows: readonly RequestRow[] }): JSX.Element {
  const reader = useReader();
  const toMoment = useMoment();
  const { related } = useRequestWords();
  if (rows.length === 0) return <p class="soft">{related.none}</p>;
  return (
    <ul class="related">
      {rows.map(({ reference, status, situation, openedAt }) => (
        <li key={reference}>
          <a href={toPlace(`escalations/${reference}`)}>{reference}</a>{' '}
          <StatusMark status={status} />{' '}
          <span class="soft">
            {nameSituationOf(situation, reader)}, {toMoment(openedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
