import type { Findings } from '../../bot/ports/enquiry.ts';
import type { Mail, SupportPart } from '../../bot/ports/mail.ts';
import type { Scene } from '../scene.ts';
import { factsOf } from '../topics/case.ts';
import { unitCode } from '../topics/escalation/dossier-of.ts';
import { replyAddress } from '../topics/escalation/summarise.ts';
import { SUPPORT_WORDS } from '../wording/support.ts';
import { answersSection, transcriptSection, triedSection } from './conversation-sections.ts';
import {
  evidenceSection,
  lookUpsSection,
  pathSection,
  supportSection,
} from './evidence-sections.ts';
import type { EscalationParts } from './escalation-parts.ts';
import { toPlainText, toSimpleHtml } from './mail-text.ts';
import { supportSubjects } from '../topics/escalation/support-subjects.ts';
import { actSections } from './act-sections.ts';
import { summarySection } from './summary-section.ts';

/**
 * The mail to support: French, as support reads it, with everything that was found. What only support
 * may read is looked up and put in when it leaves.
 */
export function composeEscalation(
  scene: Scene,
  parts: EscalationParts & { readonly to: string },
): Mail {
  const before = [
    summarySection(scene, parts),
    ...actSections(parts.reference, parts.to, scene.context.service),
    pathSection(parts.diagnosis),
    evidenceSection(factsOf(scene.state)),
    answersSection(scene),
    ...triedSection(scene),
    lookUpsSection(scene),
  ];
  const after = [transcriptSection(scene)];
  const sections = [...before, ...after];
  const subjects = supportSubjects(scene);
  const replyTo = replyAddress(scene);
  return {
    to: parts.to,
    ...(replyTo === undefined ? {} : { replyTo }),
    subject: subjectOf(scene, parts),
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
    reference: parts.reference,
    ...(subjects.length > 0 && { support: { before, subjects, after } }),
  };
}

/** Reference, situation, unit, who must act: what sorts a mailbox. */
function subjectOf(scene: Scene, { diagnosis, reference }: EscalationParts): string {
  const isBlocked = diagnosis.verdict === 'blocked';
  const code = isBlocked ? diagnosis.code : SUPPORT_WORDS.verdicts[diagnosis.verdict];
  const unit = unitCode(scene) ?? SUPPORT_WORDS.unknownUnit;
  const owner = isBlocked ? SUPPORT_WORDS.owners[diagnosis.owner] : SUPPORT_WORDS.toDetermine;
  return `[${reference}] ${code} – ${unit} – ${owner}`.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
}

/** The mail with what the directories say now, one answer for each subject, in their order. */
export function completeEscalation(
  mail: Mail,
  support: SupportPart,
  found: readonly Findings[],
): Mail {
  const sections = [
    ...support.before,
    ...support.subjects.flatMap((subject, index) => {
      const findings = found[index];
      return findings === undefined ? [] : [supportSection(subject, findings)];
    }),
    ...support.after,
  ];
  return { ...mail, text: toPlainText(sections), html: toSimpleHtml(sections) };
}
