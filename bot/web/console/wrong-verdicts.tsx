import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ACCURACY } from '../../../dialogs/wording/console/accuracy.ts';
import type { AccuracyWords } from '../../../dialogs/wording/console/accuracy.ts';
import type { ConsoleWords } from '../../../dialogs/wording/console-words.ts';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { DiagnosisDetail } from '../../ports/diagnosis-log.ts';
import type { Judgement } from '../../ports/judgements.ts';
import type { Language } from '../../ports/message.ts';
import type { ToldFact } from '../../ports/told.ts';
import { DataTable } from './data-table.tsx';
import type { Line } from './data-table.tsx';
import { FactName } from './fact-name.tsx';
import { toNumber } from './format.ts';
import { nameVerdict } from './log-table.tsx';
import { More } from './more.tsx';
import { isWrongVerdictsPage } from './read-diagnoses.ts';
import { useReader } from './reader.ts';
import { Section } from './section.tsx';
import { Standing } from './standing.tsx';
import { toPlace } from './to-place.ts';
import { usePages } from './use-pages.ts';
import { Moment } from './moment.tsx';

interface WrongVerdictsProps {
  readonly days: number;
  readonly count: number;
}

/** What was concluded wrongly. Opened on purpose, for the audit log says who looked. */
export function WrongVerdicts({ days, count }: WrongVerdictsProps): JSX.Element {
  const { language } = useReader();
  const [isOpen, setOpen] = useState(false);
  const words = ACCURACY[language];
  const title = fill(words.wrongVerdicts, { count: toNumber(count, language) });
  return (
    <Section title={title}>
      <p class="soft">{count === 0 ? words.noWrong : words.wrongNote}</p>
      {count > 0 && (
        <details
          class="folded"
          open={isOpen}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{words.showWrong}</summary>
          {isOpen && <List days={days} title={title} />}
        </details>
      )}
    </Section>
  );
}

function List({ days, title }: { readonly days: number; readonly title: string }): JSX.Element {
  const { language, words: common } = useReader();
  const words = ACCURACY[language];
  const pages = usePages('wrong-verdicts', `days=${days}`, isWrongVerdictsPage);
  const labels = [words.date, words.verdict, words.cause, words.judge, words.evidence, words.words];
  return (
    <Standing answer={pages.answer} again={pages.again}>
      {({ rows }) => (
        <>
          <DataTable
            caption={title}
            isCaptionHidden
            columns={labels.map((label) => ({ label }))}
            lines={[...rows, ...pages.further.flatMap((page) => page.rows)].map((row) =>
              toLine(row, words, common, language),
            )}
          />
          <More pages={pages} label={words.more} />
        </>
      )}
    </Standing>
  );
}

function toLine(
  row: DiagnosisDetail,
  words: AccuracyWords,
  common: ConsoleWords,
  language: Language,
): Line {
  const bySupport = row.judgements.find(({ judge }) => judge === 'support');
  const remarks = row.judgements.flatMap((each) => each.words ?? []);
  return {
    key: String(row.id),
    cells: [
      <a key="at" href={toPlace(`log/${row.id}`)}>
        <Moment at={row.at} />
      </a>,
      nameVerdict(row, common, language),
      nameCause(bySupport, words, language),
      words.judges[row.judge ?? 'person'],
      <Evidence key="evidence" evidence={row.evidence ?? []} />,
      remarks.length === 0 ? common.none : remarks.map((each) => <q key={each}>{each}</q>),
    ],
  };
}

/** What support says that it was in truth. */
export function nameCause(
  said: Pick<Judgement, 'causeCode' | 'causeWords'> | undefined,
  words: AccuracyWords,
  language: Language,
): string {
  const { causeCode, causeWords } = said ?? {};
  if (causeCode === undefined && causeWords === undefined) return words.unknownCause;
  const name = causeCode === undefined ? words.notInList : nameSituation(causeCode, language);
  return causeWords === undefined ? name : `${name} – ${causeWords}`;
}

/** What was known; what nobody knew decided nothing. */
function Evidence({ evidence }: { readonly evidence: readonly ToldFact[] }): JSX.Element {
  const { words } = useReader();
  const { diagnosis, terms } = words;
  const known = evidence.filter(({ finding }) => finding !== 'unknown');
  if (known.length === 0) return <>{diagnosis.noEvidence}</>;
  return (
    <ul class="list">
      {known.map(({ fact, finding, source }) => (
        <li key={fact}>
          <FactName fact={fact} /> – {terms.findings[finding]} ({terms.sources[source]})
        </li>
      ))}
    </ul>
  );
}
