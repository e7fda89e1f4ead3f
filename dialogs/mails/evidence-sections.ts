import { entriesOf } from '../../bot/diagnosis/condition.ts';
import type { Diagnosis, StepReport } from '../../bot/diagnosis/diagnosis.ts';
import type { Findings, LookUp } from '../../bot/ports/enquiry.ts';
import type { MailSection, SupportSubject } from '../../bot/ports/mail.ts';
import { wordedIn, type Scene } from '../scene.ts';
import { factsOf } from '../topics/case.ts';
import { STATE_WORDS, STEP_WORDS } from '../topics/verdict-words.ts';
import type { Talk } from '../wording/talk.ts';
import type { SupportWords } from '../wording/wording.ts';
import {
  factWordsIn,
  groupBySource,
  toldLines,
  type FactWords,
  type NamedFact,
} from './fact-words.ts';
import { groundsOf } from './verdict-lines.ts';

/** The five steps, those beside each other that stand alike on one line. */
export function pathSection(scene: Scene, { steps }: Diagnosis): MailSection {
  const { talk, support } = wordedIn(scene, 'fr');
  const runs: StepReport[][] = [];
  for (const report of steps) {
    const last = runs.at(-1);
    if (last?.[0]?.state === report.state) last.push(report);
    else runs.push([report]);
  }
  const lines = runs.map((run) => runLine(run, steps, talk));
  return { heading: support.path, lines };
}

function runLine(run: readonly StepReport[], steps: readonly StepReport[], talk: Talk): string {
  const names = run.map(
    (report) => `${String(steps.indexOf(report) + 1)}. ${talk[STEP_WORDS[report.step]]}`,
  );
  const [first] = run;
  return first === undefined ? '' : `${names.join(' – ')}\u00a0: ${talk[STATE_WORDS[first.state]]}`;
}

/** What was found besides what the verdict rests on, with source and time. */
export function evidenceSections(scene: Scene, diagnosis: Diagnosis): readonly MailSection[] {
  const { support } = wordedIn(scene, 'fr');
  const told = groundsOf(diagnosis, factsOf(scene.state));
  const others = foundIn(scene).filter(([name]) => !told.includes(name));
  return others.length === 0
    ? []
    : [
        {
          heading: support.evidence,
          lines: allLines(others, factWordsIn(scene)),
        },
      ];
}

/** Everything that the mail tells of the directories before it leaves, so that it is not told twice. */
export function toldIn(scene: Scene): readonly string[] {
  return foundIn(scene).map(toMark);
}

function foundIn(scene: Scene): readonly NamedFact[] {
  return entriesOf(factsOf(scene.state)).filter(([, { source }]) => source !== 'person');
}

function toMark([name, { finding, reason, until, possible }]: NamedFact): string {
  return JSON.stringify([
    name,
    finding,
    reason,
    until?.slice(0, '2026-11-22T09:00'.length),
    possible,
  ]);
}

/** What stands in the mail before it is completed. */
interface KnownToMail {
  readonly told: readonly string[];
  readonly replyTo: string | undefined;
  readonly words: FactWords;
}

/**
 * What the directories say when the mail leaves: for support alone, never quoted to the person.
 * What was typed and not proved stands apart from what was proved. Of what was proved, only what the
 * mail does not tell yet.
 */
export function supportSection(
  subject: SupportSubject,
  findings: Findings,
  { told, replyTo, words }: KnownToMail,
): MailSection {
  const failed = findings.lookUps.filter(({ failure }) => failure !== undefined);
  const facts = entriesOf(findings.facts);
  if (!subject.isProved) {
    const lines = [
      ...askedLine(subject, replyTo, words),
      ...mailsLine(findings, words),
      ...allLines(facts, words),
      ...lookUpsLine(failed, words),
    ];
    return { heading: words.supportOnly, lines };
  }
  const news = facts.filter((fact) => !told.includes(toMark(fact)));
  const lines = [...mailsLine(findings, words), ...allLines(news, words)];
  return lines.length === 0
    ? { heading: '', lines: [words.unchanged] }
    : { heading: words.provedNow, lines: [...lines, ...lookUpsLine(failed, words)] };
}

function allLines(facts: readonly NamedFact[], words: FactWords): readonly string[] {
  return groupBySource(facts, words).flatMap((told) => toldLines(told, words));
}

/** The address to which the answer goes stands above already. */
function askedLine(
  { subject: { mails, name, unit } }: SupportSubject,
  replyTo: string | undefined,
  words: SupportWords,
): readonly string[] {
  const asked = [...mails, name, unit].filter((part) => part !== undefined).join(', ');
  return asked === replyTo ? [] : [`${words.typed}\u00a0: ${asked}`];
}

function mailsLine({ recordMails }: Findings, words: SupportWords): readonly string[] {
  return recordMails.length === 0 ? [] : [`${words.recordMails}\u00a0: ${recordMails.join(', ')}`];
}

/** By what operators find the conversation, and how the directories answered in it. */
export function technicalSection(scene: Scene): MailSection {
  const { support } = wordedIn(scene, 'fr');
  const { conversationId, requestId } = scene.context;
  return {
    heading: support.technical,
    lines: [
      `${support.conversation}\u00a0: ${conversationId}`,
      ...(requestId === undefined ? [] : [`${support.technicalReference}\u00a0: ${requestId}`]),
      ...lookUpsLine(scene.state.findings?.lookUps ?? [], support),
    ],
  };
}

function lookUpsLine(lookUps: readonly LookUp[], words: SupportWords): readonly string[] {
  const written = lookUps.map(({ system, question, tookMs, failure }) => {
    const failed = failure === undefined ? '' : ` ${failure}`;
    const what = `${words.sources[system]}, ${words.lookedUp[question] ?? question}`;
    return `${what}\u00a0: ${String(Math.round(tookMs))} ms${failed}`;
  });
  return written.length === 0 ? [] : [`${words.lookUps}\u00a0: ${written.join('\u00a0; ')}`];
}
