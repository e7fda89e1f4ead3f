import type { JSX } from 'preact';
import type { ConsoleWords } from '../../../dialogs/wording/console-words.ts';
import type { DiagnosisDetail } from '../../ports/diagnosis-log.ts';
import type { Language } from '../../ports/message.ts';
import type { StaffFact } from '../../ports/staff-diagnosis.ts';
import type { ToldStep } from '../../ports/told.ts';
import { DIAGNOSE } from '../../../dialogs/wording/console/diagnose.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import { DataTable } from './data-table.tsx';
import type { Column, Line } from './data-table.tsx';
import { toDuration, toFailure } from './format.ts';
import { FactName } from './fact-name.tsx';
import { namesOf } from './is-name-of.ts';
import { Section } from './section.tsx';
import { useReader } from './reader.ts';
import { useMoment } from './use-moment.ts';

interface Found {
  readonly found: Pick<DiagnosisDetail, 'steps' | 'lookUps'> & {
    readonly evidence?: readonly StaffFact[];
  };
}

/** The access path, the evidence, and what was asked of the directories. */
export function DiagnosisTables({ found }: Found): JSX.Element {
  return (
    <>
      <AccessPath found={found} />
      <Evidence found={found} />
      <LookUps found={found} />
    </>
  );
}

/** All five steps; of one that the diagnosis does not tell, nothing is known. */
function AccessPath({ found }: Found): JSX.Element {
  const { words } = useReader();
  const toMoment = useMoment();
  const { diagnosis, filters, none, terms, log } = words;
  const told = new Map(found.steps.map((step) => [step.step, step]));
  const lines = namesOf(terms.steps).map((step): Line => {
    const { state, source, at }: ToldStep = told.get(step) ?? { step, state: 'unknown' };
    return {
      key: step,
      cells: [
        terms.steps[step],
        <span key="state" class={`mark ${state}`}>
          {terms.states[state]}
        </span>,
        source === undefined ? none : terms.sources[source],
        at === undefined ? none : toMoment(at),
      ],
    };
  });
  const columns = [filters.step, diagnosis.state, diagnosis.source, log.at];
  return (
    <Section title={diagnosis.path}>
      <DataTable
        caption={diagnosis.path}
        isCaptionHidden
        columns={columns.map(toColumn)}
        lines={lines}
      />
    </Section>
  );
}

function Evidence({ found: { evidence } }: Found): JSX.Element {
  const { language, words } = useReader();
  const toMoment = useMoment();
  const { diagnosis, log } = words;
  const columns = [diagnosis.fact, diagnosis.finding, diagnosis.source, log.at];
  return (
    <Section title={diagnosis.evidence}>
      {evidence === undefined || evidence.length === 0 ? (
        <p>{evidence === undefined ? diagnosis.unkeptEvidence : diagnosis.noEvidence}</p>
      ) : (
        <DataTable
          caption={diagnosis.evidence}
          isCaptionHidden
          columns={columns.map(toColumn)}
          lines={evidence.map((fact) => toEvidence(fact, words, language, toMoment))}
        />
      )}
    </Section>
  );
}

function toEvidence(
  fact: StaffFact,
  words: ConsoleWords,
  language: Language,
  toMoment: (at: string) => string,
): Line {
  const { diagnosis, terms } = words;
  const notes = [
    terms.findings[fact.finding],
    ...(fact.reason === undefined ? [] : [terms.reasons[fact.reason]]),
    ...(fact.isPossible === true ? [diagnosis.possible] : []),
    ...(fact.until === undefined
      ? []
      : [fill(DIAGNOSE[language].until, { date: toMoment(fact.until) })]),
  ];
  return {
    key: fact.fact,
    cells: [
      <FactName key="fact" fact={fact.fact} />,
      notes.join(', '),
      terms.sources[fact.source],
      toMoment(fact.at),
    ],
  };
}

function LookUps({ found: { lookUps } }: Found): JSX.Element {
  const { language, words } = useReader();
  const { diagnosis, terms } = words;
  const columns: readonly Column[] = [
    { label: diagnosis.system },
    { label: diagnosis.question },
    { label: diagnosis.took, isNumber: true },
    { label: diagnosis.result },
  ];
  const lines = lookUps.map(({ system, question, tookMs, failure }, index): Line => ({
    key: String(index),
    cells: [
      terms.systems[system],
      terms.questions[question] ?? question,
      toDuration(tookMs, language),
      failure === undefined ? diagnosis.answered : toFailure(failure, terms),
    ],
  }));
  return (
    <Section title={diagnosis.lookUps}>
      {lines.length === 0 ? (
        <p>{diagnosis.noLookUps}</p>
      ) : (
        <DataTable caption={diagnosis.lookUps} isCaptionHidden columns={columns} lines={lines} />
      )}
    </Section>
  );
}

const toColumn = (label: string): Column => ({ label });
