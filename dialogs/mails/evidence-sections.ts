import { entriesOf } from '../../bot/diagnosis/condition.ts';
import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import type { Fact, FactName, Facts } from '../../bot/diagnosis/fact.ts';
import type { Findings } from '../../bot/ports/enquiry.ts';
import type { Scene } from '../scene.ts';
import { STATE_WORDS, STEP_WORDS, writeDate } from '../topics/verdict-words.ts';
import { SUPPORT_WORDS } from '../wording/support.ts';
import { talkIn } from '../wording/talk.ts';
import type { Section } from './mail-text.ts';

/** The five steps with their states. */
export function pathSection(diagnosis: Diagnosis): Section {
  const talk = talkIn('fr');
  return {
    heading: talk.pathTitle,
    lines: diagnosis.steps.map(
      ({ step, state }, index) =>
        `${String(index + 1)}. ${talk[STEP_WORDS[step]]} : ${talk[STATE_WORDS[state]]}`,
    ),
  };
}

/** What was found, with source and time. */
export function evidenceSection(facts: Facts): Section {
  return {
    heading: SUPPORT_WORDS.evidence,
    lines: entriesOf(facts)
      .filter(([, { source }]) => source !== 'person')
      .map(([name, fact]) => factLine(name, fact)),
  };
}

function factLine(name: FactName, fact: Fact): string {
  const finding = SUPPORT_WORDS.findings[fact.finding];
  const reason = fact.reason === undefined ? '' : ` (${SUPPORT_WORDS.reasons[fact.reason]})`;
  const until =
    fact.until === undefined ? '' : `, ${SUPPORT_WORDS.until} ${writeDate(fact.until, 'fr')}`;
  return `${SUPPORT_WORDS.facts[name] ?? name} : ${finding}${reason}${until} – ${fact.source}, ${writeDate(fact.at, 'fr')}`;
}

/** What the directories say of what was typed and not proved: for support alone, never quoted to the person. */
export function supportOnlySection(scene: Scene): readonly Section[] {
  const { supportFindings } = scene.learned;
  if (supportFindings === undefined) return [];
  const { escalation, givenMails, givenName, givenUnit } = scene.state;
  const typed = new Set(
    [escalation?.replyTo, ...givenMails, givenName, givenUnit].filter((part) => part !== undefined),
  );
  const lines = [
    `${SUPPORT_WORDS.typed} : ${[...typed].join(', ')}`,
    ...mailsLine(supportFindings),
    ...entriesOf(supportFindings.facts).map(([name, fact]) => factLine(name, fact)),
  ];
  return [{ heading: SUPPORT_WORDS.supportOnly, lines }];
}

function mailsLine(findings: Findings): readonly string[] {
  return findings.recordMails.length === 0
    ? []
    : [`${SUPPORT_WORDS.recordMails} : ${findings.recordMails.join(', ')}`];
}

/** How the directories answered. */
export function lookUpsSection(scene: Scene): Section {
  const lookUps = [
    ...(scene.state.findings?.lookUps ?? []),
    ...(scene.learned.supportFindings?.lookUps ?? []),
  ];
  const lines = lookUps.map(
    ({ system, question, tookMs, failure }) =>
      `${system} ${question} : ${String(Math.round(tookMs))} ms${failure === undefined ? '' : ` – ${failure}`}`,
  );
  return {
    heading: SUPPORT_WORDS.lookUps,
    lines: lines.length === 0 ? [SUPPORT_WORDS.none] : lines,
  };
}
