import type { MailSection, SupportPart } from '../../bot/ports/mail.ts';
import { entriesOf } from '../../bot/diagnosis/condition.ts';
import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import type { Fact, FactName, Facts } from '../../bot/diagnosis/fact.ts';
import type { Findings, LookUp } from '../../bot/ports/enquiry.ts';
import type { Scene } from '../scene.ts';
import { STATE_WORDS, STEP_WORDS, writeDate } from '../topics/verdict-words.ts';
import { SUPPORT_WORDS } from '../wording/support.ts';
import { talkIn } from '../wording/talk.ts';

/** The five steps with their states. */
export function pathSection(diagnosis: Diagnosis): MailSection {
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
export function evidenceSection(facts: Facts): MailSection {
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

/**
 * What the directories say when the mail leaves: for support alone, never quoted to the person.
 * What was typed and not proved stands apart from what was proved.
 */
export function supportSection(
  { isProved, subject }: SupportPart['subjects'][number],
  findings: Findings,
): MailSection {
  const { mails, name, unit } = subject;
  const asked = [...mails, name, unit].filter((part) => part !== undefined).join(', ');
  const label = isProved ? SUPPORT_WORDS.proved : SUPPORT_WORDS.typed;
  return {
    heading: isProved ? SUPPORT_WORDS.provedNow : SUPPORT_WORDS.supportOnly,
    lines: [
      `${label} : ${asked}`,
      ...mailsLine(findings),
      ...entriesOf(findings.facts).map(([fact, found]) => factLine(fact, found)),
      ...findings.lookUps.map(lookUpLine),
    ],
  };
}

function mailsLine(findings: Findings): readonly string[] {
  return findings.recordMails.length === 0
    ? []
    : [`${SUPPORT_WORDS.recordMails} : ${findings.recordMails.join(', ')}`];
}

/** How the directories answered in the conversation. */
export function lookUpsSection(scene: Scene): MailSection {
  const lines = (scene.state.findings?.lookUps ?? []).map(lookUpLine);
  return {
    heading: SUPPORT_WORDS.lookUps,
    lines: lines.length === 0 ? [SUPPORT_WORDS.none] : lines,
  };
}

function lookUpLine({ system, question, tookMs, failure }: LookUp): string {
  const failed = failure === undefined ? '' : ` – ${failure}`;
  return `${system} ${question} : ${String(Math.round(tookMs))} ms${failed}`;
}
