import type { JSX } from 'preact';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import type { DiagnosisDetail } from '../../ports/diagnosis-log.ts';
import { DiagnosisTables } from './diagnosis-tables.tsx';
import { nameStep, nameVerdict } from './log-table.tsx';
import { JudgementsSaid } from './judgements-said.tsx';
import { returnToLog } from './left-log.ts';
import { toPlace } from './to-place.ts';
import { isDiagnosisDetail } from './read-diagnoses.ts';
import { useReader } from './reader.ts';
import { Standing } from './standing.tsx';
import { useAnswer } from './use-answer.ts';
import { useMoment } from './use-moment.ts';

interface DiagnosisViewProps {
  readonly id: string;
  /** Of the log from which somebody came. */
  readonly query: string;
}

/** One diagnosis, and what it rests on. */
export function DiagnosisView({ id, query }: DiagnosisViewProps): JSX.Element {
  const { words } = useReader();
  const { answer, again } = useAnswer(`diagnoses/${id}`, '', isDiagnosisDetail);
  return (
    <>
      <p>
        <a
          href={toPlace('log', query)}
          onClick={(event) => {
            const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
            if (isPlain && returnToLog(query)) event.preventDefault();
          }}
        >
          {words.diagnosis.back}
        </a>
      </p>
      <Standing answer={answer} again={again}>
        {(found) => (
          <>
            <Summary found={found} />
            <JudgementsSaid found={found} />
            <DiagnosisTables found={found} />
          </>
        )}
      </Standing>
    </>
  );
}

function Summary({ found }: { readonly found: DiagnosisDetail }): JSX.Element {
  const { language, words } = useReader();
  const toMoment = useMoment();
  const { diagnosis, filters, log, none, terms } = words;
  const also = found.also.map((code) => nameSituation(code, language)).join(', ');
  const entries: readonly (readonly [string, string])[] = [
    [log.verdict, nameVerdict(found, words, language)],
    [filters.step, nameStep(found.step, words)],
    ...(also === '' ? [] : [[diagnosis.also, also] as const]),
    [filters.outcome, terms.outcomes[found.outcome]],
    ...toConfirmed(found, diagnosis),
    [log.at, toMoment(found.at)],
    [diagnosis.updatedAt, toMoment(found.updatedAt)],
    [filters.unit, found.unit ?? none],
    [log.person, found.person],
    [filters.level, terms.levels[found.level]],
    [filters.channel, terms.channels[found.channel]],
    [filters.language, terms.languages[found.language]],
    [diagnosis.questions, String(found.questions)],
  ];
  return (
    <section class="panel" aria-labelledby="summary">
      <h2 id="summary">{diagnosis.summary}</h2>
      <dl class="facts">
        {entries.map(([term, told]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function toConfirmed(
  { isConfirmed }: DiagnosisDetail,
  { confirmed, yes, no }: Readonly<Record<'confirmed' | 'yes' | 'no', string>>,
): readonly (readonly [string, string])[] {
  return isConfirmed === undefined ? [] : [[confirmed, isConfirmed ? yes : no]];
}
