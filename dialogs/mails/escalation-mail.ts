import type { Findings } from '../../bot/ports/enquiry.ts';
import type { Mail, SupportPart } from '../../bot/ports/mail.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import { wordedIn, type Scene } from '../scene.ts';
import { unitCode } from '../topics/escalation/dossier-of.ts';
import { replyAddress } from '../topics/escalation/summarise.ts';
import { supportSubjects } from '../topics/escalation/support-subjects.ts';
import { worded } from '../wording/texts/worded.ts';
import { actSections } from './act-sections.ts';
import { answersSections, transcriptSection } from './conversation-sections.ts';
import type { EscalationParts } from './escalation-parts.ts';
import {
  evidenceSections,
  pathSection,
  supportSection,
  technicalSection,
  toldIn,
} from './evidence-sections.ts';
import { toPlainText, toSimpleHtml } from './mail-text.ts';
import { summarySection } from './summary-section.ts';

/**
 * The mail to support: French, as support reads it. First what it is, who asks and what can be done, on one
 * screen; then what was found; the conversation last. Nothing is told twice. What only support may read is
 * looked up and put in when it leaves.
 */
export function composeEscalation(
  scene: Scene,
  parts: EscalationParts & { readonly to: string },
): Mail {
  const { context } = scene;
  const replyTo = replyAddress(scene);
  const before = [
    summarySection(scene, parts),
    ...actSections(parts.reference, parts.to, { ...context, replyTo }),
    pathSection(scene, parts.diagnosis),
    ...evidenceSections(scene, parts.diagnosis),
  ];
  const after = [
    ...answersSections(scene),
    technicalSection(scene),
    transcriptSection(scene, parts),
  ];
  const sections = [...before, ...after];
  const subjects = supportSubjects(scene);
  return {
    to: parts.to,
    ...(replyTo === undefined ? {} : { replyTo }),
    subject: subjectOf(scene, parts),
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
    reference: parts.reference,
    ...(subjects.length > 0 && { support: { before, subjects, told: toldIn(scene), after } }),
  };
}

/** Reference, situation, unit, who must act: what sorts a mailbox. */
function subjectOf(scene: Scene, { diagnosis, reference }: EscalationParts): string {
  const { support } = wordedIn(scene, 'fr');
  const isBlocked = diagnosis.verdict === 'blocked';
  const code = isBlocked ? diagnosis.code : support.verdicts[diagnosis.verdict];
  const unit = unitCode(scene) ?? support.unknownUnit;
  const owner = isBlocked ? support.owners[diagnosis.owner] : support.toDetermine;
  return `[${reference}] ${code} – ${unit} – ${owner}`.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
}

/** The mail with what the directories say now, one answer for each subject, in their order. */
export function completeEscalation(
  mail: Mail,
  { before, subjects, told = [], after }: SupportPart,
  found: readonly Findings[],
  { texts, timeZone }: { readonly texts: ChangedTexts; readonly timeZone: string },
): Mail {
  const words = { ...worded('fr', texts).support, timeZone };
  const known = { told, replyTo: mail.replyTo, words };
  const sections = [
    ...before,
    ...subjects.flatMap((subject, index) => {
      const findings = found[index];
      return findings === undefined ? [] : [supportSection(subject, findings, known)];
    }),
    ...after,
  ];
  return { ...mail, text: toPlainText(sections), html: toSimpleHtml(sections) };
}
