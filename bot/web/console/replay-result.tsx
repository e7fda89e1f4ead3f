import type { JSX } from 'preact';
import { REPLAY } from '../../../dialogs/wording/console/replay.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { KeptReplay, Replay, ReplayedFact, ReplayedStep } from '../../ports/replay.ts';
import type { ToldFact } from '../../ports/told.ts';
import { DataTable } from './data-table.tsx';
import { FactName } from './fact-name.tsx';
import { nameVerdict } from './log-table.tsx';
import { useReader } from './reader.ts';
import { useMoment } from './use-moment.ts';

/** A longer list, as after a conversation without any look-up, is opened by whoever wants it. */
const MOST_OPEN = 8;

/** What asking again gave, beside what was told at the request. */
export function ReplayResult({ kept }: { readonly kept: KeptReplay }): JSX.Element {
  const { language, words } = useReader();
  const toMoment = useMoment();
  const { at, by, replay } = kept;
  const { result, changed, same, silent, before, now } = REPLAY[language];
  const systems = replay.unavailable.map((system) => words.terms.systems[system]).join(', ');
  return (
    <article class="replay">
      <h3>{fill(result, { date: toMoment(at), by })}</h3>
      <p role="status">
        <b>{isChanged(replay) ? changed : same}</b>
        {systems !== '' && ` ${fill(silent, { systems })}`}
      </p>
      <dl class="facts">
        <div>
          <dt>{before}</dt>
          <dd>{nameVerdict(replay.before, words, language)}</dd>
        </div>
        <div>
          <dt>{now}</dt>
          <dd>{nameVerdict(replay.now, words, language)}</dd>
        </div>
      </dl>
      <Steps replay={replay} />
      <Facts facts={replay.facts} />
    </article>
  );
}

function isChanged({ before, now, steps, facts }: Replay): boolean {
  const isOther = before.verdict !== now.verdict || before.code !== now.code;
  return isOther || facts.length > 0 || steps.some((step) => step.before !== step.now);
}

function Steps({ replay }: { readonly replay: Replay }): JSX.Element {
  const { language, words } = useReader();
  const { title, before, now } = REPLAY[language];
  const { terms, filters } = words;
  const mark = (state: ReplayedStep['now']): JSX.Element => (
    <span class={`mark ${state}`}>{terms.states[state]}</span>
  );
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={[filters.step, before, now].map((label) => ({ label }))}
      lines={replay.steps.map((step) => ({
        key: step.step,
        cells: [terms.steps[step.step], mark(step.before), mark(step.now)],
      }))}
    />
  );
}

function Facts({ facts }: { readonly facts: readonly ReplayedFact[] }): JSX.Element {
  const { language, words } = useReader();
  const { facts: caption, sameFacts, before, now, untold } = REPLAY[language];
  const { terms, diagnosis } = words;
  const tell = (told: ToldFact | undefined): string => {
    if (told === undefined) return untold;
    const { finding, reason, isPossible, source } = told;
    const notes = [
      terms.findings[finding],
      ...(reason === undefined ? [] : [terms.reasons[reason]]),
      ...(isPossible === true ? [diagnosis.possible] : []),
    ];
    return `${notes.join(', ')} (${terms.sources[source]})`;
  };
  if (facts.length === 0) return <p>{sameFacts}</p>;
  return (
    <details open={facts.length <= MOST_OPEN}>
      <summary>{fill(caption, { count: String(facts.length) })}</summary>
      <DataTable
        caption={fill(caption, { count: String(facts.length) })}
        isCaptionHidden
        columns={[diagnosis.fact, before, now].map((label) => ({ label }))}
        lines={facts.map((each) => ({
          key: each.fact,
          cells: [<FactName key="fact" fact={each.fact} />, tell(each.before), tell(each.now)],
        }))}
      />
    </details>
  );
}
