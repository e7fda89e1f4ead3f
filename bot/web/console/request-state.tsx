import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { EscalationsWords } from '../../../dialogs/wording/console/escalations.ts';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import type { RequestView } from '../../ports/console-requests.ts';
import type { EscalationCause } from '../../ports/escalations.ts';
import { toDay } from './format.ts';
import { useReader } from './reader.ts';
import { DueMark, StatusMark } from './request-marks.tsx';
import { nameSituationOf, nameTaker } from './request-table.tsx';
import { useRequestWords } from './request-words.ts';
import { Section } from './section.tsx';
import { useMoment } from './use-moment.ts';

type Entry = readonly [term: string, told: JSX.Element | string];

/** Where a request stands, and who has it. */
export function RequestState({ view }: { readonly view: RequestView }): JSX.Element {
  const reader = useReader();
  const toMoment = useMoment();
  const words = useRequestWords();
  const { list, state, mails } = words;
  const { row, dossier, solvedAt } = view;
  const { language, words: console } = reader;
  const { none, terms } = console;
  const entries: readonly Entry[] = [
    [list.status, <StatusMark key="status" status={row.status} />],
    [list.takenBy, nameTaker(row, words)],
    ...waiting(view, words, (day) => toDay(day, language)),
    ...(row.dues.length === 0 ? [] : [[list.due, <DueMark key="due" dues={row.dues} />] as const]),
    [list.situation, nameSituationOf(row.situation, reader)],
    ...causeOf(view, words, reader.language),
    [list.openedAt, toMoment(row.openedAt)],
    ...(solvedAt === undefined ? [] : [[state.solvedAt, toMoment(solvedAt)] as const]),
    [list.channel, row.channel === undefined ? none : terms.channels[row.channel]],
    [state.language, dossier === undefined ? none : terms.languages[dossier.language]],
    [list.unit, row.unit ?? none],
    [state.mail, mails[row.mail]],
  ];
  return (
    <Section title={state.heading}>
      <dl class="facts">
        {entries.map(([term, told]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function waiting(
  { row: { status, waitingFor, waitingUntil } }: RequestView,
  { statuses, list }: EscalationsWords,
  toDayWords: (day: string) => string,
): readonly Entry[] {
  if (status !== 'waiting' || waitingUntil === undefined) return [];
  const told = fill(list.waitsFor, { for: waitingFor, until: toDayWords(waitingUntil) });
  return [[statuses.waiting, told]];
}

function causeOf(
  { cause }: RequestView,
  words: EscalationsWords,
  language: 'fr' | 'en',
): readonly Entry[] {
  return cause === undefined ? [] : [[words.state.cause, nameCause(cause, words, language)]];
}

/** What the reason was in truth, and whether the assistant had it. */
export function nameCause(
  { code, words: told = '', isVerdictRight }: EscalationCause,
  { state }: EscalationsWords,
  language: 'fr' | 'en',
): string {
  const named = code === undefined ? told : nameSituation(code, language);
  if (isVerdictRight === undefined) return named;
  return `${named} (${isVerdictRight ? state.verdictRight : state.verdictWrong})`;
}
